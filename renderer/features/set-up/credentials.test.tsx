import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad, good } from '../../testing/fake-bridge.ts';
import { certificateEnd } from './certificate-end.ts';
import { begunSetup, completeSetup, part, refused, showSetUp, taken } from '../../testing/show-set-up.tsx';

const now = '2026-11-25T12:00:00Z';

describe('the end of a certificate', () => {
  it.each([
    ['2027-01-25T13:00:00Z', 'far', 'in 61 days'],
    ['2027-01-24T12:00:00Z', 'soon', 'in 60 days'],
    ['2026-12-09T12:00:00Z', 'soon', 'in 14 days'],
    ['2026-11-26T12:00:00Z', 'soon', 'in 1 day.'],
    ['2026-11-25T18:00:00Z', 'soon', 'in less than a day'],
    ['2026-11-25T11:59:59Z', 'ended', 'Ended on 25-Nov-2026 11:59'],
  ] as const)('INT-7.2 %s is %s', (endsAt, state, said) => {
    const end = certificateEnd(endsAt, now);
    expect(end.state).toBe(state);
    expect(end.words).toContain(said);
  });

  it('INT-7.2 asks for a new one only when it is near', () => {
    expect(certificateEnd('2026-12-09T12:00:00Z', now).words).toContain('Ask NHS England for a new one');
    expect(certificateEnd('2028-12-09T12:00:00Z', now).words).not.toContain('Ask NHS England');
  });
});

describe('the Spine certificate and the platform keys', () => {
  afterEach(cleanup);

  it('INT-7.2 shows the one in use and the staged one with its day', async () => {
    showSetUp(
      completeSetup({
        credentials: {
          current: { subject: 'CN=now.example', endsAt: '2020-01-05T12:00:00Z' },
          next: {
            subject: 'CN=next.example',
            endsAt: '2099-01-05T12:00:00Z',
            activeFrom: '2098-02-01T00:00:00Z',
          },
          signingKey: true,
          apiKeys: true,
          damaged: false,
        },
      }),
    );
    const certificate = await part('Spine certificate and key');
    for (const said of ['CN=now.example', 'Ended on 05-Jan-2020', 'CN=next.example', '01-Feb-2098']) {
      expect(certificate.textContent).toContain(said);
    }
    const list = screen.getByRole('navigation', { name: 'What is in place' });
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toBe('Spine certificate and keyProblem');
  });

  it('INT-7.1 says when what is kept cannot be used, and calls both parts a problem', async () => {
    showSetUp(completeSetup({ credentials: { signingKey: true, apiKeys: true, damaged: true } }));
    expect(await screen.findAllByText(/cannot be used.*Bring it in again/u)).toHaveLength(2);
    const list = screen.getByRole('navigation', { name: 'What is in place' });
    expect(within(list).getAllByText('Problem')).toHaveLength(2);
  });

  it('INT-7 brings in PEM files with a passphrase, staged for a day to come', async () => {
    const shown = showSetUp(begunSetup());
    const { user } = shown;
    const form = within(await part('Spine certificate and key'));
    await user.selectOptions(form.getByLabelText('How the key is kept'), 'pem');
    await user.type(form.getByLabelText('Path of the certificate file'), '/media/leaf.pem');
    await user.type(form.getByLabelText('Path of the key file'), '/media/key.pem');
    await user.type(form.getByLabelText('Passphrase of the key'), ' secret ');
    await user.type(
      form.getByLabelText('Path of the file with the Spine root certificates'),
      '/media/roots.pem',
    );
    await user.type(form.getByLabelText('Day'), '1');
    await user.type(form.getByLabelText('Month'), '2');
    await user.type(form.getByLabelText('Year'), '2098');
    await user.click(form.getByRole('button', { name: 'Bring in the certificate' }));
    await waitFor(() =>
      expect(taken(shown, 'setup.importCredentials')).toEqual([
        {
          certificatePath: '/media/leaf.pem',
          keyPath: '/media/key.pem',
          passphrase: ' secret ',
          rootsPath: '/media/roots.pem',
          activeFrom: '2098-02-01',
        },
      ]),
    );
    expect(form.getByLabelText('Passphrase of the key')).toHaveProperty('value', '');
  });

  it('INT-7 brings in one PKCS#12 file without a key file', async () => {
    const shown = showSetUp(begunSetup());
    const { user } = shown;
    const form = within(await part('Spine certificate and key'));
    expect(form.queryByLabelText('Path of the key file')).toBeNull();
    await user.type(form.getByLabelText('Path of the PKCS#12 file'), '/media/spine.p12');
    await user.type(
      form.getByLabelText('Path of the file with the Spine root certificates'),
      '/media/roots.pem',
    );
    await user.click(form.getByRole('button', { name: 'Bring in the certificate' }));
    await waitFor(() =>
      expect(taken(shown, 'setup.importCredentials')).toEqual([
        { certificatePath: '/media/spine.p12', rootsPath: '/media/roots.pem' },
      ]),
    );
  });

  it.each([
    [['31', '', ''], 'Enter the whole day, or leave the boxes empty'],
    [['1', '2', '2020'], 'Enter today or a day to come'],
  ] as const)('INT-7.2 refuses the day %j', async ([day, month, year], said) => {
    const shown = showSetUp(begunSetup());
    const { user } = shown;
    const form = within(await part('Spine certificate and key'));
    await user.type(form.getByLabelText('Day'), day);
    if (month !== '') await user.type(form.getByLabelText('Month'), month);
    if (year !== '') await user.type(form.getByLabelText('Year'), year);
    await user.click(form.getByRole('button', { name: 'Bring in the certificate' }));
    await user.click(form.getByRole('link', { name: said }));
    expect(document.activeElement).toBe(form.getByLabelText('Day'));
    expect(taken(shown, 'setup.importCredentials')).toEqual([]);
  });

  it('UI-90 shows each check that failed at its box and keeps the paths, not the passphrase', async () => {
    const shown = showSetUp(begunSetup(), {
      'setup.importCredentials': refused(
        'Key file: the private key in it is damaged.',
        'Root certificates file: there is no certificate in PEM form in it.',
        'activeFrom: The certificate does not start until later.',
        'Certificate file: the passphrase does not open it.',
      ),
    });
    const { user } = shown;
    const form = within(await part('Spine certificate and key'));
    await user.selectOptions(form.getByLabelText('How the key is kept'), 'pem');
    await user.type(form.getByLabelText('Path of the certificate file'), '/media/leaf.pem');
    await user.type(form.getByLabelText('Path of the key file'), '/media/key.pem');
    await user.type(form.getByLabelText('Passphrase of the key'), 'secret');
    await user.type(
      form.getByLabelText('Path of the file with the Spine root certificates'),
      '/media/roots.pem',
    );
    await user.click(form.getByRole('button', { name: 'Bring in the certificate' }));
    await user.click(await form.findByRole('link', { name: 'Key file: the private key in it is damaged.' }));
    expect(document.activeElement).toBe(form.getByLabelText('Path of the key file'));
    expect(form.getByLabelText('Path of the key file')).toHaveProperty('value', '/media/key.pem');
    expect(form.getByLabelText('Passphrase of the key')).toHaveProperty('value', '');
    await user.click(form.getByRole('link', { name: /passphrase does not open it/u }));
    expect(document.activeElement).toBe(form.getByLabelText('Passphrase of the key'));
    await user.click(form.getByRole('link', { name: /does not start until later/u }));
    expect(document.activeElement).toBe(form.getByLabelText('Day'));
    expect(await axeViolations(document.body)).toEqual([]);
  });

  it('INT-7 saves the keys of the API platform, without an empty secret, and shows none of them again', async () => {
    const shown = showSetUp(begunSetup());
    const { user } = shown;
    const form = within(await part('Keys for the API platform'));
    await user.click(form.getByRole('button', { name: 'Save the keys' }));
    expect(form.getAllByRole('link')).toHaveLength(4);
    await user.type(form.getByLabelText('Path of the signing key file'), '/media/signing.pem');
    await user.type(form.getByLabelText('Name of the signing key'), 'key-2026');
    await user.type(form.getByLabelText('API key of the national patient index'), 'canary-api-key');
    await user.type(form.getByLabelText('API key of the practice directory'), 'canary-sds-key');
    shown.main.answers['setup.state'] = good(
      begunSetup({ credentials: { signingKey: true, apiKeys: true, damaged: false } }),
    );
    await user.click(form.getByRole('button', { name: 'Save the keys' }));
    expect(await form.findAllByText('In place')).toHaveLength(2);
    expect(taken(shown, 'setup.importPlatformKeys')).toEqual([
      {
        signingKeyPath: '/media/signing.pem',
        signingKeyId: 'key-2026',
        apiKey: 'canary-api-key',
        sdsApiKey: 'canary-sds-key',
      },
    ]);
    await user.click(form.getByRole('button', { name: /^Change/u }));
    expect(document.body.innerHTML).not.toContain('canary');
  });
});

describe('the keys of the API platform', () => {
  afterEach(cleanup);

  it('INT-1.4 says when CIS2 lacks the secret that the environment asks for', async () => {
    showSetUp(completeSetup({ cis2: 'secret-missing', missing: ['credentials'] }));
    const keys = await part('Keys for the API platform');
    expect(keys.textContent).toContain('The client secret of NHS CIS2 is missing.');
    const list = screen.getByRole('navigation', { name: 'What is in place' });
    expect(within(list).getAllByRole('listitem')[0]?.textContent).toBe('Keys for the API platformProblem');
    expect(screen.queryByText(/Nothing is missing/u)).toBeNull();
  });

  it('INT-7 warns of one key for two purposes', async () => {
    const { credentials } = completeSetup();
    showSetUp(completeSetup({ credentials: { ...credentials, sharedKey: true } }));
    const keys = await part('Keys for the API platform');
    expect(keys.textContent).toContain('The signing key is the key of the Spine certificate.');
  });

  it('UI-90 shows what main says of a key at its own box', async () => {
    const { user } = showSetUp(begunSetup(), {
      'setup.importPlatformKeys': refused(
        'Signing key file: it is protected. Enter its passphrase.',
        'API key of the directory: it must not contain spaces, line ends or special letters.',
      ),
    });
    const form = within(await part('Keys for the API platform'));
    await user.type(form.getByLabelText('Path of the signing key file'), '/media/signing.pem');
    await user.type(form.getByLabelText('Name of the signing key'), 'key-2026');
    await user.type(form.getByLabelText('API key of the national patient index'), 'one');
    await user.type(form.getByLabelText('API key of the practice directory'), 'two');
    await user.click(form.getByRole('button', { name: 'Save the keys' }));
    await user.click(await form.findByRole('link', { name: /Enter its passphrase/u }));
    expect(document.activeElement).toBe(form.getByLabelText('Passphrase of the signing key'));
    await user.click(form.getByRole('link', { name: /must not contain spaces/u }));
    expect(document.activeElement).toBe(form.getByLabelText('API key of the practice directory'));
  });
});

describe('wiping keys and certificates', () => {
  afterEach(cleanup);

  it('INT-7.2 says what it means before it does it, and can be left', async () => {
    const shown = showSetUp(completeSetup());
    const { user } = shown;
    const wipe = within(await part('Wipe keys and certificates'));
    await user.click(wipe.getByRole('button', { name: /^Wipe/u }));
    expect(document.activeElement).toBe(wipe.getByRole('heading', { level: 3 }));
    expect(wipe.getByText(/cannot be undone/u)).toBeDefined();
    expect(taken(shown, 'setup.wipeCredentials')).toEqual([]);
    await user.click(wipe.getByRole('button', { name: 'Keep them' }));
    await waitFor(() => expect(document.activeElement).toBe(wipe.getByRole('button', { name: /^Wipe/u })));
    expect(taken(shown, 'setup.wipeCredentials')).toEqual([]);
  });

  it('INT-7.2 wipes, says so, and shows them as missing', async () => {
    const shown = showSetUp(completeSetup());
    const { user } = shown;
    const wipe = within(await part('Wipe keys and certificates'));
    await user.click(wipe.getByRole('button', { name: /^Wipe/u }));
    shown.main.answers['setup.state'] = good(
      completeSetup({
        credentials: { signingKey: false, apiKeys: false, damaged: false },
        missing: ['credentials'],
      }),
    );
    await user.click(wipe.getByRole('button', { name: 'Yes, wipe them' }));
    const done = await wipe.findByText('Keys and certificates are wiped.');
    expect(document.activeElement?.contains(done)).toBe(true);
    const certificate = await part('Spine certificate and key');
    await within(certificate).findByLabelText('Path of the PKCS#12 file');
    expect(taken(shown, 'setup.wipeCredentials')).toHaveLength(1);
  });

  it('UI-90 says when wiping failed', async () => {
    const { user } = showSetUp(completeSetup(), { 'setup.wipeCredentials': bad('E-AUD-01') });
    const wipe = within(await part('Wipe keys and certificates'));
    await user.click(wipe.getByRole('button', { name: /^Wipe/u }));
    expect(await axeViolations(document.body)).toEqual([]);
    await user.click(wipe.getByRole('button', { name: 'Yes, wipe them' }));
    expect((await wipe.findByRole('alert')).textContent).toContain('E-AUD-01');
    expect(wipe.queryByText('Keys and certificates are wiped.')).toBeNull();
  });
});

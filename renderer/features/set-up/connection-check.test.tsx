import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { checkLayers, type CheckStep } from '../../../shared/contract/setup.ts';
import type { Outcome } from '../../../shared/contract/errors.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad, good, type FakeAnswers } from '../../testing/fake-bridge.ts';
import { checkSteps, completeSetup, part, showSetUp, taken } from '../../testing/show-set-up.tsx';
import { taskOwner } from './task-owner.ts';

type Rendered = ReturnType<typeof showSetUp>;

async function run(answers: Partial<FakeAnswers>, state = completeSetup()): Promise<Rendered> {
  const shown = showSetUp(state, answers);
  const { user } = shown;
  await user.type(await screen.findByLabelText('NHS number of a test person'), '999 000 0018');
  await user.type(screen.getByLabelText('ODS code of a test practice'), 'T9P01');
  await user.click(screen.getByRole('button', { name: 'Check the connection' }));
  return shown;
}

/** The lines of the steps, in order. */
function lines(): readonly string[] {
  const list = screen.getByRole('list', { name: 'Steps of the check' });
  return within(list)
    .getAllByRole('listitem')
    .map((line) => line.textContent);
}

const broken: CheckStep = {
  layer: 'own-asid',
  state: 'failed',
  code: 'E-CFG-03',
  reference: 'trace-77',
  durationMilliseconds: 30_000,
};
const notTried: readonly CheckStep[] = [
  { layer: 'practice-endpoint', state: 'not-tried' },
  { layer: 'practice', state: 'not-tried' },
];

describe('the connection check', () => {
  afterEach(cleanup);

  it('INT-10.4 asks for a test person and a test practice', async () => {
    const shown = showSetUp(completeSetup());
    const { user } = shown;
    await user.type(await screen.findByLabelText('NHS number of a test person'), '9990000019');
    await user.click(screen.getByRole('button', { name: 'Check the connection' }));
    expect(document.activeElement?.textContent).toContain('There is a problem');
    expect(screen.getByRole('link', { name: 'Check the NHS number' })).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Enter the ODS code of a test practice' }));
    expect(document.activeElement).toBe(screen.getByLabelText('ODS code of a test practice'));
    expect(taken(shown, 'setup.checkConnection')).toEqual([]);
    expect(await axeViolations(document.body)).toEqual([]);
  });

  it('INT-10.4 ends with a plain "works" when every part answered', async () => {
    const shown = await run({ 'setup.checkConnection': good(checkSteps()) });
    const end = await screen.findByRole('heading', { level: 3, name: 'The connection works' });
    expect(document.activeElement?.contains(end)).toBe(true);
    expect(taken(shown, 'setup.checkConnection')).toEqual([
      { nhsNumber: '9990000018', practiceOdsCode: 'T9P01' },
    ]);
    expect(lines()).toHaveLength(checkLayers.length);
    expect(lines()[0]).toContain('Works');
    expect(lines()[0]).toContain('0.1 seconds');
    expect(screen.getByText('Nothing is missing. The connection works.')).toBeDefined();
    expect(screen.getByText('Every part answered. Staff can open records.')).toBeDefined();
    const task = screen.getByRole('link', { name: 'Connection check' });
    expect(document.getElementById(task.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Done');
    expect(await axeViolations(document.body)).toEqual([]);
  });

  it('INT-10.4 promises nobody a record while other parts are missing', async () => {
    const state = completeSetup({ missing: ['privacy-officer'] });
    await run({ 'setup.checkConnection': good(checkSteps()) }, state);
    expect(await screen.findByText(/once the other parts are in place/u)).toBeDefined();
    expect(screen.queryByText(/Nothing is missing/u)).toBeNull();
  });

  it.each(['E-AUTH-05', 'E-CFG-02', 'E-CFG-05', 'E-CLK-01', 'E-CFG-03', 'E-CFG-04', 'E-PT-15'] as const)(
    'UI-91 speaks to an administrator of %s, not to a nurse',
    async (code) => {
      const failed = { layer: 'token', state: 'failed', code, reference: 'trace-79' } as const;
      await run({ 'setup.checkConnection': good(checkSteps([failed])) });
      await screen.findByRole('heading', { level: 3, name: /^The connection stops at/u });
      expect(lines()[1]).not.toMatch(
        /your administrator|out-of-hours|No record was opened|No search was made/iu,
      );
      cleanup();
      await run({ 'setup.checkConnection': bad(code) });
      const alert = await screen.findByRole('alert');
      expect(alert.textContent).not.toMatch(/your administrator|out-of-hours|No record was opened/iu);
    },
  );

  it('INT-10.4 names the part that breaks, whose task it is, and a reference to copy', async () => {
    await run({ 'setup.checkConnection': good(checkSteps([broken, ...notTried])) });
    await screen.findByRole('heading', { level: 3, name: 'The connection stops at: Our own registration' });
    const line = lines()[3] ?? '';
    expect(line).toContain('Does not work');
    expect(line).toContain('There is no network connection');
    expect(line).toContain('Whose task: IT support of your organisation');
    expect(line).toContain('Reference trace-77 · E-CFG-03');
    expect(line).toContain('30.0 seconds');
    expect(lines()[2]).toContain('The index answers for the test person.');
    expect(lines()[4]).toContain('Not tried');
    expect(lines()[4]).toContain('Checks whether the directory knows how to reach the practice.');
    expect(screen.queryByText('The connection works')).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy reference' })).toBeDefined();
    expect(await axeViolations(document.body)).toEqual([]);
  });

  it('INT-10.4 tells an administrator of the key that was refused, not that the app is not set up', async () => {
    const refusedKey = { layer: 'token', state: 'failed', code: 'E-CFG-01', reference: 'trace-78' } as const;
    await run({ 'setup.checkConnection': good(checkSteps([refusedKey])) });
    await screen.findByRole('heading', { level: 3, name: /^The connection stops at/u });
    const line = lines()[1] ?? '';
    expect(line).toContain('The API platform does not accept our signing key');
    expect(line).not.toContain('not set up');
    // What a working layer shows is not said of a broken one.
    expect(line).not.toContain('accepts our signing key');
  });

  it('INT-10.4 follows the steps while they happen', async () => {
    const answer = Promise.withResolvers<Outcome<readonly CheckStep[]>>();
    const { main } = await run({ 'setup.checkConnection': answer.promise });
    act(() =>
      main.emit('setup.checkProgress', { layer: 'credentials', state: 'ok', durationMilliseconds: 3 }),
    );
    act(() => main.emit('setup.checkProgress', { layer: 'token', state: 'waiting' }));
    expect(lines()[0]).toContain('Works');
    expect(lines()[1]).toContain('Trying');
    expect(lines()[2]).toContain('Not tried');
    expect(screen.getByRole('status').textContent).toBe('Signing on to NHS services: Trying');
    expect(screen.getByRole('button', { name: 'Checking…' })).toBeDefined();
    await act(async () => {
      answer.resolve(good(checkSteps()));
      await Promise.resolve();
    });
    expect(await screen.findByText('The connection works')).toBeDefined();
    // Late news of a run that has ended changes nothing.
    act(() => main.emit('setup.checkProgress', { layer: 'token', state: 'failed', code: 'E-CFG-04' }));
    expect(lines()[1]).toContain('Works');
  });

  it('INT-10.4 never says that it works when parts were left out', async () => {
    await run({ 'setup.checkConnection': good(checkSteps(notTried)) });
    expect(await screen.findByText(/ended before every part was tried/u)).toBeDefined();
    expect(screen.queryByText('The connection works')).toBeNull();
  });

  it('UI-90 says when the check itself could not run', async () => {
    await run({ 'setup.checkConnection': bad('E-AUD-01') });
    expect((await screen.findByRole('alert')).textContent).toContain('E-AUD-01');
    expect(screen.queryByText('The connection works')).toBeNull();
  });

  it('UI-90 words an error that this version does not know', async () => {
    await run({ 'setup.checkConnection': good(checkSteps([{ ...broken, code: 'E-NEW-99' }])) });
    const check = await part('Connection check');
    expect(await within(check).findByText(/Something went wrong/u)).toBeDefined();
  });
});

describe('taskOwner', () => {
  it.each([
    ['credentials', 'E-CFG-02', 'administrator'],
    ['token', 'E-CFG-03', 'it-support'],
    ['token', 'E-CFG-04', 'it-support'],
    ['token', 'E-PT-15', 'it-support'],
    ['token', 'E-AUTH-03', 'service-desk'],
    ['demographics', 'E-PT-15', 'service-desk'],
    ['demographics', 'E-PT-07', 'administrator'],
    ['own-asid', undefined, 'service-desk'],
    ['practice-endpoint', 'E-GP-01', 'practice'],
    ['practice', 'E-REC-09', 'practice'],
    ['practice', 'E-REC-04', 'service-desk'],
    ['practice', 'E-CLK-01', 'it-support'],
  ] as const)('INT-10.4 gives %s with %s to %s', (layer, code, owner) => {
    expect(taskOwner(layer, code)).toBe(owner);
  });
});

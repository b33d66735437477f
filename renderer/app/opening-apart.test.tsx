import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenedRecord } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { bad, createFakeBridge, good, type FakeBridge } from '../testing/fake-bridge.ts';
import { createFakeReader, type FakeReader } from '../testing/fake-reader.ts';
import { heading, openRecord } from '../testing/journey.ts';
import { fetchedRecord, restrictedSession, signedInSession } from '../testing/people.ts';
import { areaSummaries, recordSummary } from '../testing/records.ts';
import { renderApp, type RenderedApp } from '../testing/render-app.tsx';
import { retrieved } from '../testing/show-record.ts';

const broken = bad('E-REC-09', { hop: 'practice', retryable: true, values: { status: '500' } });
const part = bad('E-REC-09', { hop: 'practice', retryable: true, reference: 'c7a3d1e2' });
const unasked = { state: 'not-requested', tables: [], count: 0, rows: 0 } as const;

type Answer = Outcome<OpenedRecord> | Promise<Outcome<OpenedRecord>>;

/** A practice that fails over the whole, and answers each part as the test says. */
function practice(answer: (ask: RecordAsk) => Answer, session = signedInSession): FakeBridge {
  return createFakeBridge({
    'session.state': good(session),
    'record.open': broken,
    'record.fetch': ({ ask }) => answer(ask),
  });
}

async function open(main: FakeBridge, reader: FakeReader = createFakeReader()): Promise<RenderedApp> {
  const rendered = renderApp({ main, reader });
  await openRecord(rendered.user);
  return rendered;
}

const plans = (main: FakeBridge): readonly string[] =>
  main.callsTo('record.fetch').map((input) => (input as { ask: RecordAsk }).ask.plan);

describe('a practice that fails over the whole of plan A', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('ARS-R-01 is asked for each part by itself, and the screen says so', async () => {
    const main = practice(() => new Promise<never>(() => {}));
    await open(main);
    await heading('Opening the GP record');
    const said = 'The practice could not send everything at once. Bedside now asks for each part by itself.';
    // On the screen, and to a screen reader.
    await waitFor(() => expect(screen.getAllByText(said)).toHaveLength(2));
    expect(plans(main)).toEqual(['allergies']);
  });

  it('ARS-R-01 opens with what came; the rest follows before problems and consultations', async () => {
    const main = practice((ask) => good(fetchedRecord(ask)));
    const { reader } = await open(main);
    await heading('Allergies and adverse reactions');
    await waitFor(() => expect(plans(main)).toEqual(['allergies', 'medicines', 'immunisations', 'B', 'C']));
    expect(reader.requests.map(({ as }) => as)).toEqual(['open', 'add', 'add', 'add', 'add']);
  });

  it('SAFE-16 a part that fails stands as failed beside the others, with Try again', async () => {
    const main = practice((ask) => (ask.plan === 'allergies' ? part : good(fetchedRecord(ask))));
    const summary = recordSummary({
      areas: areaSummaries({ allergies: unasked }),
      allergyTitle: { title: 'Allergies unavailable', titleLine: '' },
    });
    const { user } = await open(
      main,
      createFakeReader({
        reading: { kind: 'record', summary, differences: [] },
        later: ({ requested }) => ({
          kind: 'record',
          differences: [],
          summary: requested[0]?.area === 'allergies' ? recordSummary({ version: 2 }) : summary,
        }),
      }),
    );
    await heading('Allergies and adverse reactions');
    expect(screen.getByRole('alert').textContent).toContain('Allergies could not be loaded.');
    expect(screen.getByRole('button', { name: 'Medicines, 1 entry' })).toBeDefined();
    main.answers['record.fetch'] = ({ ask }) => good(fetchedRecord(ask));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Penicillin V')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows the failure of the whole where every part fails too', async () => {
    const main = practice(() => part);
    await open(main);
    await heading('Orchard Lane Surgery (synthetic)’s system did not answer');
    expect(plans(main)).toEqual(['allergies', 'medicines', 'immunisations']);
    expect(document.body.textContent).toContain('b5f6b0a4');
    expect(document.body.textContent).not.toContain('c7a3d1e2');
  });

  it('SAFE-18 asks for nothing more once the person stopped waiting', async () => {
    const late = Promise.withResolvers<Outcome<OpenedRecord>>();
    const main = practice(() => late.promise);
    const { user, reader } = await open(main);
    await waitFor(() => expect(plans(main)).toEqual(['allergies']));
    await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
    await heading('Check this is the right person');
    late.resolve(part);
    await Promise.resolve();
    expect(plans(main)).toEqual(['allergies']);
    expect(reader.requests).toEqual([]);
  });

  it.each([
    ['a time that ran out', bad('E-REC-09', { hop: 'practice', values: { status: '504' } })],
    ['a refusal', bad('E-REC-01', { hop: 'practice' })],
    ['no answer of the directory', bad('E-GP-02', { hop: 'directory' })],
  ])('asks for no parts after %s', async (_, failure) => {
    const main = practice((ask) => good(fetchedRecord(ask)));
    main.answers['record.open'] = failure;
    await open(main);
    await screen.findByRole('alert');
    expect(plans(main)).toEqual([]);
  });

  it.each(['E-REC-01', 'E-AUD-01', 'E-AUTH-04', 'E-PT-12'] as const)(
    'SAFE-12 a part refused with %s, which is about the whole access, opens nothing and asks no more',
    async (code) => {
      const main = practice((ask) => (ask.plan === 'allergies' ? bad(code) : good(fetchedRecord(ask))));
      const { reader } = await open(main);
      await screen.findByRole('alert');
      expect(plans(main)).toEqual(['allergies']);
      expect(reader.requests).toEqual([]);
      expect(screen.queryByRole('navigation', { name: 'Record sections' })).toBeNull();
    },
  );

  it('IG-07 asks a restricted role’s own areas only', async () => {
    const session = {
      ...restrictedSession,
      view: { areas: ['allergies', 'medicines'] as const, htmlSections: [], policyVersion: '2' },
    };
    const main = practice((ask) => good(fetchedRecord(ask)), session);
    await open(main);
    await heading('Allergies and adverse reactions');
    await waitFor(() => expect(plans(main)).toEqual(['allergies', 'medicines']));
  });
});

import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showDate } from '../../shared/format/dates.ts';
import { bad, createFakeBridge, good } from '../testing/fake-bridge.ts';
import type { FakeReadings } from '../testing/fake-reader.ts';
import { heading } from '../testing/journey.ts';
import { restrictedSession, tracedPerson } from '../testing/people.ts';
import { areaRow, areaSummaries, rowDetail } from '../testing/records.ts';
import type { RenderedApp } from '../testing/render-app.tsx';
import { retrieved, showRecord } from '../testing/show-record.ts';

const { openingId } = tracedPerson;
const link = {
  area: 'medicines',
  source: 'medicines/3',
  words: 'Ramipril',
  date: showDate('2020-01-01'),
} as const;
const readings: Partial<FakeReadings> = {
  detail: rowDetail({ links: [{ title: 'Linked entries', links: [link] }] }),
  places: {
    'medicines/3': { area: 'medicines', table: 'repeat', at: 2 },
    'allergies/1': { area: 'allergies', table: 'active', at: 0 },
  },
  rows: { 'medicines/repeat': ['1', '2', '3'].map((id) => areaRow('medicines', 'repeat', id)) },
};
const areas = areaSummaries({ medicines: { tables: [{ id: 'repeat', count: 3 }], count: 3, rows: 3 } });

async function showLink(
  changes: Partial<FakeReadings> = {},
  main?: ReturnType<typeof createFakeBridge>,
): Promise<RenderedApp> {
  const rendered = await showRecord({ areas }, main, { ...readings, ...changes });
  await rendered.user.click(await screen.findByRole('button', { name: /^Details of Penicillin V/u }));
  await screen.findByText('Linked entries');
  return rendered;
}

const asSent = (): HTMLElement | null => screen.queryByRole('button', { name: /AllergyIntolerance\/1/u });
const focusedRow = (): string => document.activeElement?.closest('tr')?.textContent ?? '';

describe('following a link of a row', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('9.4 leads to the row that it means, and Alt+Left back to the row that held it', async () => {
    const { user, main } = await showLink();
    await user.click(screen.getByRole('button', { name: /^Ramipril/u }));
    await heading('Medicines');
    await waitFor(() => expect(focusedRow()).toContain('Medicines 3'));
    expect(main.callsTo('record.showArea').at(-1)).toEqual({ openingId, area: 'medicines', rows: 3 });
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await heading('Allergies and adverse reactions');
    await waitFor(() => expect(focusedRow()).toContain('Penicillin V'));
  });

  it('11 says when the entry is not in what was loaded', async () => {
    const { user } = await showLink({ places: {} });
    await user.click(screen.getByRole('button', { name: /^Ramipril/u }));
    await heading('Medicines');
    expect(focusedRow()).toBe('');
  });

  it('IG-07 leads to no area outside the role', async () => {
    const session = {
      ...restrictedSession,
      view: { areas: ['allergies'] as const, htmlSections: [], policyVersion: '2' },
    };
    const { user, main } = await showLink({}, createFakeBridge({ 'session.state': good(session) }));
    await user.click(screen.getByRole('button', { name: /^Ramipril/u }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'That entry is not in what has been loaded of this record.',
      ),
    );
    expect(main.callsTo('record.showArea')).toHaveLength(1);
  });
});

describe('the source of an entry', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('IG-12 comes on screen once the access log has taken it', async () => {
    const { user, main } = await showLink();
    const noted = Promise.withResolvers<ReturnType<typeof good<null>>>();
    main.answers['record.showArea'] = noted.promise;
    const button = asSent();
    if (button !== null) await user.click(button);
    expect(main.callsTo('record.showArea').at(-1)).toEqual({ openingId, area: 'source', rows: 1 });
    expect(document.body.textContent).not.toContain('"resourceType"');
    noted.resolve(good(null));
    await waitFor(() => expect(document.body.textContent).toContain('"resourceType": "AllergyIntolerance"'));
  });

  it('IG-12 refused, the record leaves the screen', async () => {
    const { user, main, reader } = await showLink();
    main.answers['record.showArea'] = bad('E-AUD-01');
    const button = asSent();
    if (button !== null) await user.click(button);
    await heading('The access log cannot be written');
    expect(reader.closed()).toBe(1);
  });

  it('IG-07 is for roles that open all nine areas', async () => {
    await showLink({}, createFakeBridge({ 'session.state': good(restrictedSession) }));
    expect(asSent()).toBeNull();
  });
});

import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FindAnswer } from '../../shared/record/record-reader.ts';
import { axeViolations } from '../testing/axe-violations.ts';
import { bad, createFakeBridge, good } from '../testing/fake-bridge.ts';
import type { FakeReadings } from '../testing/fake-reader.ts';
import { heading } from '../testing/journey.ts';
import { restrictedSession, signedInSession, tracedPerson } from '../testing/people.ts';
import { areaRow, areaSummaries } from '../testing/records.ts';
import type { RenderedApp } from '../testing/render-app.tsx';
import { retrieved, showRecord } from '../testing/show-record.ts';

const found: FindAnswer = {
  version: 1,
  areas: [
    {
      area: 'allergies',
      count: 1,
      hits: [
        {
          source: 'allergies/1',
          name: 'Penicillin V',
          date: '06-Aug-2018',
          context: 'rash after amoxicillin in',
          at: 11,
          length: 11,
        },
      ],
    },
    {
      area: 'medicines',
      count: 30,
      hits: [
        {
          source: 'medicines/2',
          name: 'Amoxicillin 500mg capsules',
          date: '',
          context: 'Amoxicillin 500mg capsules',
          at: 0,
          length: 11,
        },
        {
          source: 'medicines/3',
          name: 'Amoxicillin 250mg capsules',
          date: '01-Jan-2020',
          context: 'Amoxicillin 250mg capsules',
          at: 0,
          length: 11,
        },
      ],
    },
  ],
  searched: ['allergies', 'medicines'],
};
const nothing: FindAnswer = { version: 1, areas: [], searched: ['allergies', 'medicines'] };
const medicines = ['1', '2', '3'].map((id) => areaRow('medicines', 'repeat', id));
const readings: Partial<FakeReadings> = {
  find: (text) => (text.startsWith('amox') ? found : nothing),
  places: {
    'medicines/2': { area: 'medicines', table: 'repeat', at: 1 },
    'medicines/3': { area: 'medicines', table: 'repeat', at: 2 },
  },
  rows: { 'medicines/repeat': medicines },
};

async function showFind(changes: Partial<FakeReadings> = {}): Promise<RenderedApp> {
  const areas = areaSummaries({ medicines: { tables: [{ id: 'repeat', count: 3 }], count: 3, rows: 3 } });
  const rendered = await showRecord({ areas }, undefined, { ...readings, ...changes });
  await rendered.user.keyboard('{Control>}f{/Control}');
  await heading('Find in this record');
  return rendered;
}

const box = (): HTMLElement => screen.getByLabelText('Words to find');
const hits = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('button[data-source]')];

describe('finding words in the record', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it.each(['{Control>}f{/Control}', '{Control>}{Shift>}f{/Shift}{/Control}'])(
    '11 %s opens it, with the focus in the box, once main has noted it',
    async (keys) => {
      const { user, main } = await showRecord({}, undefined, readings);
      await user.keyboard(keys);
      await heading('Find in this record');
      expect(document.activeElement).toBe(box());
      expect(main.callsTo('record.showArea').at(-1)).toEqual({
        openingId: tracedPerson.openingId,
        area: 'find',
        rows: 0,
      });
    },
  );

  it('M2 finds as it is typed, by section, with the hit marked in its context', async () => {
    const { user, reader } = await showFind();
    await user.type(box(), 'amoxi');
    await waitFor(() => expect(hits()).toHaveLength(3));
    expect(reader.finds).toEqual(['a', 'am', 'amo', 'amox', 'amoxi']);
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .map((each) => each.textContent)
        .slice(0, 2),
    ).toEqual(['Allergies and adverse reactions (1 entry)', 'Medicines (30 entries)']);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'amoxicillin',
      'Amoxicillin',
      'Amoxicillin',
    ]);
    expect(hits()[1]?.textContent).toBe('Amoxicillin 500mg capsules Date not recorded');
    expect(screen.getByText(/Showing 2 of 30 entries\./u)).toBeDefined();
  });

  it('A11Y-22 says how many entries were found, and none of what they say', async () => {
    const { user } = await showFind();
    await user.type(box(), 'amox');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('31 entries found.'));
  });

  it('SAFE-22 always ends with what a search cannot tell, and nought is not none', async () => {
    const { user } = await showFind();
    const limit = 'Not found does not mean not recorded.';
    expect(screen.getByText(limit)).toBeDefined();
    await user.type(box(), 'DNACPR');
    expect((await screen.findAllByText('Not found in what was searched.')).length).toBeGreaterThan(0);
    const main = screen.getByRole('main');
    expect(main.textContent.endsWith('Follow your local process.')).toBe(true);
    expect(document.body.textContent).not.toMatch(/\bno entries found|0 entries/iu);
  });

  it('M2 says which sections were not searched or only in part, and why', async () => {
    const areas = areaSummaries({ diary: { state: 'withheld', tables: [], count: 0, rows: 0 } });
    const main = createFakeBridge({
      'session.state': good(signedInSession),
      'record.fetch': bad('E-REC-09', { hop: 'practice' }),
    });
    const unasked = { state: 'not-requested', tables: [], count: 0, rows: 0 } as const;
    const { user } = await showRecord(
      {
        areas: [
          ...areaSummaries({ problems: unasked, referrals: unasked }).filter(({ id }) => id !== 'diary'),
          ...areas.filter(({ id }) => id === 'diary'),
        ],
      },
      main,
      readings,
    );
    await user.keyboard('{Control>}f{/Control}');
    await heading('Find in this record');
    const list = screen.getByRole('list', { name: 'Sections that were not searched, or only in part' });
    const lines = within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(lines).toContain('Problems: Could not be loaded');
    expect(lines).toContain('Referrals: Not asked for');
    expect(lines).toContain('Planned actions: Entries withheld');
    expect(lines.some((line) => line.startsWith('Medicines'))).toBe(false);
  });

  it.each(['complete', 'not-requested'] as const)(
    'SAFE-22 H-32 says of documents (%s) always that their text is not searched, and never that all was',
    async (state) => {
      const areas = areaSummaries({ documents: { state, tables: [], count: 0, rows: 0 } });
      const { user } = await showRecord({ areas }, undefined, readings);
      await user.keyboard('{Control>}f{/Control}');
      await heading('Find in this record');
      expect(
        screen.getByText(
          'Documents: only those that other entries mention; the text inside documents is not searched',
        ),
      ).toBeDefined();
      expect(document.body.textContent).not.toContain('Every section was searched');
    },
  );

  it('M2 says of consultations that only the last three were searched', async () => {
    await showFind();
    expect(await screen.findByText('Consultations: The last 3')).toBeDefined();
  });

  it('IG-07 says of sections outside the role that they were not searched', async () => {
    const { user } = await showRecord(
      {},
      createFakeBridge({ 'session.state': good(restrictedSession) }),
      readings,
    );
    await user.keyboard('{Control>}f{/Control}');
    await heading('Find in this record');
    expect(screen.getByText('Problems: Outside your role')).toBeDefined();
  });

  it('M2 Down and Up walk the hits, Enter goes to the row, and the way back leads to the hit', async () => {
    const { user } = await showFind();
    await user.type(box(), 'amox');
    await waitFor(() => expect(hits()).toHaveLength(3));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(hits()[0]);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(hits()[2]);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(hits()[1]);
    await user.keyboard('{Enter}');
    await heading('Medicines');
    await waitFor(() => expect(document.activeElement?.closest('tr')?.textContent).toContain('Medicines 2'));
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await heading('Find in this record');
    expect(box()).toHaveProperty('value', 'amox');
    await waitFor(() => expect(document.activeElement).toBe(hits()[1]));
  });

  it('M2 Up from the first hit leads back to the box, Enter in the box to the first hit', async () => {
    const { user } = await showFind();
    await user.type(box(), 'amox');
    await waitFor(() => expect(hits()).toHaveLength(3));
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(hits()[0]);
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement).toBe(box());
  });

  it('11 Escape closes it and goes back to the section before', async () => {
    const { user } = await showFind();
    await user.keyboard('{Escape}');
    expect(await heading('Allergies and adverse reactions')).toBeDefined();
  });

  it('M2 a row that is not here any more is told, and its section shown', async () => {
    const { user } = await showFind({ places: {} });
    await user.type(box(), 'amox');
    await waitFor(() => expect(hits()).toHaveLength(3));
    await user.click(hits()[1] ?? box());
    await heading('Medicines');
  });

  it('M2 the last question wins, whenever its answer comes', async () => {
    const slow = Promise.withResolvers<FindAnswer>();
    const { user } = await showFind({ find: (text) => (text === 'a' ? slow.promise : nothing) });
    await user.type(box(), 'ax');
    expect((await screen.findAllByText('Not found in what was searched.')).length).toBeGreaterThan(0);
    slow.resolve(found);
    await Promise.resolve();
    expect(hits()).toHaveLength(0);
  });

  it('SAFE-12 an answer about another version of the record is not shown', async () => {
    const { user } = await showFind({ find: () => ({ ...found, version: 9 }) });
    await user.type(box(), 'amox');
    expect(hits()).toHaveLength(0);
  });

  it('M2 says when the search did not work, and not that there is none', async () => {
    const { user } = await showFind({ find: () => Promise.reject(new Error('broken')) });
    await user.type(box(), 'amox');
    expect((await screen.findByRole('alert')).textContent).toContain('Do not assume there are no entries.');
  });

  it('SAFE-12 nothing that was typed stays once the record is closed', async () => {
    const { user, main } = await showFind();
    await user.type(box(), 'amox');
    await user.click(screen.getByRole('button', { name: 'Close record' }));
    expect(document.body.innerHTML).not.toContain('amox');
    expect(JSON.stringify(main.calls)).not.toContain('amox');
  });

  it('A11Y-28 has no violation, with hits and without', async () => {
    vi.useRealTimers();
    vi.useFakeTimers({ now: retrieved, toFake: ['Date'] });
    const { user, container } = await showFind();
    expect(await axeViolations(container)).toEqual([]);
    await user.type(box(), 'amox');
    await waitFor(() => expect(hits()).toHaveLength(3));
    expect(await axeViolations(container)).toEqual([]);
  });
});

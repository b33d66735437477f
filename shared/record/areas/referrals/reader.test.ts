import { describe, expect, it } from 'vitest';
import { areaWith } from '../../area-fixtures.ts';
import { careConnect, list, openWith } from '../../record-fixtures.ts';
import { RowTexts } from '../../engine/row-texts.ts';
import { RowWindows } from '../../engine/row-windows.ts';
import type { AreaRow } from '../../record-view.ts';
import { referralsReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

const primary = '792931000000107';

function referral(id: string, more: Json = {}): Json {
  return {
    resourceType: 'ReferralRequest',
    id,
    status: 'unknown',
    intent: 'order',
    authoredOn: '2024-05-06',
    reasonCode: [{ text: 'Referral to physiotherapist' }],
    ...more,
  };
}

/** The one row of a referral in the list of referrals. */
function rowOf(more: Json, ...others: readonly Json[]): AreaRow {
  const { rows } = areaWith(referralsReader, [
    list(primary, ['ReferralRequest/r']),
    referral('r', more),
    ...others,
  ]);
  const [row] = rows;
  if (row === undefined || rows.length !== 1) throw new Error(`${rows.length} rows`);
  return row;
}

describe('referrals', () => {
  it.each(['unknown', 'active', 'completed', 'draft', 'suspended', undefined])(
    'UI-72 ARS-C-041 shows nothing of the status %s',
    (status) => {
      const { rows, reading } = areaWith(referralsReader, [referral('r', { status })]);
      expect(rows[0]?.tags).toEqual([]);
      expect(JSON.stringify([rows, reading.entries[0]?.texts()])).not.toMatch(
        /"(?:unknown|active|completed|draft|suspended)"/i,
      );
    },
  );

  it.each(['cancelled', 'Cancelled', 'canceled'])('UI-72 says that a referral was %s', (status) => {
    expect(rowOf({ status }).tags).toEqual(['Cancelled']);
  });

  it('UI-72 has no column for a status, and says what a referral does not show', () => {
    const { tables, scope } = referralsReader.facts;
    const headers = tables.map(({ columns, nameHeader }) => [
      nameHeader,
      ...columns.map(({ header }) => header),
    ]);
    const expected = ['Referral', 'Date', 'To', 'From', 'Priority', 'Details'];
    expect(headers).toEqual([expected, expected]);
    expect(scope.map(({ headline, text }) => `${headline} ${text}`).join(' ')).toContain(
      'Shows that the practice recorded a referral. It does not show whether it was accepted or is still open.',
    );
  });

  it.each([
    ['routine', 'Routine', 'routine'],
    ['URGENT', 'Urgent', 'urgent'],
    ['asap', 'As soon as possible', 'asap'],
    ['Two Week Wait', 'Two Week Wait', 'other-priority'],
    [undefined, 'Not recorded', 'other-priority'],
  ])('words the priority %s', (priority, words, facet) => {
    const { rows, reading } = areaWith(referralsReader, [referral('r', { priority })]);
    expect(rows[0]?.cells['priority']).toMatchObject([{ text: words }]);
    expect(reading.entries[0]?.facets).toEqual([facet]);
    expect(referralsReader.facts.filter.facets.map(({ id }) => id)).toContain(facet);
  });

  it('UI-72 shows the main coded text first and loses no other', () => {
    const row = rowOf({
      reasonCode: [{ text: 'Abdominal pain' }, { text: 'Weight loss' }],
      serviceRequested: [{ text: 'Gastroenterology clinic' }],
      specialty: { text: 'Gastroenterology' },
    });
    expect(row.name.text).toBe('Abdominal pain');
    expect(row.cells['details']).toEqual([
      { kind: 'labelled', label: 'Also recorded', text: 'Weight loss' },
      { kind: 'labelled', label: 'Service', text: 'Gastroenterology clinic' },
      { kind: 'labelled', label: 'Specialty', text: 'Gastroenterology' },
    ]);
  });

  it.each<[string, Json, string]>([
    ['the service', { serviceRequested: [{ text: 'Clinic' }], specialty: { text: 'Eyes' } }, 'Clinic'],
    ['the specialty', { specialty: { text: 'Eyes' } }, 'Eyes'],
    ['nothing', {}, 'No description supplied'],
  ])('is called by %s where no reason was coded', (_name, more, words) => {
    const row = rowOf({ reasonCode: undefined, ...more });
    expect(row.name.text).toBe(words);
    expect(JSON.stringify(row.cells).includes('"Clinic"')).toBe(false);
  });

  it('shows notes as key and value, other notes as written', () => {
    const note = [
      'Mode:Written',
      'NHS / Private: NHS',
      'Seen at 10:30: unwell',
      'https://a.example',
      'x\ny: z',
    ];
    expect(rowOf({ note: note.map((text) => ({ text })) }).cells['details']).toEqual([
      { kind: 'labelled', label: 'Mode', text: 'Written' },
      { kind: 'labelled', label: 'NHS / Private', text: 'NHS' },
      { kind: 'text', text: 'Seen at 10:30: unwell' },
      { kind: 'text', text: 'https://a.example' },
      { kind: 'text', text: 'x\ny: z' },
    ]);
  });

  it('UI-46 UI-49 says what was not recorded and what did not come', () => {
    const bare = rowOf({ authoredOn: undefined });
    expect(bare.cells).toMatchObject({
      date: [{ date: { visible: 'Not recorded' } }],
      to: [{ text: 'Not recorded', look: 'absent' }],
      from: [{ text: 'Not recorded', look: 'absent' }],
      details: [{ text: 'Not recorded', look: 'absent' }],
    });
    const gone = { recipient: [{ reference: 'Organization/gone' }] };
    expect(rowOf(gone).cells['to']).toEqual([
      { kind: 'text', text: 'Linked item not supplied', look: 'absent' },
    ]);
  });

  it('SAFE-21 H-11 shows every element, verbatim', () => {
    const sent = {
      authoredOn: '1987-06',
      priority: 'M-priority',
      reasonCode: [{ text: 'M-reason  ' }, { text: 'M-second' }],
      serviceRequested: [{ text: 'M-service' }],
      specialty: { text: 'M-specialty' },
      description: 'M-description\n  kept',
      recipient: [{ display: 'M-recipient' }, { reference: 'HealthcareService/h' }],
      requester: { agent: { display: 'M-agent' }, onBehalfOf: { display: 'M-organisation' } },
      note: [{ text: 'Purpose:M-purpose' }, { text: 'M-note' }],
    };
    const clinic = { resourceType: 'HealthcareService', id: 'h', name: 'M-clinic' };
    const { rows, reading } = areaWith(referralsReader, [referral('r', sent), clinic]);
    const shown = JSON.stringify(rows);
    const texts = JSON.stringify(reading.entries[0]?.texts());
    const markers = JSON.stringify([sent, clinic]).match(/M-[a-z]+/g) ?? [];
    expect(markers).toHaveLength(12);
    expect(markers.filter((marker) => !shown.includes(marker))).toEqual([]);
    expect(markers.filter((marker) => !texts.includes(marker))).toEqual([]);
    expect(shown).toContain('"M-reason  "');
    expect(shown).toContain(String.raw`M-description\n  kept`);
    expect(shown).toContain('"visible":"Jun-1987"');
  });

  it('T53 ARS-D-06 keeps apart what came along with a problem or consultation', () => {
    const visit = { resourceType: 'Encounter', id: 'e', period: { start: '2024-05-06T10:00:00+01:00' } };
    const problem = {
      resourceType: 'Condition',
      id: 'c',
      code: { text: 'Back pain' },
      extension: [
        { url: `${careConnect}RelatedClinicalContent-1`, valueReference: { reference: 'ReferralRequest/b' } },
      ],
    };
    const { rows, reading } = areaWith(referralsReader, [
      list(primary, ['ReferralRequest/a']),
      list('consultations-outbound-referrals-in-consultations', ['ReferralRequest/b']),
      referral('a'),
      referral('b', { context: { reference: 'Encounter/e' } }),
      referral('c'),
      visit,
      problem,
    ]);
    expect(rows.map(({ marks }, at) => [reading.entries[at]?.table, ...marks])).toEqual([
      ['referrals'],
      ['mentioned', 'came-along'],
      ['referrals', 'incomplete-entry'],
    ]);
    expect(rows[1]?.underName).toEqual(['From problem: Back pain', 'From consultation: 06-May-2024 10:00']);
    expect(reading).toMatchObject({ state: 'partial', count: 3 });
  });

  it('knows the list by its old code, and an empty one is empty', () => {
    const { reading } = areaWith(referralsReader, [list('886721000000107', [])]);
    expect(reading).toMatchObject({ state: 'empty-recorded', count: 0 });
  });

  it('9.4 sorts newest first', () => {
    const record = openWith(
      [referralsReader],
      [
        referral('a', { authoredOn: '2020-01-01' }),
        referral('b', { authoredOn: '2024-01-01' }),
        referral('c', { authoredOn: undefined }),
      ],
    );
    const { rows } = new RowWindows(record, new RowTexts(record), new Map()).rows(
      { area: 'referrals', table: 'referrals', filter: {}, from: 0, count: 9 },
      1,
    );
    expect(rows.map(({ row }) => row.source.slice(-1))).toEqual(['c', 'b', 'a']);
  });

  it('DESIGN 2.17 tells nothing outside the role', () => {
    const { reading } = areaWith(referralsReader, [referral('r')], { hiddenAreas: ['referrals'] });
    expect(reading).toMatchObject({ state: 'role-hidden', entries: [] });
  });
});

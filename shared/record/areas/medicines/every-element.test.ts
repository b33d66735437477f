import { describe, expect, it } from 'vitest';
import { areaWith } from '../../area-fixtures.ts';
import { agency, careConnect, issue, lastIssue, plan, repeats, statement } from '../../record-fixtures.ts';
import { medicinesList, statusReason } from './medicine-fixtures.ts';
import { medicinesReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

/** Every text that the CT clinical pack asks to survive (structured.md 4.5), and one marker for each element. */
describe('nothing is lost of a medicine', () => {
  const special = `!"%&*()+-=;',./:<>? @£$^_{}[]\\~|\``;
  const dose = `${'d'.repeat(250)} END ${special} WARNING – Dosage has changed during the effective period. The latest change was made on 02-Mar-2026`;

  function everything(): readonly Json[] {
    const notes = [{ text: `Patient Notes: M-patient ${special}` }, { text: 'M-plain\n  kept' }];
    return [
      medicinesList('s'),
      statement('s', {
        status: 'M-status',
        medicationReference: undefined,
        medicationCodeableConcept: { text: `M-name ${'n'.repeat(200)}` },
        dosage: [{ text: dose, patientInstruction: 'M-instruction' }],
        effectivePeriod: { start: '2001', end: '2002' },
        extension: [agency('prescribed-by-another-organisation', 'M-agency'), lastIssue('2003-04')],
        note: notes,
      }),
      plan('s', {
        medicationReference: undefined,
        medicationCodeableConcept: { text: 'M-plan-name' },
        dosageInstruction: [{ text: 'M-plan-dose' }],
        dispenseRequest: {
          quantity: { value: 1, unit: 'M-unit' },
          expectedSupplyDuration: { value: 7, unit: 'M-days' },
        },
        extension: [
          { url: `${careConnect}PrescriptionType-1`, valueCodeableConcept: { text: 'M-type' } },
          repeats(11, 12, '2004-05-06'),
          statusReason('M-reason'),
        ],
        note: [{ text: 'Prescriber Notes:M-prescriber' }],
      }),
      issue('s', 1, {
        status: 'M-issue-status',
        medicationReference: undefined,
        medicationCodeableConcept: { text: 'M-issue-name' },
        dosageInstruction: [{ text: 'M-issue-dose', patientInstruction: 'M-issue-instruction' }],
        authoredOn: '2005-06',
        requester: { agent: { display: 'M-issue-prescriber' } },
        recorder: { display: 'M-issue-recorder' },
        groupIdentifier: { value: 'M-group' },
        identifier: [{ system: 'https://fhir.nhs.uk/Id/prescription-order-item-number', value: 'M-item' }],
        dispenseRequest: {
          quantity: { value: 2, unit: 'M-issue-unit' },
          expectedSupplyDuration: { value: 8, unit: 'M-issue-days' },
          validityPeriod: { start: '2006', end: '2007' },
          performer: { display: 'M-dispenser' },
        },
        extension: [],
        note: [{ text: 'Pharmacy Notes:M-pharmacy' }],
      }),
    ];
  }

  it('SAFE-21 H-11 shows every element in its row or in its issues, verbatim', () => {
    const { reading, context } = areaWith(medicinesReader, everything());
    const [entry, ...others] = reading.entries;
    if (entry === undefined) throw new Error('no entry');
    expect(others).toEqual([]);
    const row = entry.row();
    const shown = JSON.stringify([row, medicinesReader.part?.(context, entry, 'issues')]);
    const sent = JSON.stringify(everything()).match(/M-[a-z-]+/g) ?? [];
    expect(sent.length).toBeGreaterThan(22);
    expect(sent.filter((marker) => !shown.includes(marker))).toEqual([]);
    expect(row.cells['dose']?.[0]).toEqual({ kind: 'text', text: dose });
    expect(shown).toContain(JSON.stringify(` M-patient ${special}`).slice(2, -1));
    for (const date of [
      '2001',
      '2002',
      'Apr-2003',
      '06-May-2004',
      '04-Mar-2026',
      'Jun-2005',
      '2006',
      '2007',
    ]) {
      expect(shown).toContain(`"visible":"${date}"`);
    }
    for (const { key } of medicinesReader.facts.tables.flatMap(({ columns }) => columns)) {
      expect(row.cells[key], key).toBeDefined();
    }
  });

  it('ARS finds what the row and its issues say', () => {
    const { reading } = areaWith(medicinesReader, everything());
    const texts = JSON.stringify(reading.entries[0]?.texts());
    const sought = [
      'M-name',
      'M-agency',
      'M-plan-dose',
      'M-instruction',
      'M-patient',
      'M-prescriber',
      'M-plain',
    ];
    const inIssues = ['M-issue-name', 'M-issue-dose', 'M-issue-prescriber', 'M-issue-recorder', 'M-pharmacy'];
    expect([...sought, ...inIssues].filter((marker) => !texts.includes(marker))).toEqual([]);
  });

  it('gives the Medication of a name as used, not as a row', () => {
    const { reading } = areaWith(medicinesReader, [
      { resourceType: 'Medication', id: 'm1', code: { text: 'Honey' } },
      medicinesList('s'),
      statement('s'),
      plan('s'),
    ]);
    expect([...reading.used].map(({ source }) => source)).toEqual(['Medication/m1']);
    expect(reading).toMatchObject({ state: 'complete', count: 1 });
  });
});

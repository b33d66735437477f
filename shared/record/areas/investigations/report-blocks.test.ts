import { describe, expect, it } from 'vitest';
import {
  coded,
  commentNote,
  observation,
  quantity,
  related,
} from '../../observations/observation-fixtures.ts';
import type { Json } from '../../observations/observation-fixtures.ts';
import { investigationsReader } from './reader.ts';
import { cellTexts, openReport, potassium, report, tableTexts } from './report-fixtures.ts';
import { reportTrend } from './report-trend.ts';

function filed(id: string, comment: string, more: Json = {}): Json {
  return observation(id, {
    code: commentNote,
    status: 'unknown',
    comment,
    performer: [{ display: 'Dr Filer' }],
    ...more,
  });
}

describe('a whole report', () => {
  it('UI-61 shows group, then its results, then results under none', () => {
    const { blocks, reading } = openReport(
      report({}, 'alone', 'g'),
      observation('g', { code: coded('2', 'Blood salts'), ...related('has-member', 'k') }),
      potassium,
      observation('na', {
        code: coded('3', 'Sodium'),
        ...quantity(140, 'mmol/L'),
        ...related('derived-from', 'g'),
      }),
      observation('alone', { code: coded('4', 'Ferritin'), ...quantity(9, 'ug/L') }),
    );
    const rest = ['No range supplied', 'No flag supplied', 'Not recorded'];
    expect(tableTexts(blocks)).toEqual([
      [
        'Results of Blood salts',
        [
          ['Potassium', '5.9 mmol/L', '3.5 to 5.3 mmol/L', 'No flag supplied', 'Not recorded'],
          ['Sodium', '140 mmol/L', ...rest],
        ],
      ],
      ['Other results of this report', [['Ferritin | Date: 05-Mar-2024', '9 ug/L', ...rest]]],
    ]);
    expect(reading.entries[0]?.behind).toHaveLength(5);
    expect(reading.state).toBe('complete');
  });

  it('UI-61 T78 hazard 62 shows every note at every level, each once and in its context', () => {
    const notes = {
      conclusion: 'NOTE-report  line\n  two',
      specimen: 'NOTE-specimen',
      group: 'NOTE-group',
      result: 'NOTE-result',
      filedReport: 'NOTE-filed-report',
      filedGroup: 'NOTE-filed-group',
      filedResult: 'NOTE-filed-result',
      request: 'NOTE-request',
      diagnosis: 'NOTE-diagnosis',
    };
    const { blocks, entry } = openReport(
      report(
        {
          conclusion: notes.conclusion,
          codedDiagnosis: [{ text: notes.diagnosis }],
          specimen: [{ reference: 'Specimen/s' }],
          basedOn: [{ reference: 'ProcedureRequest/p' }],
        },
        'g',
        'f1',
      ),
      { resourceType: 'Specimen', id: 's', type: { text: 'SERUM' }, note: [{ text: notes.specimen }] },
      {
        resourceType: 'ProcedureRequest',
        id: 'p',
        intent: 'order',
        status: 'active',
        note: [{ text: notes.request }],
      },
      observation('g', {
        code: coded('2', 'Blood salts'),
        comment: notes.group,
        ...related('has-member', 'k'),
      }),
      { ...potassium, comment: notes.result },
      filed('f1', notes.filedReport),
      filed('f2', notes.filedGroup, related('derived-from', 'g')),
      filed('f3', notes.filedResult, related('derived-from', 'k')),
    );
    const shown = JSON.stringify(blocks);
    const found = entry.texts();
    for (const note of Object.values(notes)) {
      expect(shown.split(JSON.stringify(note).slice(1, -1)), note).toHaveLength(2);
      expect(found, note).toContain(note);
    }
    const group = blocks[0];
    expect(JSON.stringify(group)).toContain('Practice comment on Blood salts');
    expect(JSON.stringify(group)).toContain('Practice comment on Potassium');
    expect(JSON.stringify(group)).not.toContain(notes.filedReport);
    expect(shown).toContain('"mono":true');
  });

  it('T79 never shows a request as something still to be done', () => {
    const { blocks, reading } = openReport(report({ basedOn: [{ reference: 'ProcedureRequest/p' }] }), {
      resourceType: 'ProcedureRequest',
      id: 'p',
      intent: 'order',
      status: 'active',
      code: { text: 'No code available' },
      requester: { agent: { display: 'Dr Asker' } },
      reasonCode: [{ text: 'Tired' }],
    });
    const shown = JSON.stringify(blocks);
    expect(shown).toContain('Dr Asker');
    expect(shown).toContain('Tired');
    expect(shown).not.toMatch(/active|outstanding|planned/i);
    expect([...reading.used].map(({ source }) => source)).toEqual(['ProcedureRequest/p']);
  });

  it('shows the specimen with when it was taken and received, and fasting', () => {
    const url = 'https://fhir.hl7.org.uk/STU3/StructureDefinition/Extension-CareConnect-FastingStatus-1';
    const { blocks, row } = openReport(report({ specimen: [{ reference: 'Specimen/s' }] }), {
      resourceType: 'Specimen',
      id: 's',
      type: { text: 'SERUM' },
      receivedTime: '2024-03-06',
      collection: {
        collectedDateTime: '2024-03-05',
        extension: [{ url, valueCodeableConcept: { coding: [{ code: 'F' }] } }],
      },
    });
    expect(cellTexts(row, 'specimen')).toEqual(['SERUM']);
    const [item] = blocks.filter(({ kind }) => kind === 'item');
    expect(item).toMatchObject({
      name: { text: 'Specimen: SERUM' },
      blocks: [
        {
          fields: [
            { label: 'Collected', values: ['05-Mar-2024'] },
            { label: 'Received', values: ['06-Mar-2024'] },
            { label: 'Fasting', values: ['Yes'] },
          ],
        },
      ],
    });
  });

  it('gives values over time for one result of a report, and says how many there are', () => {
    const { blocks, context, reading } = openReport(
      report({}, 'k', 'f'),
      potassium,
      {
        ...potassium,
        id: 'old',
        effectiveDateTime: '2020-01-02',
        valueQuantity: { value: 4.0, unit: 'mmol/L' },
      },
      observation('f', { code: coded('4', 'Ferritin'), ...quantity(9, 'ug/L') }),
    );
    const [entry] = reading.entries;
    if (entry === undefined) throw new Error('no entry');
    expect(tableTexts(blocks)[0]?.[1].map((row) => row.at(-1))).toEqual(['2 values', 'No other value']);
    expect(investigationsReader.trend?.(context, entry)).toBeUndefined();
    const asked = context.index.bySource.get('Observation/k');
    const trend = reportTrend(context, entry, asked);
    expect(trend).toMatchObject({ title: 'Potassium', points: [{}, {}] });
  });

  it('UI-63 says once that a status is not known, and keeps what is preliminary beside its result', () => {
    const { blocks } = openReport(
      report({ status: 'unknown' }, 'k', 'f'),
      { ...potassium, status: 'unknown' },
      observation('f', { code: coded('4', 'Ferritin'), status: 'preliminary' }),
    );
    const tests = tableTexts(blocks)[0]?.[1].map(([test]) => test);
    expect(tests).toEqual([
      'Potassium | Date: 05-Mar-2024',
      'Ferritin | [Preliminary result] | Date: 05-Mar-2024',
    ]);
  });
});

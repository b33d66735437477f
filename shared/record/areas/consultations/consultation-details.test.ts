import { expect, it } from 'vitest';
import { recordDetails } from '../../details/record-details.ts';
import { commentNote, encounter, tree } from '../../links/link-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { doctor, practice } from '../../record-fixtures.ts';
import { consultationsReader } from './reader.ts';

it('UI-68 details of a consultation name everybody by their part, and leave what was written to its own part', () => {
  const { reading, context } = areaWith(consultationsReader, [
    doctor,
    practice,
    encounter('c1', {
      period: { start: '2024-03-05T09:30:00+00:00', end: '2024-03-05T09:40:00+00:00' },
      length: { value: 10, unit: 'min' },
      participant: [
        { type: [{ coding: [{ code: 'PPRF' }] }], individual: { reference: 'Practitioner/d1' } },
        { type: [{ coding: [{ code: 'REC' }] }], individual: { display: 'A. Recorder' } },
        { individual: { display: 'Somebody' } },
      ],
      serviceProvider: { reference: 'Organization/o1' },
      location: [{ location: { display: 'Room 2' } }],
      identifier: [{ system: 'https://x.invalid', value: 'E-1' }],
    }),
    tree('l1', 'c1', ['Observation/n1']),
    commentNote('n1', 'SECRET NARRATIVE'),
  ]);
  const [entry] = reading.entries;
  if (entry === undefined) throw new Error('no entry');
  const { fields, resources } = recordDetails(context, consultationsReader, entry);
  const shown = new Map(fields.map(({ label, values }) => [label, values]));
  expect(shown.get('Type')).toStrictEqual(['Surgery c1']);
  expect(shown.get('Start')).toStrictEqual(['05-Mar-2024 09:30']);
  expect(shown.get('Duration')).toStrictEqual(['10 min']);
  expect(shown.get('Clinician')).toStrictEqual(['Dr Ann Example']);
  expect(shown.get('Recorded by')).toStrictEqual(['A. Recorder']);
  expect(shown.get('Others who took part')).toStrictEqual(['Somebody']);
  expect(shown.get('Place')).toStrictEqual(['Room 2']);
  expect(shown.get('Organisation')).toStrictEqual(['Sample Surgery']);
  expect(JSON.stringify(fields)).not.toContain('SECRET');
  expect(resources).toContain('Observation/n1');
});

import { expect, it } from 'vitest';
import { recordDetails } from '../../details/record-details.ts';
import { areaWith } from '../../area-fixtures.ts';
import { practice } from '../../record-fixtures.ts';
import { documentsReader } from './reader.ts';

it('UI-73 details of a document hold its metadata and not the address of its file', () => {
  const { reading, context } = areaWith(documentsReader, [
    practice,
    {
      resourceType: 'DocumentReference',
      id: 'd',
      description: 'Letter',
      type: { text: 'Discharge letter' },
      created: '2024-01-02',
      indexed: '2024-02-03',
      author: [{ display: 'A hospital' }],
      custodian: { reference: 'Organization/o1' },
      context: { practiceSetting: { text: 'Cardiology' } },
      content: [
        {
          attachment: {
            contentType: 'application/pdf',
            size: 1234,
            title: 'Scan',
            url: 'https://x.invalid/Binary/1',
          },
        },
      ],
      masterIdentifier: { system: 'https://y.invalid', value: 'D-1' },
    },
  ]);
  const [entry] = reading.entries;
  if (entry === undefined) throw new Error('no entry');
  const { fields } = recordDetails(context, documentsReader, entry);
  const shown = new Map(fields.map(({ label, values }) => [label, values]));
  expect(shown.get('Description')).toStrictEqual(['Letter']);
  expect(shown.get('Type')).toStrictEqual(['Discharge letter']);
  expect(shown.get('Created')).toStrictEqual(['02-Jan-2024']);
  expect(shown.get('Added to the record')).toStrictEqual(['03-Feb-2024']);
  expect(shown.get('Author')).toStrictEqual(['A hospital']);
  expect(shown.get('Kept by')).toStrictEqual(['Sample Surgery']);
  expect(shown.get('Setting')).toStrictEqual(['Cardiology']);
  expect(shown.get('File type')).toStrictEqual(['application/pdf']);
  expect(shown.get('Size in bytes')).toStrictEqual(['1234']);
  expect(shown.get('File')).toStrictEqual(['Scan']);
  expect(JSON.stringify(fields)).not.toContain('x.invalid');
});

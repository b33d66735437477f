import { expect, it } from 'vitest';
import { recordDetails } from '../../details/record-details.ts';
import { nhs, problem } from '../../links/link-fixtures.ts';
import { areaWith } from '../../area-fixtures.ts';
import { doctor } from '../../record-fixtures.ts';
import { problemsReader } from './reader.ts';

type Json = Readonly<Record<string, unknown>>;

function fieldsOf(more: Json): ReadonlyMap<string, readonly string[]> {
  const { reading, context } = areaWith(problemsReader, [doctor, problem('p', more)]);
  const [entry] = reading.entries;
  if (entry === undefined) throw new Error('no entry');
  const { fields } = recordDetails(context, problemsReader, entry);
  return new Map(fields.map(({ label, values }) => [label, values]));
}

it('details of a problem hold every element that the specification names (structured.md 3.3)', () => {
  const fields = fieldsOf({
    abatementDateTime: '2021',
    asserter: { reference: 'Practitioner/d1' },
    note: [{ text: 'a note' }],
    identifier: [{ system: 'https://x.invalid', value: 'P-1' }],
  });
  expect(fields.get('Recorded as')).toStrictEqual(['Problem p']);
  expect(fields.get('Significance')).toStrictEqual(['major']);
  expect(fields.get('Started')).toStrictEqual(['02-Jan-2020']);
  expect(fields.get('Ended')).toStrictEqual(['2021']);
  expect(fields.get('Recorded')).toStrictEqual(['03-Jan-2020']);
  expect(fields.get('Recorded by')).toStrictEqual(['Dr Ann Example']);
  expect(fields.get('Notes')).toStrictEqual(['a note']);
  expect([...fields.keys()]).toContain('Record entry number');
});

it('details of a problem read its significance under the other host, as a concept too', () => {
  const valueCodeableConcept = { coding: [{ code: 'minor', display: 'Minor' }] };
  const fields = fieldsOf({ extension: [{ url: `${nhs}ProblemSignificance-1`, valueCodeableConcept }] });
  expect(fields.get('Significance')).toStrictEqual(['Minor']);
});

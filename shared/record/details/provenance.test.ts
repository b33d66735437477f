import { describe, expect, it } from 'vitest';
import { codedText } from '../coded-text.ts';
import { doctor, practice } from '../record-fixtures.ts';
import { indexRecord } from '../record-index.ts';
import { provenanceSentence } from './provenance.ts';

type Json = Readonly<Record<string, unknown>>;

const role = (id: string, text: string): Json => ({
  resourceType: 'PractitionerRole',
  id,
  practitioner: { reference: 'Practitioner/d1' },
  organization: { reference: 'Organization/o1' },
  code: [{ text }],
});
const gp = role('role1', 'General practitioner');

/** The sentence of the last of these resources. */
function sentence(main: Json, ...others: readonly Json[]): string {
  const all = [doctor, practice, ...others, { id: 'x', ...main }];
  const index = indexRecord({ entry: all.map((resource) => ({ resource })) });
  const resource = index.resources.at(-1);
  if (resource === undefined) throw new Error('nothing');
  return provenanceSentence(index, [resource], codedText(main['code'] ?? { text: 'Entry' }));
}

const ann = { reference: 'Practitioner/d1' };
const problem = {
  resourceType: 'Condition',
  asserter: ann,
  assertedDate: '2024-03-03',
  onsetDateTime: '2024-03-01',
};

describe('M17 provenance sentence', () => {
  it.each<[string, Json, readonly Json[], string]>([
    [
      'who, role, organisation and both dates',
      problem,
      [gp],
      'Recorded by Dr Ann Example (General practitioner) at Sample Surgery on 03-Mar-2024, about 01-Mar-2024.',
    ],
    [
      'no role where two came (never guessed)',
      problem,
      [gp, role('role2', 'Partner')],
      'Recorded by Dr Ann Example on 03-Mar-2024, about 01-Mar-2024.',
    ],
    ['no role', problem, [], 'Recorded by Dr Ann Example on 03-Mar-2024, about 01-Mar-2024.'],
    [
      'one date where both are one day',
      { ...problem, onsetDateTime: '2024-03' },
      [],
      'Recorded by Dr Ann Example on 03-Mar-2024.',
    ],
    [
      'nobody recorded',
      { ...problem, asserter: undefined },
      [],
      'Recorded on 03-Mar-2024, about 01-Mar-2024, by whom: Not recorded.',
    ],
    [
      'a person who did not come',
      { ...problem, asserter: { reference: 'Practitioner/gone' }, onsetDateTime: undefined },
      [],
      'Recorded on 03-Mar-2024, by whom: Linked item not supplied.',
    ],
    [
      'no date recorded',
      { ...problem, assertedDate: undefined },
      [],
      'Recorded by Dr Ann Example, about 01-Mar-2024, date recorded: Not recorded.',
    ],
    [
      'nothing at all',
      { resourceType: 'Condition' },
      [],
      'Recorded by whom: Not recorded, date recorded: Not recorded.',
    ],
    [
      'a type that nothing is known of',
      { resourceType: 'Flag' },
      [],
      'Recorded by whom: Not recorded, date recorded: Not recorded.',
    ],
    [
      'the organisation that a requester acts for',
      {
        resourceType: 'ReferralRequest',
        authoredOn: '2024-05',
        requester: { agent: ann, onBehalfOf: { reference: 'Organization/o1' } },
      },
      [],
      'Requested by Dr Ann Example at Sample Surgery on May-2024.',
    ],
    [
      'who wrote a document and when, not when it was filed',
      {
        resourceType: 'DocumentReference',
        author: [ann, { reference: 'Organization/o1' }],
        created: '2024-05-06',
        indexed: '2024-06-07',
      },
      [],
      'Written by Dr Ann Example and Sample Surgery on 06-May-2024.',
    ],
    [
      'the recorder of a consultation',
      {
        resourceType: 'Encounter',
        period: { start: '2024-05-06' },
        participant: [
          { type: [{ coding: [{ code: 'PPRF' }] }], individual: { display: 'Dr Other' } },
          { type: [{ coding: [{ code: 'REC' }] }], individual: ann },
        ],
      },
      [],
      'Recorded by Dr Ann Example on 06-May-2024.',
    ],
    [
      'wording and code that differ',
      {
        resourceType: 'AllergyIntolerance',
        recorder: ann,
        code: {
          text: 'Pen rash',
          coding: [{ system: 'http://snomed.info/sct', code: '1', display: 'Penicillin allergy' }],
        },
      },
      [],
      'Recorded by Dr Ann Example, date recorded: Not recorded; coded as Penicillin allergy.',
    ],
    [
      'a term that was not translated',
      {
        resourceType: 'AllergyIntolerance',
        recorder: ann,
        assertedDate: '2024',
        code: { text: 'Plaster', coding: [{ system: 'http://snomed.info/sct', code: '196461000000101' }] },
      },
      [],
      'Recorded by Dr Ann Example on 2024; the practice system could not translate the original term.',
    ],
  ])('tells %s', (_name, main, others, expected) => {
    expect(sentence(main, ...others)).toBe(expected);
  });

  it('tells a role by its code where it has no words, and a role without person as it stands', () => {
    const coded = { ...gp, code: [{ coding: [{ code: 'R0260' }] }], organization: undefined };
    expect(sentence({ ...problem, onsetDateTime: undefined }, coded)).toBe(
      'Recorded by Dr Ann Example (role code R0260) on 03-Mar-2024.',
    );
    const alone = { ...gp, practitioner: undefined };
    expect(
      sentence(
        { ...problem, asserter: { reference: 'PractitionerRole/role1' }, onsetDateTime: undefined },
        alone,
      ),
    ).toBe('Recorded by General practitioner at Sample Surgery on 03-Mar-2024.');
  });
});

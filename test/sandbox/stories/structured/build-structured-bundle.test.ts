import { describe, expect, it } from 'vitest';
import { stories } from '../all-stories.ts';
import {
  answerText,
  evaluateAnswer,
  planA,
  referencesIn,
  resourcesOf,
  storyOf,
  type AnyResource,
} from '../answer-in-test.ts';
import type { StructuredAsk } from '../structured-ask.ts';

const listCodes = {
  allergies: '886921000000105',
  'ended-allergies': '1103671000000101',
  medication: '933361000000108',
} as const;

const asks: readonly { readonly name: string; readonly ask: StructuredAsk }[] = [
  { name: 'plan A', ask: planA },
  { name: 'allergies alone', ask: { allergies: { resolved: true } } },
  { name: 'active allergies alone', ask: { allergies: { resolved: false } } },
  { name: 'medication without issues', ask: { medication: { issues: false } } },
  { name: 'plan A with problems', ask: { ...planA, problems: {} } },
];

const cases = asks.flatMap(({ name, ask }) => stories.map((story) => ({ name, ask, story, id: story.id })));

function listsWithCode(text: string, code: string): readonly unknown[] {
  return evaluateAnswer(
    text,
    `Bundle.entry.resource.where(resourceType = 'List' and code.coding.exists(code = '${code}'))`,
  );
}

/** References of an answer that lead nowhere: neither to an entry nor into the same resource. */
function danglingIn(text: string): readonly string[] {
  const resources = resourcesOf(text);
  const addresses = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
  return resources.flatMap((resource: AnyResource) => {
    const contained = new Set((resource.contained ?? []).map(({ id }) => `#${id}`));
    return referencesIn(resource).filter(
      (reference) => !addresses.has(reference) && !contained.has(reference),
    );
  });
}

describe('lists of the answer', () => {
  it.each(cases)(
    '$id, $name: each list asked for comes once, and no other primary list',
    ({ story, ask }) => {
      const text = answerText(story, ask);
      const omitted = [
        ...(story.irregularities?.omittedLists ?? []),
        ...(story.switchedOffWithoutList ?? []),
      ];
      const wanted = {
        allergies: ask.allergies !== undefined,
        'ended-allergies': ask.allergies?.resolved === true,
        medication: ask.medication !== undefined,
      };
      for (const name of ['allergies', 'ended-allergies', 'medication'] as const) {
        const expected = wanted[name] && !omitted.includes(name) ? 1 : 0;
        expect(listsWithCode(text, listCodes[name]), name).toHaveLength(expected);
      }
    },
  );

  it.each(stories)('$id: no list has an id (supplier-data.md 3)', (story) => {
    const lists = resourcesOf(answerText(story)).filter(({ resourceType }) => resourceType === 'List');
    expect(lists.filter((list) => 'id' in list)).toEqual([]);
  });
});

describe('references of the answer', () => {
  const regular = cases.filter(({ story }) => story.irregularities === undefined);

  it.each(regular)('$id, $name: all resolve', ({ story, ask }) => {
    expect(danglingIn(answerText(story, ask))).toEqual([]);
  });

  it('irregular-answer: what dangles is what the story says', () => {
    const types = danglingIn(answerText(storyOf('irregular-answer'))).map(
      (reference) => reference.split('/')[0],
    );
    expect(new Set(types)).toEqual(
      new Set(['AllergyIntolerance', 'MedicationStatement', 'Medication', 'Encounter']),
    );
  });

  it.each(cases)('$id, $name: no two resources share type and id', ({ story, ask }) => {
    const addresses = resourcesOf(answerText(story, ask)).flatMap(({ resourceType, id }) =>
      id === undefined ? [] : [`${resourceType}/${id}`],
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it.each(stories)('$id: every id is one that FHIR allows', (story) => {
    const ids = resourcesOf(answerText(story)).flatMap(({ id }) => id ?? []);
    expect(ids.filter((id) => !/^[A-Za-z0-9\-._]{1,64}$/.test(id))).toEqual([]);
  });
});

describe('what was asked', () => {
  it('without issues no order comes', () => {
    const text = answerText(storyOf('care-home-resident'), { medication: { issues: false } });
    expect(evaluateAnswer(text, "Bundle.entry.resource.where(intent = 'order')")).toEqual([]);
    expect(evaluateAnswer(text, "Bundle.entry.resource.where(intent = 'plan')")).not.toEqual([]);
  });

  it('without resolved ones no ended allergy comes', () => {
    for (const story of stories) {
      const text = answerText(story, { allergies: { resolved: false } });
      expect(text).not.toContain('"resolved"');
    }
  });

  it('with a start date past items stay away, and items from elsewhere come all the same', () => {
    const text = answerText(storyOf('care-home-resident'), {
      medication: { issues: true, fromDate: '2025-05-01' },
    });
    expect(text).toContain('Denosumab');
    expect(text).toContain('Apixaban');
    expect(text).not.toContain('Cefalexin');
  });

  it('a parameter that the practice does not know comes back as a warning', () => {
    const text = answerText(storyOf('nothing-recorded'), {
      ...planA,
      warnings: [{ parameter: 'includeMedication.filterPrescriptionType' }],
    });
    expect(
      evaluateAnswer(text, "Bundle.entry.resource.where(resourceType = 'OperationOutcome').issue"),
    ).toMatchObject([
      {
        severity: 'warning',
        code: 'not-supported',
        details: {
          coding: [{ code: 'NOT_IMPLEMENTED' }],
          text: 'includeMedication.filterPrescriptionType is an unrecognised parameter',
        },
        diagnostics: 'includeMedication.filterPrescriptionType',
      },
    ]);
  });

  it('nothing of the medicines comes when they are switched off', () => {
    const text = answerText(storyOf('medicines-switched-off'));
    expect(text).not.toContain('Atorvastatin');
    expect(
      evaluateAnswer(
        text,
        "Bundle.entry.resource.where(code.coding.exists(code = '933361000000108')).select(entry | emptyReason | note)",
      ),
    ).toEqual([]);
  });
});

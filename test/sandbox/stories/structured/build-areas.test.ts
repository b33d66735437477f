import { describe, expect, it } from 'vitest';
import { stories } from '../all-stories.ts';
import { answerText, evaluateAnswer, referencesIn, resourcesOf, storyOf } from '../answer-in-test.ts';
import { everyAreaAsk } from '../every-area-ask.ts';
import { areaParameters, type AskableArea, type StructuredAsk } from '../structured-ask.ts';
import { isInPeriod } from './in-period.ts';
import { listCode, type ListName } from './list-identity.ts';

const areas = Object.keys(areaParameters) as readonly AskableArea[];
const alone = (area: AskableArea): StructuredAsk => ({ [area]: everyAreaAsk[area] });
const careHome = storyOf('care-home-resident');

function listItems(text: string, name: ListName): readonly unknown[] {
  const code = listCode(name);
  return evaluateAnswer(
    text,
    `Bundle.entry.resource.where(resourceType = 'List' and code.coding.exists(code = '${code}')).entry.item`,
  );
}

function hasList(text: string, name: ListName): boolean {
  return text.includes(`"code":"${listCode(name)}"`);
}

function danglingIn(text: string): readonly string[] {
  const resources = resourcesOf(text);
  const known = new Set([
    ...resources.map(({ resourceType, id }) => `${resourceType}/${id}`),
    ...resources.flatMap(({ contained = [] }) => contained.map(({ id }) => `#${id}`)),
  ]);
  return referencesIn(resources).filter((reference) => !known.has(reference));
}

/** People with something in each area that the practice sends in full. */
const regular = stories.filter(
  ({ irregularities, switchedOff, switchedOffWithoutList }) =>
    irregularities === undefined && switchedOff === undefined && switchedOffWithoutList === undefined,
);

describe('the answer about everything', () => {
  it.each(regular)('$id: every reference resolves', (story) => {
    expect(danglingIn(answerText(story, everyAreaAsk))).toEqual([]);
  });

  it.each(stories.filter(({ id }) => id.startsWith('areas-switched-off')))(
    '$id: no link leads to what is switched off',
    (story) => {
      expect(danglingIn(answerText(story, everyAreaAsk))).toEqual([]);
    },
  );

  it.each(stories)('$id: no two resources share type and id', (story) => {
    const addresses = resourcesOf(answerText(story, everyAreaAsk)).flatMap(({ resourceType, id }) =>
      id === undefined ? [] : [`${resourceType}/${id}`],
    );
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('query lists have no id, lists of a consultation do (structured.md 2.5, 2.6)', () => {
    const structure = ['325851000000107', '25851000000105', '24781000000107'];
    const lists = resourcesOf(answerText(careHome, everyAreaAsk)).filter(
      ({ resourceType }) => resourceType === 'List',
    );
    const withId = lists.filter((list) => 'id' in list);
    expect(withId).toHaveLength(
      lists.filter((list) => structure.some((code) => JSON.stringify(list).includes(`"code":"${code}"`)))
        .length,
    );
    expect(withId.length).toBeGreaterThan(50);
  });

  it('a secondary list is never empty without a warning (structured.md 2.4)', () => {
    for (const story of stories) {
      const secondary = resourcesOf(answerText(story, everyAreaAsk)).filter((resource) =>
        JSON.stringify(resource['code'] ?? '').includes('GPConnect-SecondaryListValues-1'),
      );
      const empty = secondary.filter((list) => !('entry' in list));
      expect(empty.filter((list) => !JSON.stringify(list).includes('ListWarningCode-1'))).toEqual([]);
    }
  });
});

describe('each area alone', () => {
  const cases = areas.flatMap((area) => regular.map((story) => ({ area, story, id: story.id })));

  it.each(cases)('$area of $id: its primary list comes, and no other', ({ area, story }) => {
    const text = answerText(story, alone(area));
    for (const each of areas) expect(hasList(text, each), each).toBe(each === area);
  });

  it.each(areas)('%s: a resource is the same as in the answer about everything', (area) => {
    const whole = new Map(
      resourcesOf(answerText(careHome, everyAreaAsk)).map((resource) => [
        `${resource.resourceType}/${resource.id}`,
        resource,
      ]),
    );
    for (const resource of resourcesOf(answerText(careHome, alone(area)))) {
      if (resource.id !== undefined) {
        expect(resource).toEqual(whole.get(`${resource.resourceType}/${resource.id}`));
      }
    }
  });

  it('nothing recorded: an empty list with its reason in every area', () => {
    for (const area of areas) {
      const lists = resourcesOf(answerText(storyOf('nothing-recorded'), alone(area))).filter(
        ({ resourceType }) => resourceType === 'List',
      );
      expect(lists.length, area).toBeGreaterThan(0);
      for (const list of lists) {
        expect(list).toMatchObject({ emptyReason: { coding: [{ code: 'no-content-recorded' }] } });
      }
    }
  });

  it('not returned: no list though it was asked for', () => {
    const story = storyOf('list-not-returned');
    for (const area of areas)
      expect(hasList(answerText(story, alone(area)), area)).toBe(area === 'medication');
  });

  it('switched off without lists: a warning and no list', () => {
    const story = storyOf('areas-switched-off-without-lists');
    for (const area of areas.filter((each) => each !== 'allergies')) {
      const text = answerText(story, alone(area));
      expect(hasList(text, area), area).toBe(false);
      expect(text).toContain(`${areaParameters[area]} has been disabled`);
    }
  });
});

/** How many entries of a list the resident's answer has. */
function count(name: ListName, ask: StructuredAsk): number {
  return listItems(answerText(careHome, ask), name).length;
}

const siblingOf = (problem: string) => ({ relatedProblems: [{ relation: 'sibling', problem }] as const });

describe('what a request limits (structured.md 1.5)', () => {
  it('the last consultations, with their structure and what they contain', () => {
    const text = answerText(careHome, { consultations: { last: 3 } });
    expect(listItems(text, 'consultations')).toHaveLength(3);
    for (const words of ['Culture: await final report', 'New confusion, catheter', 'Weekly round']) {
      expect(text.includes(words) || text.includes(words.toLowerCase()), words).toBe(true);
    }
    expect(listItems(text, 'contained-referrals')).toHaveLength(1);
    expect(listItems(text, 'contained-medication')).toHaveLength(2);
    expect(listItems(text, 'contained-problems')).toHaveLength(3);
    expect(hasList(text, 'referrals')).toBe(false);
  });

  it('consultations of a period, both ends included, undated ones always', () => {
    const period = { start: '2024-11-13', end: '2024-11-14' };
    expect(count('consultations', { consultations: { period } })).toBe(3);
    const text = answerText(careHome, { consultations: { period } });
    expect(text).toContain('Note from paper record');
  });

  it('problems of one status, with those that they are related to in a list of their own', () => {
    const text = answerText(careHome, { problems: { status: 'active' } });
    expect(listItems(text, 'problems')).toHaveLength(11);
    expect(listItems(text, 'linked-problems')).toHaveLength(1);
    expect(text).toContain('Fracture of neck of femur');
    expect(text).not.toContain('Malignant neoplasm');
    expect(listItems(answerText(careHome, { problems: { status: 'inactive' } }), 'problems')).toHaveLength(4);
  });

  it.each(['names', 'is named by'] as const)(
    'a past problem comes along that %s an active one, whichever of the two says so',
    (direction) => {
      const active = {
        key: 'active',
        term: { original: 'One' },
        significance: 'minor',
        status: 'active',
      } as const;
      const past = {
        key: 'past',
        term: { original: 'Other' },
        significance: 'minor',
        status: 'inactive',
      } as const;
      const problems =
        direction === 'names'
          ? [active, { ...past, ...siblingOf('active') }]
          : [{ ...active, ...siblingOf('past') }, past];
      const text = answerText(
        { ...careHome, problems, consultations: [] },
        { problems: { status: 'active' } },
      );
      expect(listItems(text, 'linked-problems')).toHaveLength(1);
    },
  );

  it('medicines of secondary lists are statements, though problems link to plans (structured.md 2.4)', () => {
    const items = listItems(answerText(careHome, { problems: {} }), 'related-medication');
    expect(items.length).toBeGreaterThan(8);
    expect(JSON.stringify(items)).not.toContain('MedicationRequest/');
  });

  it('what was not given and consents, as wanted', () => {
    expect(count('immunisations', { immunisations: { notGiven: true, status: true } })).toBe(23);
    expect(count('immunisations', { immunisations: { notGiven: false, status: true } })).toBe(21);
    expect(count('immunisations', { immunisations: { notGiven: true, status: false } })).toBe(20);
  });

  it('entries of a period, undated ones always', () => {
    const text = answerText(careHome, { uncategorised: { period: { start: '2025-05-01' } } });
    const dates = evaluateAnswer(
      text,
      "Bundle.entry.resource.where(resourceType = 'Observation').effectiveDateTime",
    );
    expect(dates.length).toBeGreaterThan(5);
    expect(dates.map(String).filter((date) => date < '2025-05-01')).toEqual([]);
    expect(text).toContain('Hearing loss');
  });

  it('reports and referrals of a period', () => {
    expect(count('investigations', { investigations: { period: { start: '2025-01-01' } } })).toBe(2);
    expect(count('referrals', { referrals: { period: { start: '2023-01-20', end: '2023-01-20' } } })).toBe(2);
  });

  it('planned actions until a day: overdue and undated ones always', () => {
    expect(count('diary', { diary: { until: '2026-01-01' } })).toBe(6);
    expect(count('diary', { diary: { until: '2099-12-31' } })).toBe(8);
  });

  it('letters of a referral come along, in no list', () => {
    const text = answerText(careHome, { referrals: {} });
    expect(text).toContain('"resourceType":"DocumentReference"');
    expect(hasList(text, 'related-documents')).toBe(false);
  });
});

describe('dates of a period', () => {
  it.each([
    ['2024', { start: '2024-12-31' }, true],
    ['2024', { end: '2024-01-01' }, true],
    ['2024-02', { start: '2024-03-01' }, false],
    ['2024-02', { end: '2024-02-01' }, true],
    ['2024-02-15T23:00:00+00:00', { start: '2024-02-15', end: '2024-02-15' }, true],
    ['2024-02-15', { end: '2024-02-14' }, false],
    [undefined, { start: '2024-02-15' }, true],
    ['2024-02-15', undefined, true],
  ] as const)('%s within %o: %s', (date, period, expected) => {
    expect(isInPeriod(date, period)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { stories } from './all-stories.ts';
import { answerText, evaluateAnswer, planA, resourcesOf, storyOf } from './answer-in-test.ts';
import { storyFeatures } from './story-features.ts';

describe('features that the people must show', () => {
  it.each(storyFeatures)('$feature: $storyId', ({ storyId, expression, count, ask = planA }) => {
    const found = evaluateAnswer(answerText(storyOf(storyId), ask), expression);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toHaveLength(count ?? found.length);
  });

  it('decimals keep their text', () => {
    const text = answerText(storyOf('care-home-resident'));
    for (const decimal of ['"value":7.0,', '"value":1.50,', '"value":56.0,', '"value":150.0,']) {
      expect(text).toContain(decimal);
    }
  });

  it('the practice that the record names differs from the one on PDS', () => {
    const resources = resourcesOf(answerText(storyOf('practice-differs')));
    const patient = resources.find(({ resourceType }) => resourceType === 'Patient');
    const managing = resources.find(
      ({ resourceType, id }) =>
        resourceType === 'Organization' &&
        JSON.stringify(patient?.['managingOrganization']).includes(`Organization/${id}"`),
    );
    expect(managing).toMatchObject({ identifier: [{ value: 'T9P04' }] });
    expect(storyOf('practice-differs').practiceOdsCode).toBe('T9P01');
  });

  it('PDS holds every reason to refuse', () => {
    const reasons = new Set(stories.map(({ pds }) => pds.status));
    expect([...reasons].sort()).toEqual([
      'current',
      'deceased',
      'invalidated',
      'no-practice',
      'restricted',
      'superseded',
      'unverified',
    ]);
  });
});

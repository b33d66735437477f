import { describe, expect, it } from 'vitest';
import { referencesIn, resourcesOf, storyOf } from '../answer-in-test.ts';
import { buildLargeBundle } from './build-large-bundle.ts';

const MEGABYTE = 1_000_000;

describe('buildLargeBundle', () => {
  it.each([1, 5, 20])('makes about %d MB', (megabytes) => {
    const bytes = Buffer.byteLength(buildLargeBundle(megabytes * MEGABYTE), 'utf8');
    expect(Math.abs(bytes / (megabytes * MEGABYTE) - 1)).toBeLessThan(0.05);
  });

  it('makes a record whose references all resolve, with no id twice', () => {
    const resources = resourcesOf(buildLargeBundle(MEGABYTE));
    const addresses = resources.flatMap(({ resourceType, id }) =>
      id === undefined ? [] : [`${resourceType}/${id}`],
    );
    const known = new Set(addresses);
    const dangling = referencesIn(resources).filter(
      (reference) => !reference.startsWith('#') && !known.has(reference),
    );
    expect(known.size).toBe(addresses.length);
    expect(dangling).toEqual([]);
  });

  it('is the record of the person it was asked for', () => {
    const story = storyOf('no-known-allergies');
    expect(buildLargeBundle(MEGABYTE, story)).toContain(story.nhsNumber);
  });
});

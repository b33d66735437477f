import { describe, expect, it } from 'vitest';
import { referencesIn, resourcesOf } from '../sandbox/stories/answer-in-test.ts';
import { buildStructuredBundle } from '../sandbox/stories/structured/build-structured-bundle.ts';
import { stories } from '../sandbox/stories/index.ts';
import { buildLargeRecord, largeStory } from './large-record.ts';

const MEGABYTE = 1_000_000;
const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

describe('buildLargeRecord', () => {
  it.each([1, 5, 20])('makes %d MB within 3 %%, every reference resolved and no id twice', (megabytes) => {
    const { text } = buildLargeRecord(megabytes);
    expect(Math.abs(bytesOf(text) / (megabytes * MEGABYTE) - 1)).toBeLessThan(0.03);
    const resources = resourcesOf(text);
    const addresses = resources.flatMap(({ resourceType, id }) =>
      id === undefined ? [] : [`${resourceType}/${id}`],
    );
    const known = new Set(addresses);
    expect(known.size).toBe(addresses.length);
    expect(referencesIn(resources).filter((reference) => !known.has(reference))).toEqual([]);
  });

  it('makes 60 MB within 3 %', () => {
    const { text } = buildLargeRecord(60);
    expect(Math.abs(bytesOf(text) / (60 * MEGABYTE) - 1)).toBeLessThan(0.03);
  }, 60_000);

  it('has the proportions of real records: 17 000 entries and 900 consultations in 20 MB (supplier-data.md 2)', () => {
    const resources = resourcesOf(buildLargeRecord(20).text);
    const count = (type: string): number =>
      resources.filter(({ resourceType }) => resourceType === type).length;
    expect(resources.length / 17_000).toBeCloseTo(1, 0);
    expect(Math.abs(resources.length / 17_000 - 1)).toBeLessThan(0.1);
    expect(Math.abs(count('Encounter') / 900 - 1)).toBeLessThan(0.1);
    for (const type of [
      'AllergyIntolerance',
      'MedicationStatement',
      'Condition',
      'Immunization',
      'DiagnosticReport',
      'ReferralRequest',
      'ProcedureRequest',
      'DocumentReference',
    ]) {
      expect(count(type), type).toBeGreaterThan(10);
    }
  });

  it('sends decimals as the suppliers do', () => {
    expect(buildLargeRecord(1).text).toMatch(/"value":\d+\.0,/);
  });

  it('is the same every time, and another with another seed', () => {
    expect(buildLargeRecord(1).text === buildLargeRecord(1).text).toBe(true);
    expect(buildLargeRecord(1).text === buildLargeRecord(1, { seed: 2 }).text).toBe(false);
  });

  it('keeps what a smaller record holds', () => {
    const [small, larger] = [largeStory(30), largeStory(90)];
    expect(larger.observations?.slice(0, small.observations?.length)).toEqual(small.observations);
  });

  it('is the record of nobody else, or of the person it was asked for', () => {
    const [person] = stories;
    const { story, text } = buildLargeRecord(1, person === undefined ? {} : { person });
    expect(text).toContain(person?.nhsNumber);
    expect(story.nhsNumber).toBe(person?.nhsNumber);
    expect(stories.map(({ nhsNumber }) => nhsNumber)).not.toContain(buildLargeRecord(1).story.nhsNumber);
  });

  it('answers one area alone, for a sandbox that serves it', () => {
    const { story, text } = buildLargeRecord(1);
    const diary = buildStructuredBundle(story, { diary: {} }, 'trace');
    expect(diary.length).toBeLessThan(text.length / 5);
    expect(diary).toContain('714311000000108');
    expect(diary).not.toContain('1149501000000101');
  });
});

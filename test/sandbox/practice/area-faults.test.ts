import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { askRecord } from '../bare-client/bare-calls.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import type { BareAnswer } from '../bare-client/bare-request.ts';
import { applyFaults, SEVERAL_AREAS } from '../faults.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { changedWords, practices, stories } from '../stories/index.ts';
import { buildLargeRecord } from '../../bench/large-record.ts';

const large = buildLargeRecord(1);
let sandbox: Sandbox;
let profile: BareProfile;
beforeAll(async () => {
  sandbox = await startSandbox({ moreStories: [large.story] });
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());
afterEach(() => {
  sandbox.faults.clear();
  sandbox.changes.clear();
});

const planA = [
  { name: 'includeAllergies', part: [{ name: 'includeResolvedAllergies', valueBoolean: true }] },
  { name: 'includeMedication', part: [{ name: 'includePrescriptionIssues', valueBoolean: true }] },
  { name: 'includeImmunisations', part: [{ name: 'includeNotGiven', valueBoolean: true }] },
] as const;
const [allergies, medication, immunisations] = planA;
const problems = { name: 'includeProblems' } as const;

/** A right request for these parameters about one of the synthetic people. */
async function ask(parameters: readonly object[], id = 'care-home-resident'): Promise<BareAnswer> {
  const story = [...stories, large.story].find((each) => each.id === id);
  const practice = practices.find(({ odsCode }) => odsCode === story?.practiceOdsCode);
  const nhsNumber = story?.nhsNumber ?? '';
  return askRecord(profile, {
    serviceRoot: practice?.fhirAddress ?? '',
    asid: practice?.asid ?? '',
    nhsNumber,
    body: JSON.stringify({
      resourceType: 'Parameters',
      parameter: [
        {
          name: 'patientNHSNumber',
          valueIdentifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber },
        },
        ...parameters,
      ],
    }),
  });
}

const set = (practice: object): void => expect(applyFaults(sandbox.faults, { practice })).toBeUndefined();

describe('faults of single areas', () => {
  it('the request of several areas fails, each area alone succeeds', async () => {
    set({ kind: 'internal-error', onlyFor: SEVERAL_AREAS });
    expect((await ask(planA)).status).toBe(500);
    expect((await ask([allergies])).status).toBe(200);
    expect((await ask([medication])).status).toBe(200);
    expect((await ask([immunisations])).status).toBe(200);
  });

  it('one area spoils every request that it is part of', async () => {
    set({ kind: 'internal-error', onlyFor: 'includeImmunisations' });
    expect((await ask(planA)).status).toBe(500);
    expect((await ask([immunisations])).status).toBe(500);
    expect((await ask([allergies])).status).toBe(200);
  });

  it('one area is slow, the others are not', async () => {
    set({ kind: 'slow', delayMilliseconds: 1_000, onlyFor: 'includeProblems' });
    const started = performance.now();
    await ask([problems]);
    expect(performance.now() - started).toBeGreaterThan(980);
    const again = performance.now();
    await ask([allergies]);
    expect(performance.now() - again).toBeLessThan(980);
  });

  it('the first answer is right, the second about somebody else', async () => {
    set({ kind: 'another-patient', after: 1, times: 1 });
    expect((await ask(planA)).text).toContain('9990001049');
    expect((await ask([problems])).text).not.toContain('9990001049');
    expect((await ask([problems])).text).toContain('9990001049');
  });

  it.each([
    [{ practice: { kind: 'slow', onlyFor: 'includeEverything' } }, /onlyFor must be one of several-areas/],
    [{ practice: { kind: 'slow', after: -1 } }, /after must be/],
    [{ practice: { kind: 'reset', after: 1 } }, /the practice itself/],
    [{ sds: { kind: 'empty', onlyFor: SEVERAL_AREAS } }, /the practice itself/],
  ])('refuses %o', (wanted, words) => {
    expect(applyFaults(sandbox.faults, wanted)).toMatch(words);
    expect(sandbox.faults.current).toEqual({});
  });
});

function countObservations(text: string): number {
  const bundle = JSON.parse(text) as { entry: { resource: { resourceType: string } }[] };
  return bundle.entry.filter(({ resource }) => resource.resourceType === 'Observation').length;
}

describe('a record that the practice changed since', () => {
  it('has another dose, one allergy more, one entry less', async () => {
    const entries = { name: 'includeUncategorisedData' };
    const before = await ask([...planA, entries]);
    sandbox.changes.set('9990001049', true);
    const after = await ask([...planA, entries]);
    expect(before.text).not.toContain(changedWords.dose);
    expect(after.text).toContain(changedWords.dose);
    expect(after.text).toContain(changedWords.allergy);
    expect(countObservations(after.text)).toBe(countObservations(before.text) - 1);
    sandbox.changes.set('9990001049', false);
    expect((await ask(planA)).text).not.toContain(changedWords.allergy);
  });
});

describe('a practice of version 1.2 (structured.md 1.7)', () => {
  it('answers plan A with allergies and medicines, and warns of immunisations', async () => {
    const answer = await ask(planA, 'older-system');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('includeImmunisations is an unrecognised parameter');
    expect(answer.text).toContain('886921000000105');
    expect(answer.text).not.toContain('1102181000000102');
  });

  it('refuses a request of areas that it does not know', async () => {
    const answer = await ask([problems], 'older-system');
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toMatchObject({
      issue: [{ details: { coding: [{ code: 'INVALID_PARAMETER' }] } }],
    });
  });
});

describe('a person that a test brought along', () => {
  it('is answered for, area by area', async () => {
    const answer = await ask([{ name: 'includeDiaryEntries' }], 'large-record');
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(large.story.nhsNumber);
    expect(answer.text.length).toBeLessThan(large.text.length / 5);
  });
});

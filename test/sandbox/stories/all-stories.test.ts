import { describe, expect, it } from 'vitest';
import { stories } from './all-stories.ts';
import { answerText, planA, resourcesOf, testTraceId } from './answer-in-test.ts';
import { buildPdsPatient } from './pds/build-pds-patient.ts';
import { practices } from './practices.ts';
import { buildStructuredBundle } from './structured/build-structured-bundle.ts';
import { isItemRef, keyOf, kindOf } from './story-item.ts';
import { checkDigitOf } from './test-nhs-number.ts';

const PHONE = /^(?:01632 960\d{3}|0118 496 0\d{3})$/;

describe('the synthetic people', () => {
  it.each(stories)('$id has a valid number of the 999 range (UI-12)', ({ nhsNumber }) => {
    expect(nhsNumber).toMatch(/^999\d{7}$/);
    expect(checkDigitOf(nhsNumber.slice(0, 9))).toBe(Number(nhsNumber.charAt(9)));
  });

  it('share neither number nor id', () => {
    expect(new Set(stories.map(({ nhsNumber }) => nhsNumber)).size).toBe(stories.length);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  });

  it.each(stories)('$id lives at a fictional address and telephone number', (story) => {
    expect(story.postcode).toMatch(/^ZZ99 \d[A-Z]{2}$/);
    expect(story.telephone ?? '01632 960000').toMatch(PHONE);
  });

  it.each(stories)('$id is registered at a practice of the sandbox', ({ practiceOdsCode }) => {
    expect(practices.map(({ odsCode }) => odsCode)).toContain(practiceOdsCode);
  });

  it.each(stories)('$id is called by the name that PDS holds', ({ displayName, name }) => {
    expect(displayName).toBe([name.prefix, name.given[0], name.family].join(' '));
  });

  it.each(stories)('$id names only staff, consultations and medicines of its own', (story) => {
    const staff = story.staff.map(({ key }) => key);
    const consultations = (story.consultations ?? []).map(({ key }) => key);
    const medicines = story.medicines.map(({ key }) => key);
    const namedStaff = [...story.allergies, ...story.medicines]
      .map(({ recordedBy }) => recordedBy)
      .concat(story.medicines.map(({ prescriber }) => prescriber))
      .filter((key) => key !== undefined);
    const namedConsultations = [...story.allergies, ...story.medicines]
      .map(({ consultation }) => consultation)
      .filter((key) => key !== undefined);
    const namedMedicines = (story.problems ?? [])
      .flatMap(({ actual, related = [] }) => [...(actual === undefined ? [] : [actual]), ...related])
      .filter(isItemRef)
      .filter((item) => kindOf(item) === 'medicine')
      .map(keyOf)
      .concat(story.medicines.flatMap(({ continuesFrom }) => continuesFrom ?? []));
    expect(staff).toEqual(expect.arrayContaining(namedStaff));
    expect(consultations).toEqual(expect.arrayContaining(namedConsultations));
    expect(medicines).toEqual(expect.arrayContaining(namedMedicines));
  });

  it.each(stories)('$id gives the same answer every time', (story) => {
    expect(answerText(story)).toBe(answerText(structuredClone(story)));
  });

  it.each(stories)('$id is one and the same person on PDS and at the practice', (story) => {
    const [patient] = resourcesOf(answerText(story)).filter(({ resourceType }) => resourceType === 'Patient');
    const held = story.practiceRecord ?? {};
    expect(patient).toMatchObject({
      identifier: [{ value: story.nhsNumber }],
      birthDate: held.birthDate ?? buildPdsPatient(story)['birthDate'],
      gender: held.gender ?? story.gender,
      name: [{ family: held.family ?? story.name.family, given: held.given ?? story.name.given }],
    });
  });

  it('use the request trace id as the id of the Bundle (structured.md 2.1)', () => {
    const [story] = stories;
    expect(story).toBeDefined();
    if (story === undefined) return;
    expect(JSON.parse(buildStructuredBundle(story, planA, testTraceId))).toMatchObject({
      resourceType: 'Bundle',
      id: testTraceId,
      type: 'collection',
    });
  });
});

describe('the practices', () => {
  it('differ in code, ASID, party key and address', () => {
    for (const key of ['odsCode', 'asid', 'partyKey', 'fhirAddress'] as const) {
      expect(new Set(practices.map((practice) => practice[key])).size).toBe(practices.length);
    }
  });

  it.each(practices)('$odsCode has a twelve-digit ASID and fictional contact details', (practice) => {
    expect(practice.asid).toMatch(/^\d{12}$/);
    expect(practice.telephone).toMatch(PHONE);
    expect(practice.postcode).toMatch(/^ZZ99 /);
    expect(practice.fhirAddress).toMatch(/^https:\/\/gp-[a-z]\.sandbox\.test\/.*\/structured$/);
  });
});

import { asObjects, fieldOf, wordOf } from '../../json-value.ts';
import { whoText } from '../../person-names.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { CellPart } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';
import { textPart } from '../cells.ts';

/** People of a consultation by their part in it; each named once, in the order received (structured.md 3.4). */
export interface EncounterPeople {
  /** PPRF */
  readonly clinicians: readonly string[];
  /** REC */
  readonly recorders: readonly string[];
  /** PART, and everybody whose part was not sent. */
  readonly others: readonly string[];
}

/** Reads the participants of an Encounter; somebody may have two parts. */
export function encounterPeople(index: RecordIndex, encounter: IndexedResource): EncounterPeople {
  const people = asObjects(encounter.body['participant']).map((participant) => ({
    roles: new Set(rolesOf(participant['type'])),
    name: whoText(index, participant['individual'], encounter),
  }));
  const named = (fits: (roles: ReadonlySet<string>) => boolean): readonly string[] => [
    ...new Set(people.filter(({ roles }) => fits(roles)).map(({ name }) => name)),
  ];
  return {
    clinicians: named((roles) => roles.has('pprf')),
    recorders: named((roles) => roles.has('rec')),
    others: named((roles) => !roles.has('pprf') && !roles.has('rec')),
  };
}

/** The clinician; only where none was named, whoever recorded it or took part, said to be that (UI-68). */
export function clinicianParts({ clinicians, recorders, others }: EncounterPeople): readonly CellPart[] {
  if (clinicians.length > 0) return clinicians.map((name) => textPart(name));
  if (recorders.length > 0)
    return recorders.map((text) => ({ kind: 'labelled', label: 'Recorded by', text }));
  return others
    .filter((name) => name !== recordWords.notRecorded)
    .map((text) => ({ kind: 'labelled', label: 'Took part', text }));
}

/** Locations in the order received. */
export function placesOf(index: RecordIndex, encounter: IndexedResource): readonly string[] {
  const places = asObjects(encounter.body['location']).map((place) =>
    whoText(index, place['location'] ?? place, encounter),
  );
  return [...new Set(places)];
}

/** The organisation; empty where none was sent. */
export function organisationOf(index: RecordIndex, encounter: IndexedResource): string {
  const provider = encounter.body['serviceProvider'];
  return provider === undefined ? '' : whoText(index, provider, encounter);
}

/** Codes of a participant's types, whatever their system. */
function rolesOf(types: unknown): readonly string[] {
  return asObjects(types).flatMap((type) =>
    asObjects(fieldOf(type, 'coding')).flatMap((coding) => wordOf(coding['code']) ?? []),
  );
}

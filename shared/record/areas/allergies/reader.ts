import { allergiesState } from '../../area-state.ts';
import { codedText } from '../../coded-text.ts';
import { datePlace, shownDate } from '../../date-order.ts';
import { distinctWarnings } from '../../list-warnings.ts';
import { textsOf, wordOf } from '../../json-value.ts';
import { areaLists } from '../area-lists.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { hiddenReading } from '../hidden-reading.ts';
import { allergyDetails } from './allergy-details.ts';
import { recorderOf } from './allergy-fields.ts';
import { allergyRow, allergyTexts } from './allergy-row.ts';
import { allergyTitle } from './allergy-title.ts';
import type { TitleEntry } from './allergy-title.ts';
import { allergiesFacts } from './facts.ts';
import { placeAllergy } from './place-allergy.ts';
import type { PlacedAllergy } from './place-allergy.ts';

const fitting: ReadonlySet<string> = new Set(['AllergyIntolerance']);

/** Allergies, active and ended apart (UI-51). Every AllergyIntolerance of the record becomes a row. */
export const allergiesReader: AreaReader = {
  facts: allergiesFacts,
  read: readAllergies,
  details: { AllergyIntolerance: allergyDetails },
};

function readAllergies(record: RecordContext): AreaReading {
  if (record.evidence.hiddenAreas.includes('allergies')) return hiddenAllergies;
  const active = areaLists(record, allergiesFacts, fitting);
  const ended = areaLists(record, allergiesFacts, fitting, 'ended-allergies');
  const placed = record.index
    .ofType('AllergyIntolerance')
    .map((resource) => placeAllergy(resource, active, ended));
  const outside = (wanted: boolean) =>
    placed.filter((item) => item.ended === wanted && !item.inPrimary).length;
  const endedState = ended.state(outside(true));
  const state = allergiesState(active.state(outside(false)), endedState);
  const textOnly = [...active.textOnly, ...ended.textOnly];
  const title = allergyTitle(
    state,
    placed.filter((item) => !item.ended).map((item) => titleEntry(record, item)),
    placed.some((item) => item.ended),
  );
  const allergies = placed.filter(({ table }) => table === 'active' || table === 'mentioned');
  return {
    state,
    endedState,
    warnings: distinctWarnings([...active.warnings, ...ended.warnings]),
    textOnly,
    entries: placed.map((item) => entryOf(record, item)),
    used: new Set(),
    // Neither a statement of none nor an ended one is an allergy to count (UI-53).
    count: allergies.length + textOnly.length,
    ...(state === 'complete' ? { uncountedWords: title.title } : {}),
    notices: [],
    title,
  };
}

const hiddenAllergies: AreaReading = {
  ...hiddenReading,
  endedState: 'role-hidden',
  title: allergyTitle('role-hidden', [], false),
};

function titleEntry(record: RecordContext, { resource, noKnown, marks }: PlacedAllergy): TitleEntry {
  return {
    noKnown,
    disagrees: marks.includes('status-disagrees'),
    text: codedText(resource.body['code']).text,
    recorded: shownDate(resource.body['assertedDate']).visible,
    // Only a statement of none is quoted with its author.
    recordedBy: noKnown === 'no' ? '' : recorderOf(record.index, resource),
  };
}

function entryOf(record: RecordContext, placed: PlacedAllergy): RowEntry {
  const { resource } = placed;
  return {
    source: resource.source,
    table: placed.table,
    behind: [resource],
    name: codedText(resource.body['code']).text,
    place: datePlace(resource.body['assertedDate']),
    facets: facetsOf(resource.body['category']),
    row: () => allergyRow(record, placed),
    texts: () => allergyTexts(record, placed),
  };
}

/** An allergy without a known category belongs to both: no filter may hide it (H-08). */
function facetsOf(category: unknown): readonly string[] {
  const words = textsOf(category).map((word) => wordOf(word));
  const isDrug = words.includes('medication');
  const isOther = words.includes('environment');
  return isDrug === isOther ? ['drug', 'non-drug'] : [isDrug ? 'drug' : 'non-drug'];
}

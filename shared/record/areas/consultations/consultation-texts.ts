import { narrativeText } from '../../blocks/comment-note.ts';
import { itemWords } from '../../blocks/item-name.ts';
import { textOf } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { topicProblems } from '../../links/problem-links.ts';
import { listTargets, structureLevel } from '../../links/structure-list.ts';
import type { IndexedResource } from '../../record-index.ts';
import { recordWords } from '../../record-words.ts';
import type { RecordContext } from '../area-reader.ts';
import { encounterPeople, organisationOf, placesOf } from './encounter-people.ts';

/**
 * What can be found in a consultation itself: titles, narrative, sentences, people; its other entries have rows.
 * @param behind the encounter, if any, then the sections and Comment notes of its tree
 */
export function consultationTexts(
  record: RecordContext,
  behind: readonly IndexedResource[],
): readonly string[] {
  return behind.flatMap((resource) => {
    if (resource.type === 'Encounter') return headerTexts(record, resource);
    return structureLevel(resource) === undefined
      ? noteTextsOf(record, resource)
      : sectionTexts(record, resource);
  });
}

function headerTexts(record: RecordContext, encounter: IndexedResource): readonly string[] {
  const people = encounterPeople(record.index, encounter);
  const texts = [
    itemWords(record, encounter),
    ...Object.values(people).flat(),
    ...placesOf(record.index, encounter),
    organisationOf(record.index, encounter),
  ];
  return texts.filter((text) => text !== '' && text !== recordWords.notRecorded);
}

function sectionTexts(record: RecordContext, list: IndexedResource): readonly string[] {
  return [
    textOf(list.body['title']) ?? [],
    topicProblems(record.index, list).map((problem) => itemWords(record, problem)),
    listTargets(record.index, list).flatMap((target) => (target.kind === 'text' ? [target.text] : [])),
  ].flat();
}

/** Text of a note, also where more than text came with it. */
function noteTextsOf(record: RecordContext, note: IndexedResource): readonly string[] {
  const narrative = narrativeText(note);
  if (narrative !== undefined) return [narrative];
  const { comment, valueString, note: notes } = note.body;
  return [itemWords(record, note), textOf(comment) ?? [], textOf(valueString) ?? [], noteTexts(notes)].flat();
}

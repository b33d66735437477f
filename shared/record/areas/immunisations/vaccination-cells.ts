import { conceptText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { namedValue } from '../../extensions.ts';
import { asArray, asObjects, fieldOf, textOf, textsOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { measuredQuantity } from '../../observations/observed-value.ts';
import { agentOf, whoText } from '../../person-names.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { Cell, CellPart } from '../../record-view.ts';
import { recordWords } from '../../record-words.ts';
import { cellOf, textCell, textPart } from '../cells.ts';
import { isNotGiven, practitionerRole, productText } from './vaccination.ts';

/**
 * Cells of a vaccination for the columns of every table of the area (UI-70).
 * @param reasonInNotes the table has no column for why it was not given
 */
export function vaccinationCells(
  index: RecordIndex,
  resource: IndexedResource,
  reasonInNotes: boolean,
): Readonly<Record<string, Cell>> {
  const { body } = resource;
  const notGiven = isNotGiven(body);
  // Some systems send it under the name that the element had in drafts.
  const reason = [
    ...conceptTexts(fieldOf(body, 'explanation', 'reasonNotGiven')),
    ...conceptTexts(fieldOf(body, 'explanation', 'notGivenReason')),
  ];
  return {
    date: dateParts(body),
    product: textCell(productText(body)),
    dose: cellOf(doseParts(body), notGiven ? recordWords.notApplicable : recordWords.notRecorded),
    batch: cellOf(
      batchParts(index, resource),
      notGiven ? recordWords.notApplicable : recordWords.notRecorded,
    ),
    site: cellOf(siteParts(body), notGiven ? recordWords.notApplicable : recordWords.notRecorded),
    by: cellOf(whoParts(index, resource, notGiven)),
    reason: cellOf(reason.map((text) => textPart(text))),
    notes: cellOf([
      ...(reasonInNotes ? reason.map((text) => labelled('Reason not given', text)) : []),
      ...noteParts(body),
    ]),
  };
}

/** A missing date is said; when it was typed stands beside it under its own name (3.5, "Date"). */
function dateParts(body: JsonObject): Cell {
  const date = shownDate(body['date']);
  if (textOf(body['date']) !== undefined) return [{ kind: 'date', date }];
  const recorded = namedValue(body, 'DateRecorded');
  return textOf(recorded) === undefined
    ? [{ kind: 'date', date }]
    : [
        { kind: 'text', text: recordWords.notRecorded, look: 'absent' },
        { kind: 'labelled', label: 'Recorded', text: shownDate(recorded).visible },
      ];
}

function doseParts(body: JsonObject): readonly CellPart[] {
  const dose = body['doseQuantity'] === undefined ? undefined : measuredQuantity(body['doseQuantity']);
  return [
    ...(dose === undefined ? [] : [dose.part]),
    ...asObjects(body['vaccinationProtocol']).flatMap((protocol) => protocolParts(protocol)),
  ];
}

/** `Dose 1 of 3`, what it is against, and the protocol in the practice's words. */
function protocolParts(protocol: JsonObject): readonly CellPart[] {
  const sequence = textOf(protocol['doseSequence']);
  const series = textOf(protocol['seriesDoses']);
  const dose =
    sequence === undefined
      ? series === undefined
        ? []
        : [`${series} doses in the course`]
      : [`Dose ${sequence}${series === undefined ? '' : ` of ${series}`}`];
  return [
    ...[...dose, ...textsOf(protocol['series']), ...textsOf(protocol['description'])].map(
      (text): CellPart => ({ kind: 'text', text }),
    ),
    ...conceptTexts(protocol['targetDisease']).map((text) => labelled('Against', text)),
    ...conceptTexts(protocol['doseStatus']).map((text) => labelled('Dose status', text)),
    ...conceptTexts(protocol['doseStatusReason']).map((text) => labelled('Reason for dose status', text)),
  ];
}

function batchParts(index: RecordIndex, resource: IndexedResource): readonly CellPart[] {
  const { body } = resource;
  const expires = textOf(body['expirationDate']);
  return [
    ...textsOf(body['lotNumber']).map((text): CellPart => ({ kind: 'text', text })),
    ...(expires === undefined ? [] : [labelled('Expires', shownDate(expires).visible)]),
    ...(body['manufacturer'] === undefined
      ? []
      : [labelled('Manufacturer', whoText(index, body['manufacturer'], resource))]),
  ];
}

function siteParts(body: JsonObject): readonly CellPart[] {
  return [
    ...conceptTexts(body['site']).map((text): CellPart => ({ kind: 'text', text })),
    ...conceptTexts(body['route']).map((text): CellPart => ({ kind: 'text', text })),
  ];
}

/** The person who gave it, the one who typed it, those whose part is not said; then the place and where it was heard. */
function whoParts(index: RecordIndex, resource: IndexedResource, notGiven: boolean): readonly CellPart[] {
  const { body } = resource;
  const people = asArray(body['practitioner']).map((sent) => {
    const role = practitionerRole(asObjects(sent)[0] ?? {});
    const label = role === 'ap' ? (notGiven ? 'Clinician' : 'Given by') : role === 'ep' ? 'Entered by' : '';
    const who = whoText(index, agentOf(sent), resource);
    return labelled(label === '' ? 'Person, part not recorded' : label, who);
  });
  const place =
    body['location'] === undefined ? [] : [labelled('Place', whoText(index, body['location'], resource))];
  return [...people, ...place, ...sourceParts(body)];
}

/** Only `false` says something: `true` is also what systems send when they do not know (UI-47, UI-70). */
function sourceParts(body: JsonObject): readonly CellPart[] {
  const origin = conceptTexts(body['reportOrigin']).map((text) => labelled('Reported by', text));
  if (wordOf(body['primarySource']) !== 'false') return origin;
  return [
    { kind: 'text', text: 'Reported to the practice, not recorded by the person who gave it' },
    ...origin,
  ];
}

/** Notes, reasons and whatever else was said; a reason not given has a column of its own in its table. */
function noteParts(body: JsonObject): readonly CellPart[] {
  const parent = wordOf(namedValue(body, 'ParentPresent'));
  return [
    ...noteTexts(body['note']).map((text): CellPart => ({ kind: 'text', text })),
    ...conceptTexts(fieldOf(body, 'explanation', 'reason')).map((text) => labelled('Reason', text)),
    ...asObjects(body['reaction']).flatMap((reaction) =>
      textOf(reaction['date']) === undefined
        ? []
        : [labelled('Reaction recorded on', shownDate(reaction['date']).visible)],
    ),
    ...(parent === undefined
      ? []
      : [labelled('Parent present', parent === 'true' ? 'Yes' : parent === 'false' ? 'No' : parent)]),
  ];
}

function conceptTexts(concepts: unknown): readonly string[] {
  return asArray(concepts).flatMap((concept) => {
    const text = conceptText(concept) ?? textOf(concept);
    return text ?? [];
  });
}

function labelled(label: string, text: string): CellPart {
  return { kind: 'labelled', label, text };
}

import type { RecordContext } from '../areas/area-reader.ts';
import { medicineName } from '../areas/medicines/medicine-name.ts';
import { codedText } from '../coded-text.ts';
import { namedValue } from '../extensions.ts';
import { asArray, textOf, wordOf } from '../json-value.ts';
import type { IndexedResource } from '../record-index.ts';
import { referred } from '../references.ts';
import { recordWords } from '../record-words.ts';
import type { CodedText } from '../record-view.ts';
import { kindWords } from './kind-words.ts';

export interface ItemName {
  readonly name: CodedText;
  /** Stands before the name wherever it is shown (UI-70, UI-71). */
  readonly prefix?: string;
}

/** What an entry of any type is called, in the words that it came with; else the kind of entry that it is. */
export function itemName(record: Pick<RecordContext, 'index'>, resource: IndexedResource): ItemName {
  const name = ownName(record, resource);
  const prefix = prefixOf(resource);
  const worded = name.text === recordWords.noDescription ? plainName(kindWords(resource.type)) : name;
  return prefix === undefined ? { name: worded } : { name: worded, prefix };
}

/** The name in one line, with its prefix. */
export function itemWords(record: Pick<RecordContext, 'index'>, resource: IndexedResource): string {
  const { name, prefix } = itemName(record, resource);
  return prefix === undefined ? name.text : `${prefix} ${name.text}`;
}

export function plainName(text: string): CodedText {
  return { text, degraded: false, codeOnly: false };
}

function ownName({ index }: Pick<RecordContext, 'index'>, resource: IndexedResource): CodedText {
  const { body, type } = resource;
  switch (type) {
    case 'MedicationRequest':
    case 'MedicationStatement':
    case 'MedicationDispense': {
      const plan = referred(index, asArray(body['basedOn'])[0], resource);
      const holders = plan?.type === 'MedicationRequest' ? [resource, plan] : [resource];
      return medicineName(index, holders).name;
    }
    case 'Immunization':
      return firstWorded([namedValue(body, 'VaccinationProcedure'), body['vaccineCode']]);
    case 'ReferralRequest':
      return firstWorded([
        ...asArray(body['serviceRequested']),
        ...asArray(body['reasonCode']),
        body['type'],
        body['specialty'],
        textOf(body['description']),
      ]);
    case 'DocumentReference':
      return firstWorded([textOf(body['description']), body['type'], body['class']]);
    case 'List':
      return firstWorded([textOf(body['title']), body['code']]);
    case 'Encounter':
    case 'Specimen':
      return firstWorded(asArray(body['type']));
    default:
      return firstWorded([
        body['code'],
        textOf(body['title']),
        textOf(body['name']),
        ...asArray(body['type']),
      ]);
  }
}

/** The first that has a wording of its own; a bare code only where nothing has. */
function firstWorded(candidates: readonly unknown[]): CodedText {
  const all = candidates
    .filter((candidate) => candidate !== undefined)
    .map((candidate) => codedText(candidate));
  const named = all.filter(({ text }) => text !== recordWords.noDescription);
  return named.find(({ codeOnly }) => !codeOnly) ?? named[0] ?? codedText(undefined);
}

function prefixOf({ type, body }: IndexedResource): string | undefined {
  if (type === 'Immunization') {
    const given = wordOf(body['notGiven']) !== 'true';
    return given ? undefined : 'Not given:';
  }
  if (type !== 'ProcedureRequest') return undefined;
  // Its code may read as a completed act (ARS-C-044).
  return wordOf(body['intent']) === 'order' ? 'Requested:' : 'Planned:';
}

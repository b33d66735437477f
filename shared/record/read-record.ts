import { readAllergies } from './allergies-area.ts';
import { gatherEvidence, warningsOn } from './area-evidence.ts';
import type { AnswerEvidence } from './area-evidence.ts';
import { speaksBeyondRole, withinRole } from './beyond-role.ts';
import { countCompleteness } from './completeness.ts';
import { isJsonObject, textOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import { warningsAcrossAreas } from './list-warnings.ts';
import { parseLossless } from './lossless-json.ts';
import { readMedicines } from './medicines-area.ts';
import { isErrorOutcome } from './outcome-warnings.ts';
import { practiceOf } from './practice.ts';
import { checkIdentity } from './read-identity.ts';
import { indexRecord } from './record-index.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { ReadRequest } from './record-reader.ts';
import type { AreaWarning, RecordReading, RecordView } from './record-view.ts';
import { recordWords } from './record-words.ts';

/** A linked record, for details of its rows. */
export interface LinkedRecord {
  readonly index: RecordIndex;
  /** Resources behind each row, the speaking one first, by the row's source. */
  readonly behindRow: ReadonlyMap<string, readonly IndexedResource[]>;
}

/** A reading, and what a reader holds back until the identity is settled (SAFE-13). */
export interface ReadRecord {
  readonly reading: RecordReading;
  readonly view?: RecordView;
  readonly linked?: LinkedRecord;
}

type Unreadable = Extract<RecordReading, { kind: 'unreadable' }>['why'];

/**
 * Reads the text of one answer: lossless parse, links, identity, states, rows.
 * Total: any text gives a reading, never a throw. Where the reading is `differs`, `view` holds what may be shown
 * once the person at the screen said so; for another person nothing is read at all.
 */
export function readRecord(bodyText: string, request: Omit<ReadRequest, 'bodyUrl'>): ReadRecord {
  const parsed = parseLossless(bodyText);
  if (!parsed.ok) return unreadable(parsed.why === 'too-deep' ? 'not-a-record' : 'not-json');
  if (!isJsonObject(parsed.value)) return unreadable('not-a-record');
  const type = textOf(parsed.value['resourceType'])?.trim();
  if (type === 'OperationOutcome' && isErrorOutcome(parsed.value)) return unreadable('error-outcome');
  if (type !== 'Bundle') return unreadable('not-a-record');
  return readBundle(parsed.value, request);
}

function readBundle(bundle: JsonObject, request: Omit<ReadRequest, 'bodyUrl'>): ReadRecord {
  const whole = indexRecord(bundle);
  // Whose record it is must hold for all that came, whatever the role opens of it (SAFE-13).
  const verdict = checkIdentity(whole, request.expected, request.today);
  if (verdict.kind === 'no-patient') return unreadable('no-patient');
  if (verdict.kind === 'other-person') return { reading: { kind: 'other-person' } };
  const index = withinRole(whole, request.hiddenAreas);
  const evidence = gatherEvidence(index, request);
  const allergies = readAllergies(index, evidence);
  const medicines = readMedicines(index, evidence);
  const practice = practiceOf(index, verdict.patient);
  const behindRow = new Map([...allergiesBehind(index), ...medicines.behindRow]);
  const view: RecordView = {
    practice: {
      name: practice.name ?? recordWords.practiceUnknown,
      odsCode: practice.odsCode ?? recordWords.notRecorded,
    },
    allergies,
    medicines: medicines.area,
    recordWarnings: recordWarnings(evidence),
    completeness: countCompleteness(index, new Set([...behindRow.values()].flat()), medicines.medications),
  };
  const reading: RecordReading =
    verdict.kind === 'differs'
      ? { kind: 'differs', differences: verdict.differences }
      : { kind: 'record', view };
  return { reading, view, linked: { index, behindRow } };
}

function unreadable(why: Unreadable): ReadRecord {
  return { reading: { kind: 'unreadable', why } };
}

function allergiesBehind(index: RecordIndex): readonly (readonly [string, readonly IndexedResource[]])[] {
  return index.ofType('AllergyIntolerance').map((resource) => [resource.source, [resource]]);
}

/** Transfer warnings of any list, and warnings of areas that this version does not show; one per kind. */
function recordWarnings(evidence: AnswerEvidence): readonly AreaWarning[] {
  const ofAreas = warningsOn(evidence, ['allergies', 'ended-allergies', 'medicines'], []);
  const ofOthers = warningsOn(evidence, ['other'], ['other']).filter(
    // What has not fully arrived concerns every area; anything else of a closed area is not for this role.
    ({ key, about }) => key === 'W-TRANSIT' || !speaksBeyondRole(about, evidence.hiddenAreas),
  );
  return warningsAcrossAreas([...ofAreas.filter(({ key }) => key === 'W-TRANSIT'), ...ofOthers]);
}

import { conceptWord } from '../coded-text.ts';
import { namedValue } from '../extensions.ts';
import { asArray, asObjects, fieldOf } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import { agentOf } from '../person-names.ts';

/** Where one type of resource says who recorded it, when, and for which day. */
export interface ProvenanceSource {
  /** First word of the sentence: who types an entry need not be who asked for it. */
  readonly verb: 'Recorded' | 'Requested' | 'Reported' | 'Written';
  readonly who: (body: JsonObject) => readonly unknown[];
  readonly onBehalfOf?: (body: JsonObject) => unknown;
  /** When it was put into the record. */
  readonly recorded: (body: JsonObject) => unknown;
  /** The clinical day that it speaks of. */
  readonly clinical?: (body: JsonObject) => unknown;
}

const request: ProvenanceSource = {
  verb: 'Requested',
  who: (body) => (body['requester'] === undefined ? [] : [agentOf(body['requester'])]),
  onBehalfOf: (body) => fieldOf(body, 'requester', 'onBehalfOf'),
  recorded: (body) => body['authoredOn'],
};

/** Sources by type (structured.md 3); a type that is not here says nothing of who recorded it. */
export const provenanceSources: Readonly<Record<string, ProvenanceSource>> = {
  AllergyIntolerance: {
    verb: 'Recorded',
    who: (body) => asArray(body['recorder'] ?? body['asserter']),
    recorded: (body) => body['assertedDate'],
  },
  Condition: {
    verb: 'Recorded',
    who: (body) => asArray(body['asserter']),
    recorded: (body) => body['assertedDate'],
    clinical: (body) => body['onsetDateTime'] ?? fieldOf(body, 'onsetPeriod', 'start'),
  },
  Encounter: {
    verb: 'Recorded',
    who: (body) => {
      const people = asObjects(body['participant']);
      const recorders = people.filter(({ type }) =>
        asObjects(type).some((kind) => conceptWord(kind) === 'rec'),
      );
      return (recorders.length > 0 ? recorders : people).map(({ individual }) => individual);
    },
    recorded: (body) => fieldOf(body, 'period', 'start'),
  },
  MedicationStatement: {
    verb: 'Recorded',
    who: () => [],
    recorded: (body) => body['dateAsserted'],
    clinical: (body) => fieldOf(body, 'effectivePeriod', 'start') ?? body['effectiveDateTime'],
  },
  MedicationRequest: {
    verb: 'Recorded',
    who: (body) => asArray(body['recorder']),
    recorded: (body) => body['authoredOn'],
    clinical: (body) => fieldOf(body, 'dispenseRequest', 'validityPeriod', 'start'),
  },
  Immunization: {
    verb: 'Recorded',
    who: (body) => asObjects(body['practitioner']).map(({ actor }) => actor),
    recorded: (body) => namedValue(body, 'DateRecorded'),
    clinical: (body) => body['date'],
  },
  Observation: {
    verb: 'Recorded',
    who: (body) => asArray(body['performer']),
    recorded: (body) => body['issued'],
    clinical: (body) => body['effectiveDateTime'] ?? fieldOf(body, 'effectivePeriod', 'start'),
  },
  DiagnosticReport: {
    verb: 'Reported',
    who: (body) => asObjects(body['performer']).map((performer) => agentOf(performer)),
    recorded: (body) => body['issued'],
    clinical: (body) => body['effectiveDateTime'] ?? fieldOf(body, 'effectivePeriod', 'start'),
  },
  QuestionnaireResponse: {
    verb: 'Recorded',
    who: (body) => asArray(body['author']),
    recorded: (body) => body['authored'],
  },
  ReferralRequest: request,
  ProcedureRequest: request,
  DocumentReference: {
    verb: 'Written',
    who: (body) => asArray(body['author']),
    onBehalfOf: (body) => body['custodian'],
    // When it was filed stands in a field of its own (hazard 69).
    recorded: (body) => body['created'],
  },
};

import type { FhirObject } from '../json-text.ts';
import { patientReference, resourceHead, type RecordContext } from './record-context.ts';

/** Resources of types that the specification does not list, yet that suppliers send (supplier-data.md 3). */
export function buildUnknownResources(context: RecordContext): FhirObject[] {
  return [
    {
      ...resourceHead(context, 'QuestionnaireResponse', 'falls'),
      status: 'completed',
      subject: patientReference(context),
      item: [{ linkId: 'Falls in the last twelve months: two, both indoors. Uses a walking frame.' }],
    },
    {
      ...resourceHead(context, 'Goal', 'walking'),
      status: 'in-progress',
      description: { text: 'To walk to the dining room without help' },
      subject: patientReference(context),
    },
  ];
}

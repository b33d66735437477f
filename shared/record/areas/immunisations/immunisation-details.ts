import type { DetailDeclaration } from '../../details/detail-declaration.ts';
import { extensionPath } from '../../details/extension-path.ts';

const holder = extensionPath('VaccinationProcedure');
/** Also where it was sent in an extension inside the extension. */
const procedure = `(${holder}.value | ${holder}.valueExtension.valueCodeableConcept | ${holder}.extension.value)`;

/** Fields of an immunisation; `status` is fixed and `primarySource` true says nothing: neither is shown (UI-47). */
export const immunisationDetails: readonly DetailDeclaration[] = [
  { label: 'Recorded as', expression: procedure, kind: 'coded' },
  { label: 'Codes', expression: `${procedure}.coding`, kind: 'codes' },
  { label: 'Product codes', expression: 'vaccineCode.coding', kind: 'codes' },
  { label: 'Date', expression: 'date', kind: 'date' },
  { label: 'Recorded', expression: `${extensionPath('DateRecorded')}.value`, kind: 'date' },
  { label: 'Batch', expression: 'lotNumber', kind: 'text' },
  { label: 'Expires', expression: 'expirationDate', kind: 'date' },
  { label: 'Manufacturer', expression: 'manufacturer', kind: 'who' },
  { label: 'Site', expression: 'site', kind: 'coded' },
  { label: 'Route', expression: 'route', kind: 'coded' },
  { label: 'Reason', expression: 'explanation.reason', kind: 'coded' },
  { label: 'Reason not given', expression: 'explanation.reasonNotGiven', kind: 'coded' },
  { label: 'Against', expression: 'vaccinationProtocol.targetDisease', kind: 'coded' },
  { label: 'Protocol', expression: 'vaccinationProtocol.description', kind: 'text' },
  { label: 'Protocol from', expression: 'vaccinationProtocol.authority', kind: 'who' },
  { label: 'Reaction', expression: 'reaction.detail', kind: 'who' },
  { label: 'Reported by', expression: 'reportOrigin', kind: 'coded' },
  { label: 'Notes', expression: 'note', kind: 'notes' },
  { label: 'Record entry number', expression: 'identifier', kind: 'identifier' },
];

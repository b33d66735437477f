import { compile } from 'fhirpath';
import stu3 from 'fhirpath/fhir-context/stu3';
import { codedText } from './coded-text.ts';
import { allergyDetails, medicationDetails, requestDetails, statementDetails } from './detail-fields.ts';
import type { DetailDeclaration } from './detail-fields.ts';
import { detailValue } from './detail-values.ts';
import { asArray, plainCopy } from './json-value.ts';
import { medicineName } from './medicine-name.ts';
import { problemsNaming } from './problem-links.ts';
import type { LinkedRecord } from './read-record.ts';
import type { IndexedResource } from './record-index.ts';
import type { DetailField } from './record-view.ts';
import { referred } from './references.ts';

type Evaluate = (resource: unknown) => unknown;

const compiled = new Map<string, Evaluate>();

/**
 * The detail fields of one row, evaluated on demand (DESIGN: FHIRPath); empty for an unknown row.
 * Total: an expression that a malformed resource upsets leaves its field out; the row itself shows what came.
 */
export function recordDetails(record: LinkedRecord, source: string): readonly DetailField[] {
  const behind = record.behindRow.get(source);
  const [main] = behind ?? [];
  if (behind === undefined || main === undefined) return [];
  const plan = behind.find((resource) => resource.type === 'MedicationRequest');
  const { medication } = medicineName(record.index, [main, plan]);
  return [
    ...fieldsOf(record, main),
    ...(plan === undefined || plan === main ? [] : fieldsOf(record, plan)),
    ...(medication === undefined ? [] : fieldsOf(record, medication)),
    ...linkFields(record, behind),
  ];
}

function declarationsFor(type: string): readonly DetailDeclaration[] {
  switch (type) {
    case 'AllergyIntolerance':
      return allergyDetails;
    case 'MedicationStatement':
      return statementDetails;
    case 'MedicationRequest':
      return requestDetails;
    case 'Medication':
      return medicationDetails;
    default:
      return [];
  }
}

function fieldsOf(record: LinkedRecord, resource: IndexedResource): readonly DetailField[] {
  const plain = plainCopy(resource.body);
  return declarationsFor(resource.type).flatMap(({ label, expression, kind }) => {
    const values = evaluate(expression, plain).flatMap((node) =>
      detailValue(kind, node, record.index, resource),
    );
    return values.length === 0 ? [] : [{ label, values: [...new Set(values)] }];
  });
}

function evaluate(expression: string, resource: unknown): readonly unknown[] {
  let evaluateOne = compiled.get(expression);
  if (evaluateOne === undefined) {
    const parsed = compile(expression, stu3);
    evaluateOne = (subject) => parsed(subject);
    compiled.set(expression, evaluateOne);
  }
  try {
    return asArray(evaluateOne(resource));
  } catch {
    return [];
  }
}

/** Earlier plans that a plan continues, and the problems that name any resource of the row. */
function linkFields(record: LinkedRecord, behind: readonly IndexedResource[]): readonly DetailField[] {
  const { index } = record;
  const earlier = behind
    .map((resource) => referred(index, resource.body['priorPrescription'], resource))
    .filter((resource) => resource !== undefined)
    .map((resource) => medicineName(index, [resource]).name.text);
  const problems = problemsNaming(index, behind).map((problem) => codedText(problem.body['code']).text);
  return [
    { label: 'Continues from', values: [...new Set(earlier)] },
    { label: 'Linked problems', values: [...new Set(problems)] },
  ].filter(({ values }) => values.length > 0);
}

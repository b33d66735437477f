import { evaluate } from 'fhirpath';
import stu3 from 'fhirpath/fhir-context/stu3';
import { showDate } from '../../shared/format/dates.ts';
import type { AllergyRow, MedicineRow, RecordView } from '../../shared/record/record-view.ts';

/** One disagreement between the reader and FHIRPath; holds no text of the record. */
export interface Disagreement {
  readonly source: string;
  readonly field: string;
}

type Resource = Readonly<Record<string, unknown>>;

/** Texts that an expression yields, blank ones left out. */
function texts(resource: unknown, expression: string): readonly string[] {
  if (resource === undefined) return [];
  const found: unknown = evaluate(resource, expression, {}, stu3);
  return (Array.isArray(found) ? found : [found])
    .filter((item: unknown) => ['string', 'number', 'boolean'].includes(typeof item))
    .map(String)
    .filter((text) => text.trim() !== '');
}

function resources(bundle: unknown, expression: string): readonly Resource[] {
  const found: unknown = evaluate(bundle, expression, {}, stu3);
  return (Array.isArray(found) ? found : []) as Resource[];
}

/** What FHIRPath finds in a bundle, for rows to be compared with. */
class Oracle {
  readonly #bundle: unknown;
  readonly #bySource = new Map<string, Resource>();

  constructor(bundle: unknown) {
    this.#bundle = bundle;
    for (const resource of resources(bundle, 'entry.resource')) {
      const source = `${String(resource['resourceType'])}/${String(resource['id']).split('/').at(-1) ?? ''}`;
      if (!this.#bySource.has(source)) this.#bySource.set(source, resource);
    }
  }

  resource(source: string): Resource | undefined {
    if (!source.includes('#')) return this.#bySource.get(source);
    const id = source.slice(source.indexOf('#') + 1);
    return resources(this.#bundle, `entry.resource.contained.where(id = '${id}')`)[0];
  }

  issuesOf(planSource: string): number {
    const id = planSource.split('/').at(-1) ?? '';
    const orders = resources(
      this.#bundle,
      `entry.resource.where(resourceType = 'MedicationRequest' and intent = 'order' and basedOn.where(reference = '${id}' or reference.endsWith('/${id}')).exists())`,
    );
    return new Set(orders.map((order) => JSON.stringify(order))).size;
  }

  warningCodes(): ReadonlySet<string> {
    const path =
      "entry.resource.where(resourceType = 'List').extension.where(url.contains('ListWarningCode')).value";
    return new Set(texts(this.#bundle, path));
  }

  /** Distinct resources of a type, contained ones included. */
  count(type: string): number {
    const entries = resources(this.#bundle, `entry.resource.where(resourceType = '${type}')`);
    const contained = resources(this.#bundle, `entry.resource.contained.where(resourceType = '${type}')`);
    return new Set([...entries, ...contained].map((resource) => JSON.stringify(resource))).size;
  }
}

const wordings = 'text | coding.display | coding.extension.extension.value';

/**
 * Compares every row of a view with what FHIRPath, which shares no code with the reader, finds in the same bundle.
 * Only well-shaped parts are compared: FHIRPath, too, reads the wrong shapes as they stand.
 */
export function disagreements(bundleText: string, view: RecordView): readonly Disagreement[] {
  const bundle: unknown = JSON.parse(bundleText.replace(/^\uFEFF/, ''));
  const oracle = new Oracle(bundle);
  const found: Disagreement[] = [];
  const expectSame = (source: string, field: string, shown: unknown, expected: unknown): void => {
    if (JSON.stringify(shown) !== JSON.stringify(expected)) found.push({ source, field });
  };
  const { allergies, medicines } = view;
  for (const row of [...allergies.active, ...allergies.ended].filter(isUnique)) {
    compareAllergy(row, oracle.resource(row.source), expectSame);
  }
  for (const row of medicines.rows.filter(isUnique)) compareMedicine(row, oracle, expectSame);
  const rows = allergies.active.length + allergies.ended.length;
  expectSame('AllergyIntolerance', 'count', rows, oracle.count('AllergyIntolerance'));
  const statements = medicines.rows.filter(({ source }) => source.startsWith('MedicationStatement/'));
  expectSame('MedicationStatement', 'count', statements.length, oracle.count('MedicationStatement'));
  const warned = [...allergies.warnings, ...medicines.warnings, ...view.recordWarnings];
  const missing = [...oracle.warningCodes()].filter(
    (code) => !warned.some(({ received }) => received === code),
  );
  expectSame('List', 'warnings', missing, []);
  return found;
}

/** Of several resources with one id, an expression cannot tell which one a row came from. */
function isUnique({ source }: { readonly source: string }): boolean {
  return !/\/[^?]*~\d+$/.test(source);
}

type Compare = (source: string, field: string, shown: unknown, expected: unknown) => void;

function compareAllergy(row: AllergyRow, resource: Resource | undefined, same: Compare): void {
  const { source } = row;
  const offered = texts(resource, `code.select(${wordings})`);
  const [own] = texts(resource, 'code.text');
  if (offered.length > 0) same(source, 'substance', offered.includes(row.substance.text), true);
  if (own !== undefined) same(source, 'substance text', row.substance.text, own);
  same(source, 'notes', row.notes, texts(resource, 'note.text'));
  same(source, 'recorded', row.recorded, showDate(texts(resource, 'assertedDate')[0]));
  same(source, 'onset', row.onset, showDate(texts(resource, 'onset.ofType(dateTime)')[0]));
  same(source, 'last occurrence', row.lastOccurrence, showDate(texts(resource, 'lastOccurrence')[0]));
  const reactions = texts(resource, 'reaction.description | reaction.manifestation.text');
  for (const part of reactions) same(source, 'reaction', row.reaction.includes(part), true);
}

function compareMedicine(row: MedicineRow, oracle: Oracle, same: Compare): void {
  const { source } = row;
  const resource = oracle.resource(source);
  const isStatement = source.startsWith('MedicationStatement/');
  const doses = texts(resource, isStatement ? 'dosage.text' : 'dosageInstruction.text');
  if (doses.length > 0) same(source, 'dose', row.dose, [...new Set(doses)]);
  const [reference] = texts(resource, 'medication.reference');
  const offered = texts(oracle.resource(reference ?? ''), `code.select(${wordings})`);
  if (offered.length > 0) same(source, 'name', offered.includes(row.name.text), true);
  if (!isStatement) return;
  const start = texts(resource, 'effective.ofType(Period).start | effective.ofType(dateTime)')[0];
  if (start !== undefined) same(source, 'start', row.start, showDate(start));
  same(source, 'instructions', row.patientInstructions, [
    ...new Set(texts(resource, 'dosage.patientInstruction')),
  ]);
  const lastIssued = texts(resource, "extension.where(url.contains('LastIssueDate')).value")[0];
  same(source, 'last issued', row.lastIssued, showDate(lastIssued));
  const [plan] = texts(resource, 'basedOn.reference');
  if (plan === undefined || oracle.resource(plan) === undefined) return;
  same(source, 'issues', row.issues.length, oracle.issuesOf(plan));
  const issued = texts(
    oracle.resource(plan),
    "extension.where(url.contains('RepeatInformation')).extension.where(url = 'numberOfRepeatPrescriptionsIssued').value",
  )[0];
  if (issued !== undefined) same(source, 'issued', row.issuesCount.split(' ')[0], issued);
  const value = texts(oracle.resource(plan), 'dispenseRequest.quantity.value')[0];
  if (value !== undefined)
    same(source, 'quantity', Number.parseFloat(row.quantity), Number.parseFloat(value));
}

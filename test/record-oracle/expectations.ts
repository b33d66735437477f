/** What FHIRPath finds in a resource, and how it must come back on the row that shows it. */
export interface Expectation {
  readonly field: string;
  /** Over one resource; shares nothing with the reader's own expressions. */
  readonly path: string;
  /**
   * `all`: every text, word for word. `one`: one of the wordings. `date`: every date in words.
   * `name`: one of the wordings names the row itself, where the resource speaks for it.
   */
  readonly how: 'all' | 'one' | 'date' | 'name';
  /** Where it must stand: on the row, or anywhere that opens from it (details, parts). */
  readonly where: 'row' | 'anywhere';
}

/** A placeholder that stands for nothing recorded (UI-26) is no wording. */
const placeholder = "coding.system.where(contains('NullFlavor')).exists()";
const wordings = 'text | coding.display | coding.extension.extension.value';

function name(path: string): Expectation {
  return {
    field: 'name',
    path: `${path}.where((${placeholder}).not()).select(${wordings})`,
    how: 'name',
    where: 'row',
  };
}

function wording(field: string, path: string): Expectation {
  return {
    field,
    path: `${path}.where((${placeholder}).not()).select(${wordings})`,
    how: 'one',
    where: 'anywhere',
  };
}

function texts(field: string, path: string, where: Expectation['where'] = 'anywhere'): Expectation {
  return { field, path, how: 'all', where };
}

function date(field: string, path: string, where: Expectation['where'] = 'anywhere'): Expectation {
  return { field, path, how: 'date', where };
}

/** By type of resource. */
export const expectations: Readonly<Record<string, readonly Expectation[]>> = {
  AllergyIntolerance: [
    name('code'),
    texts('notes', 'note.text'),
    date('recorded', 'assertedDate', 'row'),
    date('onset', 'onset.ofType(dateTime)'),
    date('last occurrence', 'lastOccurrence'),
    texts('reaction', 'reaction.description | reaction.manifestation.text'),
  ],
  MedicationStatement: [
    texts('dose', 'dosage.text'),
    texts('instructions', 'dosage.patientInstruction'),
    date('start', 'effective.ofType(Period).start | effective.ofType(dateTime)'),
    date('end', 'effective.ofType(Period).end'),
    date('last issued', "extension.where(url.contains('LastIssueDate')).value"),
    texts('notes', 'note.text'),
  ],
  MedicationRequest: [
    texts('dose', 'dosageInstruction.text'),
    texts('notes', 'note.text'),
    date('authored', 'authoredOn'),
  ],
  Condition: [
    name('code'),
    texts('notes', 'note.text'),
    date('onset', 'onset.ofType(dateTime)'),
    date('end', 'abatement.ofType(dateTime)'),
    date('recorded', 'assertedDate'),
  ],
  Encounter: [wording('kind', 'type'), date('date', 'period.start', 'row')],
  Immunization: [
    wording('vaccine', 'vaccineCode'),
    date('date', 'date', 'row'),
    texts('notes', 'note.text'),
    texts('batch', 'lotNumber'),
    date('expiry', 'expirationDate'),
    texts('dose', 'doseQuantity.value'),
    wording('site', 'site'),
    wording('route', 'route'),
    wording('reason', 'explanation.reason'),
    wording('reason not given', 'explanation.reasonNotGiven'),
  ],
  Observation: [
    name('code'),
    texts('comment', 'comment'),
    texts('value', 'value.ofType(string)'),
    texts('number', 'value.ofType(Quantity).value'),
    texts('unit', 'value.ofType(Quantity).unit'),
    texts('parts', 'component.value.ofType(Quantity).value'),
    wording('coded value', 'value.ofType(CodeableConcept)'),
    date('date', 'effective.ofType(dateTime)'),
    texts('range', 'referenceRange.text'),
    texts('range low', 'referenceRange.low.value'),
    texts('range high', 'referenceRange.high.value'),
    wording('flag', 'interpretation'),
    wording('body site', 'bodySite'),
    wording('method', 'method'),
  ],
  DiagnosticReport: [
    date('issued', 'issued', 'row'),
    texts('conclusion', 'conclusion'),
    wording('coded diagnosis', 'codedDiagnosis'),
  ],
  Specimen: [
    wording('kind', 'type'),
    date('collected', 'collection.collected.ofType(dateTime)'),
    date('received', 'receivedTime'),
    texts('notes', 'note.text'),
  ],
  ReferralRequest: [
    texts('description', 'description'),
    wording('reason', 'reasonCode'),
    date('authored', 'authoredOn', 'row'),
    texts('notes', 'note.text'),
    wording('service', 'serviceRequested'),
    wording('specialty', 'specialty'),
  ],
  ProcedureRequest: [
    wording('what', 'code'),
    date('planned', 'occurrence.ofType(dateTime) | occurrence.ofType(Period).start'),
    texts('notes', 'note.text'),
    wording('reason', 'reasonCode'),
  ],
  DocumentReference: [
    wording('kind', 'type'),
    texts('description', 'description'),
    date('created', 'created'),
    date('indexed', 'indexed'),
    texts('title', 'content.attachment.title'),
  ],
  QuestionnaireResponse: [
    texts('questions', 'item.text'),
    texts('answers', 'item.answer.value.ofType(string)'),
  ],
  List: [texts('titles', 'title')],
};

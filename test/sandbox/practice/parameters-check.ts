import { isNhsNumber } from '../nhs-number.ts';
import type { CheckedAsk } from '../sandbox-person.ts';
import type { UnknownRecord } from '../service/json.ts';
import { isRecord, listOf, textOf } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';
import type { AskedAreas, PartRule, PracticeVersion } from './parameter-rules.ts';
import { forbiddenBeside, rulesOf } from './parameter-rules.ts';
import { askOf } from './parameters-ask.ts';
import { isPredefinedSearch } from './predefined-search.ts';

const NHS_NUMBER = 'https://fhir.nhs.uk/Id/nhs-number';

export type CheckedParameters =
  | { readonly ok: true; readonly nhsNumber: string; readonly ask: CheckedAsk }
  | { readonly ok: false; readonly refusal: Refusal };

class ParameterRefusal extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.diagnostics);
    this.refusal = refusal;
  }
}

function refuse(
  check: string,
  diagnostics: string,
  code = 'INVALID_PARAMETER',
  status = code === 'INVALID_PARAMETER' || code === 'INVALID_RESOURCE' ? 422 : 400,
): never {
  throw new ParameterRefusal({
    status,
    code,
    issue: status === 400 ? 'value' : 'invalid',
    diagnostics,
    check: `practice/${check}`,
  });
}

function readNhsNumber(parameters: readonly UnknownRecord[]): string {
  const [first, ...more] = parameters.filter(({ name }) => name === 'patientNHSNumber');
  if (first === undefined || more.length > 0)
    refuse('nhs-number-cardinality', 'patientNHSNumber is needed, once');
  const identifier = first['valueIdentifier'];
  if (!isRecord(identifier)) refuse('nhs-number-value', 'patientNHSNumber needs a valueIdentifier');
  if (identifier['system'] !== NHS_NUMBER) {
    refuse('nhs-number-system', 'patientNHSNumber has a wrong system', 'INVALID_IDENTIFIER_SYSTEM');
  }
  const value = textOf(identifier['value']);
  if (value === undefined || !isNhsNumber(value)) {
    refuse('nhs-number', 'patientNHSNumber is not a valid NHS number', 'INVALID_NHS_NUMBER');
  }
  return value;
}

function readPart(area: string, part: UnknownRecord, rule: PartRule, today: string): unknown {
  const label = `${area}.${String(part['name'])}`;
  const valueKeys = Object.keys(part).filter((key) => key.startsWith('value'));
  if (valueKeys.length === 0) refuse('part-value', `${label} needs a value`);
  const value = part[rule.valueKey];
  if (valueKeys.length > 1 || !rule.isType(value)) {
    refuse('part-type', `${label} must have one ${rule.valueKey}`, 'INVALID_RESOURCE');
  }
  const wrong = rule.rule?.(value, today);
  if (wrong !== undefined) refuse('part-rule', `${label} ${wrong}`);
  return value;
}

interface ReadAreas {
  readonly areas: AskedAreas;
  readonly unrecognised: readonly string[];
}

function readAreas(parameters: readonly UnknownRecord[], today: string, version: PracticeVersion): ReadAreas {
  const areaRules = rulesOf(version);
  const areas = new Map<string, ReadonlyMap<string, unknown>>();
  const unrecognised: string[] = [];
  for (const parameter of parameters) {
    const name = textOf(parameter['name']) ?? refuse('name', 'a parameter has no name', 'INVALID_RESOURCE');
    if (name === 'patientNHSNumber') continue;
    const rule = Object.hasOwn(areaRules, name) ? areaRules[name] : undefined;
    if (rule === undefined) {
      unrecognised.push(name);
      continue;
    }
    if (areas.has(name)) refuse('cardinality', `${name} may be sent once`);
    const values = new Map<string, unknown>();
    for (const part of listOf(parameter['part'])) {
      if (!isRecord(part)) refuse('part-shape', `${name} has a part that is no object`, 'INVALID_RESOURCE');
      const partName = textOf(part['name']) ?? '';
      const partRule = Object.hasOwn(rule.parts, partName) ? rule.parts[partName] : undefined;
      if (partRule === undefined) {
        unrecognised.push(`${name}.${partName}`);
        continue;
      }
      if (values.has(partName)) refuse('part-cardinality', `${name}.${partName} may be sent once`);
      values.set(partName, readPart(name, part, partRule, today));
    }
    for (const [partName, partRule] of Object.entries(rule.parts)) {
      if (partRule.required === true && !values.has(partName)) {
        refuse('part-required', `${name} needs ${partName}`);
      }
    }
    areas.set(name, values);
  }
  return { areas, unrecognised };
}

function checkCombinations(areas: AskedAreas, today: string): void {
  const consultations = areas.get('includeConsultations');
  if (
    consultations?.has('consultationSearchPeriod') === true &&
    consultations.has('includeNumberOfMostRecent')
  ) {
    refuse('consultation-filters', 'both consultation filters were sent', 'INVALID_RESOURCE');
  }
  if (isPredefinedSearch(areas, today)) return;
  const sent = [...areas.values()].flatMap((parts) => [...parts.keys()]);
  for (const [area, forbidden] of Object.entries(forbiddenBeside)) {
    const illegal = areas.has(area) ? sent.find((part) => forbidden.includes(part)) : undefined;
    if (illegal !== undefined) refuse('combination', `${illegal} may not be sent with ${area}`);
  }
}

/**
 * Reads the body of `$gpc.getstructuredrecord` as a strict provider does (structured.md 1.4 to 1.8, 5).
 * `today` is the London date, `YYYY-MM-DD`. An area or part that the practice's version does not know comes
 * back as a warning; when nothing else was asked, as 422 INVALID_PARAMETER.
 */
export function checkParameters(
  body: unknown,
  today: string,
  version: PracticeVersion = 'current',
): CheckedParameters {
  try {
    if (body === undefined) refuse('json', 'the body is no JSON', 'BAD_REQUEST');
    if (!isRecord(body) || body['resourceType'] !== 'Parameters' || !Array.isArray(body['parameter'])) {
      refuse('resource', 'the body must be a Parameters resource', 'INVALID_RESOURCE');
    }
    const parameters = body['parameter'];
    if (!parameters.every(isRecord)) refuse('resource', 'a parameter is no object', 'INVALID_RESOURCE');
    const nhsNumber = readNhsNumber(parameters);
    const { areas, unrecognised } = readAreas(parameters, today, version);
    if (areas.size === 0) refuse('nothing-asked', 'no recognised parameter was sent');
    checkCombinations(areas, today);
    return { ok: true, nhsNumber, ask: askOf(areas, unrecognised) };
  } catch (reason) {
    if (reason instanceof ParameterRefusal) return { ok: false, refusal: reason.refusal };
    throw reason;
  }
}

import type { ParameterFacts } from './areas/area-facts.ts';
import { areaRegistry } from './areas/registry.ts';
import { asObjects, fieldOf, textOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { AreaId, AreaWarning } from './record-view.ts';

export interface OutcomeWarning {
  /** The area whose parameter it names; absent where nobody can tell. */
  readonly area?: AreaId;
  /** The list that is missing, or only a part or filter. */
  readonly speaksOf?: ParameterFacts['speaksOf'];
  readonly warning: AreaWarning;
}

export interface OutcomeWarnings {
  readonly warnings: readonly OutcomeWarning[];
  /** An error inside the answer, or a warning that nobody can read: no area may then call itself empty. */
  readonly suspect: boolean;
}

/**
 * Reads every OperationOutcome of a record (SAFE-15, T17); its place among the entries means nothing.
 * @param outdated areas of which a newer answer speaks instead of the one that brought this outcome
 */
export function outcomeWarnings(
  index: RecordIndex,
  outdated: (outcome: IndexedResource) => ReadonlySet<AreaId> = () => new Set(),
): OutcomeWarnings {
  const read = index.ofType('OperationOutcome').flatMap((outcome) =>
    asObjects(outcome.body['issue'])
      .map((issue) => ({ issue, said: warningOf(issue) }))
      .filter(({ said: { area } }) => area === undefined || !outdated(outcome).has(area)),
  );
  return {
    warnings: read.map(({ said }) => said),
    suspect: read.some(
      ({ issue, said: { area, warning } }) =>
        isError(issue) || (area === undefined && warning.key === 'W-UNKNOWN'),
    ),
  };
}

/** Whether an OperationOutcome says that the call failed. */
export function isErrorOutcome(outcome: JsonObject): boolean {
  return asObjects(outcome['issue']).some((issue) => isError(issue));
}

function isError(issue: JsonObject): boolean {
  const severity = wordOf(issue['severity']);
  return severity === 'error' || severity === 'fatal';
}

function warningOf(issue: JsonObject): OutcomeWarning {
  const text = textOf(fieldOf(issue, 'details', 'text'));
  const diagnostics = textOf(issue['diagnostics']);
  const display = textOf(fieldOf(issue, 'details', 'coding', 'display'));
  const sentence = [text, diagnostics].find((words) => /disabled|unrecogni[sz]ed/i.test(words ?? ''));
  const received = parameterIn(sentence) ?? diagnostics?.trim() ?? '';
  const supplierText = [text ?? display ?? diagnostics ?? []].flat();
  const parameter = parameterNamed(received);
  if (parameter === undefined) {
    return { warning: { key: 'W-UNKNOWN', about: 'the record', received, supplierText } };
  }
  const { area, speaksOf, about } = parameter;
  const key = sentence === undefined ? 'W-UNKNOWN' : /disabled/i.test(sentence) ? 'W-AREA-OFF' : 'W-AREA-OLD';
  return { area, speaksOf, warning: { key, about, received, supplierText } };
}

/** What a parameter is about, slips such as `includeMedications` included; the longest match over all areas wins. */
function parameterNamed(received: string): (ParameterFacts & { readonly area: AreaId }) | undefined {
  const name = received.toLowerCase();
  return areaRegistry
    .flatMap(({ id, parameters }) => parameters.map((parameter) => ({ ...parameter, area: id })))
    .filter(({ match }) => name.includes(match.toLowerCase()))
    .sort((a, b) => b.match.length - a.match.length)[0];
}

/** `includeProblems.filterStatus` of `includeProblems.filterStatus is an unrecognised parameter`. */
function parameterIn(sentence: string | undefined): string | undefined {
  return /^\s*(\S+)\s+(?:is an unrecogni[sz]ed|has been disabled|have been disabled)/i.exec(
    sentence ?? '',
  )?.[1];
}

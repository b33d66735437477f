import { objectOf, objectsOf, parsedJson, textOf } from './json-reading.ts';
import type { JsonObject } from './json-reading.ts';

/** What a failing answer says about itself (integration.md §5.1). `diagnostics` stay inside: they may name systems. */
export type AnswerEnvelope =
  /** OperationOutcome of the Spine Secure Proxy: a token inside free text. */
  | { readonly kind: 'spine-proxy'; readonly text: string }
  /** OperationOutcome of a practice, of demographics or of the directory. */
  | { readonly kind: 'coded'; readonly code: string; readonly text: string }
  /** `{error, error_description}` of the token service. */
  | { readonly kind: 'oauth'; readonly error: string }
  /** Fault of the gateway before any service. */
  | { readonly kind: 'gateway'; readonly errorCode: string }
  | { readonly kind: 'none' };

const proxySystem = 'http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0';
const proxyProfile = /spine-operationoutcome-1$/;

/** Reads the text of a failing answer; anything unreadable is `none`, and then the status decides. */
export function readEnvelope(text: string): AnswerEnvelope {
  const body = objectOf(parsedJson(text));
  if (body['resourceType'] === 'OperationOutcome') return readOperationOutcome(body);
  const fault = objectOf(body['fault']);
  if (body['fault'] !== undefined) {
    return { kind: 'gateway', errorCode: textOf(objectOf(fault['detail'])['errorcode']) ?? '' };
  }
  const error = textOf(body['error']);
  return error === undefined ? { kind: 'none' } : { kind: 'oauth', error: normalisedCode(error) };
}

function readOperationOutcome(outcome: JsonObject): AnswerEnvelope {
  const issues = objectsOf(outcome['issue']);
  const codings = issues.flatMap((issue) => objectsOf(objectOf(issue['details'])['coding']));
  const text = wordsOf(issues, codings);
  if (isFromProxy(outcome, codings)) return { kind: 'spine-proxy', text };
  const code = codings.map((coding) => textOf(coding['code'])).find((found) => found !== undefined);
  return code === undefined ? { kind: 'none' } : { kind: 'coded', code: normalisedCode(code), text };
}

function isFromProxy(outcome: JsonObject, codings: readonly JsonObject[]): boolean {
  const profiles = objectOf(outcome['meta'])['profile'];
  return (
    codings.some(
      (coding) => coding['system'] === proxySystem || proxyProfile.test(textOf(coding['system']) ?? ''),
    ) ||
    (Array.isArray(profiles) && profiles.some((profile) => proxyProfile.test(textOf(profile) ?? '')))
  );
}

function wordsOf(issues: readonly JsonObject[], codings: readonly JsonObject[]): string {
  return [
    ...codings.map((coding) => textOf(coding['display'])),
    ...issues.map((issue) => textOf(issue['diagnostics'])),
    ...issues.map((issue) => textOf(objectOf(issue['details'])['text'])),
  ]
    .filter((word) => word !== undefined)
    .join(' ');
}

/** `ACCESS DENIED`, `access_denied` and `ACCESS_DENIED` are one code (integration.md §11.4). */
function normalisedCode(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
}

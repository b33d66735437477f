import { directoryOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer } from '../service/service-types.ts';
import { INTERACTION_SYSTEM, ODS_SYSTEM, PARTY_KEY_SYSTEM } from './directory-resources.ts';

/** What a query named; every value was `system|value` (integration.md 3.1). */
export interface DirectoryQuery {
  readonly odsCode?: string;
  readonly interactionId?: string;
  readonly partyKey?: string;
  readonly manufacturerOdsCode?: string;
}

export type CheckedQuery =
  | { readonly ok: true; readonly query: DirectoryQuery }
  | { readonly ok: false; readonly answer: ServiceAnswer };

const refused = (diagnostics: string, check: string): CheckedQuery => ({
  ok: false,
  answer: directoryOutcome({ status: 400, code: 'BAD_REQUEST', issue: 'required', diagnostics, check }),
});

const parameterNames = {
  Endpoint: ['organization', 'identifier'],
  Device: ['organization', 'identifier', 'manufacturing-organization'],
} as const;

export type DirectoryKind = keyof typeof parameterNames;

const SLOT_OF_SYSTEM: Readonly<Record<string, 'interactionId' | 'partyKey'>> = {
  [INTERACTION_SYSTEM]: 'interactionId',
  [PARTY_KEY_SYSTEM]: 'partyKey',
};

function hasEnough(kind: DirectoryKind, { odsCode, interactionId, partyKey }: DirectoryQuery): boolean {
  if (kind === 'Device') return odsCode !== undefined && interactionId !== undefined;
  return [odsCode, interactionId, partyKey].filter((value) => value !== undefined).length >= 2;
}

/** Strict reading of a query: unknown names, values without a system and missing criteria are refused. */
export function checkDirectoryQuery(kind: DirectoryKind, parameters: URLSearchParams): CheckedQuery {
  const allowed: readonly string[] = parameterNames[kind];
  const found: { -readonly [K in keyof DirectoryQuery]: string } = {};
  for (const [name, value] of parameters) {
    if (!allowed.includes(name)) return refused(`Illegal query parameters: ${name}`, 'sds/unknown-parameter');
    const bar = value.indexOf('|');
    if (bar < 1 || bar === value.length - 1) {
      return refused(`Query parameter '${name}' must be of the form system|value`, 'sds/system-value');
    }
    const [system, code] = [value.slice(0, bar), value.slice(bar + 1)];
    const slot =
      name === 'identifier'
        ? SLOT_OF_SYSTEM[system]
        : system === ODS_SYSTEM
          ? name === 'organization'
            ? 'odsCode'
            : 'manufacturerOdsCode'
          : undefined;
    if (slot === undefined) return refused(`Unexpected system in '${name}'`, 'sds/system');
    if (found[slot] !== undefined) return refused(`Query parameter '${name}' is repeated`, 'sds/repeated');
    found[slot] = code;
  }
  return hasEnough(kind, found)
    ? { ok: true, query: found }
    : refused('Missing or invalid query parameters', 'sds/criteria');
}

import type { AccreditedSystem } from '../consumer-registration.ts';
import type { Interaction } from '../interactions.ts';
import type { UnknownRecord } from '../service/json.ts';
import { recordsOf, textOf } from '../service/json.ts';
import type { Refusal } from '../service/operation-outcome.ts';

export interface ProvenanceContext {
  readonly seconds: number;
  /** Service root as the directory gives it. */
  readonly audience: string;
  /** Whose `Ssp-From` it was. */
  readonly sender: AccreditedSystem;
  readonly interaction: Interaction;
  /** NHS number of the body. */
  readonly patient?: string;
}

export type ClaimRule = (claims: UnknownRecord, context: ProvenanceContext) => Refusal | undefined;

export const bad = (claim: string, diagnostics: string): Refusal => ({
  status: 400,
  code: 'BAD_REQUEST',
  diagnostics,
  check: `practice/jwt-${claim}`,
});

/** Invalid FHIR inside a claim is 422 (integration.md 2.2). */
export const badResource = (claim: string, diagnostics: string): Refusal => ({
  status: 422,
  code: 'INVALID_RESOURCE',
  diagnostics,
  check: `practice/jwt-${claim}`,
});

export const filled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** The one value of that system; undefined when there is none or more than one. */
export function identifierValue(resource: UnknownRecord, system: string): string | undefined {
  const values = recordsOf(resource['identifier'])
    .filter((identifier) => identifier['system'] === system)
    .map((identifier) => textOf(identifier['value']));
  return values.length === 1 ? values[0] : undefined;
}

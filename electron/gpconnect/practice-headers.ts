import type { Routing } from './directory-client.ts';
import type { EnvironmentProfile } from './environment-profile.ts';
import type { RequestingStaff } from './gp-record-source.ts';
import { interactions } from './interactions.ts';
import type { InteractionName } from './interactions.ts';
import { buildProvenanceToken } from './provenance-token.ts';

interface PracticeCall {
  readonly profile: Pick<EnvironmentProfile, 'organisation' | 'installation'>;
  readonly interaction: InteractionName;
  readonly routing: Routing;
  readonly staff: RequestingStaff;
  readonly traceId: string;
  /** JSON text; absent for a GET. */
  readonly body: string | undefined;
  readonly now: Date;
}

/** What proxy and practice demand with every call (integration.md §1.8); the token is made for this one call. */
export function practiceHeaders(call: PracticeCall): Readonly<Record<string, string>> {
  const { routing, interaction, traceId, body } = call;
  const { id, mediaType } = interactions[interaction];
  const token = buildProvenanceToken({ ...call, audience: routing.practice.address });
  return {
    'Ssp-TraceID': traceId,
    'Ssp-From': routing.ownAsid,
    'Ssp-To': routing.practice.asid,
    'Ssp-InteractionID': id,
    Authorization: `Bearer ${token}`,
    Accept: mediaType,
    'Accept-Encoding': 'gzip',
    ...(body === undefined
      ? {}
      : { 'Content-Type': mediaType, 'Content-Length': String(Buffer.byteLength(body)) }),
  };
}

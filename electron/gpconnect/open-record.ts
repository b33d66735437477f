import type { Outcome } from '../../shared/contract/errors.ts';
import { atHop } from './at-hop.ts';
import { findPracticeRoute } from './directory-client.ts';
import type { PracticeRoute } from './directory-client.ts';
import { failureOf } from './failure.ts';
import type { OpenRecord, ReceivedRecord } from './gp-record-source.ts';
import { askPractice } from './practice-client.ts';
import type { PracticeRecord } from './practice-client.ts';
import type { SpineParts, SpineSession, SpineSessions } from './spine-session.ts';
import { buildStructuredRequest, planA } from './structured-request.ts';
import { isTraceFresh } from './trace-freshness.ts';

const interaction = 'structuredRecord';

/** Directory afresh for this opening (integration.md §0.5), then plan A of the practice. */
export async function openRecord(
  parts: SpineParts,
  sessions: SpineSessions,
  request: OpenRecord,
): Promise<Outcome<ReceivedRecord>> {
  const { person, onHop } = request;
  if (!isTraceFresh(person, parts.clock.now())) {
    // Its sentence tells to sign in and find the person again, which is what mends an old trace (SAFE-10).
    return { ok: false, error: failureOf('E-AUTH-03', parts.clock.now(), parts.randomId()) };
  }
  const opened = await sessions.open();
  if (!opened.ok) return opened;
  const opening = { parts, session: opened.value, request };
  const route = await atHop(onHop, 'directory', () => lookUp(opening, false));
  if (!route.ok) return route;
  const record = await atHop(onHop, 'practice', () => askOnBestRoute(opening, route.value));
  if (!record.ok) return record;
  const { traceId, retrievedAt, gzipped, bytes } = record.value;
  return {
    ok: true,
    value: {
      traceId,
      retrievedAt: retrievedAt.toISOString(),
      practiceOdsCode: person.practice.odsCode,
      gzippedBody: gzipped,
      bodyBytes: bytes,
      requested: planA,
    },
  };
}

interface Opening {
  readonly parts: SpineParts;
  readonly session: SpineSession;
  readonly request: OpenRecord;
}

function lookUp({ parts, session, request }: Opening, uncached: boolean): Promise<Outcome<PracticeRoute>> {
  const { profile, clock, randomId } = parts;
  return findPracticeRoute(
    { profile, clock, wire: session.connections.national },
    {
      practiceOdsCode: request.person.practice.odsCode,
      interaction,
      reference: randomId(),
      values: slots(request),
      uncached,
      signal: request.signal,
    },
  );
}

/** An address that the proxy calls out of date is looked up once more past every cache; the same again is a refusal (§5.2). */
async function askOnBestRoute(opening: Opening, route: PracticeRoute): Promise<Outcome<PracticeRecord>> {
  const first = await ask(opening, route);
  if (!first.ok) return first;
  if (first.value.kind === 'record') return { ok: true, value: first.value };
  const renewed = await lookUp(opening, true);
  if (!renewed.ok) return renewed;
  const unchanged = renewed.value.address === route.address && renewed.value.asid === route.asid;
  if (unchanged) return { ok: false, error: first.value.failure };
  const second = await ask(opening, renewed.value);
  if (!second.ok) return second;
  if (second.value.kind === 'record') return { ok: true, value: second.value };
  return { ok: false, error: second.value.failure };
}

function ask({ parts, session, request }: Opening, route: PracticeRoute): ReturnType<typeof askPractice> {
  const { profile, clock, randomId } = parts;
  const { person, staff, signal } = request;
  return askPractice(
    { profile, clock, randomId, wire: session.connections.spine },
    {
      interaction,
      route,
      staff,
      body: buildStructuredRequest(person.nhsNumber, planA),
      values: slots(request),
      signal,
    },
  );
}

/** What the sentences of clinical-ui.md §10.3 name: the practice, and what it was asked for. */
function slots({ person: { practice } }: OpenRecord): Readonly<Record<string, string>> {
  return { practice: practice.name ?? `GP practice ${practice.odsCode}`, area: 'allergies and medicines' };
}

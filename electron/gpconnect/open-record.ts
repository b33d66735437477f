import type { Outcome } from '../../shared/contract/errors.ts';
import { atHop } from './at-hop.ts';
import type { AttemptListener } from './at-hop.ts';
import { findPracticeRoute, findRouting } from './directory-client.ts';
import type { Routing } from './directory-client.ts';
import type { DirectoryQuestion } from './directory-search.ts';
import { failureOf } from './failure.ts';
import type { OpenRecord, ReceivedRecord } from './gp-record-source.ts';
import { askPractice } from './practice-client.ts';
import type { PracticeAnswer, PracticeRecord } from './practice-client.ts';
import { askedAreas, plainNamesOf, subjectsOf } from './request-plan.ts';
import type { SpineDesk } from './spine-desk.ts';
import type { SpineSession } from './spine-session.ts';
import { buildStructuredRequest } from './structured-request.ts';
import { isTraceFresh } from './trace-freshness.ts';

const interaction = 'structuredRecord';

/**
 * Directory afresh for this opening unless an earlier request of it knows the way (DESIGN.md 3.3), then one plan from
 * the practice. The age of the trace is looked at for every request (SAFE-10).
 */
export async function openRecord(desk: SpineDesk, request: OpenRecord): Promise<Outcome<ReceivedRecord>> {
  const { clock, randomId, profile } = desk;
  const { person, plan, onHop } = request;
  // Before anything else: an old trace may lead to the wrong practice (SAFE-10, GPC-CORE01).
  if (!isTraceFresh(person, clock.now())) {
    return { ok: false, error: failureOf('E-PT-17', clock.now(), randomId()) };
  }
  const opened = await desk.sessions.open();
  if (!opened.ok) return opened;
  const opening = { desk, session: opened.value, request };
  const limitSeconds = profile.limits.wholeSeconds;
  const routing = await atHop(onHop, { hop: 'directory', limitSeconds }, (onAttempt) =>
    findRoute(opening, onAttempt),
  );
  if (!routing.ok) return routing;
  const record = await atHop(onHop, { hop: 'practice', limitSeconds }, (onAttempt) =>
    askOnBestRoute(opening, routing.value, onAttempt),
  );
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
      requested: { plan: plan.plan, areas: askedAreas(plan) },
    },
  };
}

interface Opening {
  readonly desk: SpineDesk;
  readonly session: SpineSession;
  readonly request: OpenRecord;
}

function findRoute(opening: Opening, onAttempt: AttemptListener): Promise<Outcome<Routing>> {
  const { desk, session, request } = opening;
  return request.route.routing(
    (signal) =>
      findRouting(
        { ...desk, wire: session.national },
        { ...questionOf(opening, { uncached: false, onAttempt }), signal },
      ),
    () => ({
      ok: false,
      error: failureOf('E-REC-CANCELLED', desk.clock.now(), desk.randomId(), { hop: 'directory' }),
    }),
    request.signal,
  );
}

/** What all look-ups of an opening ask, afresh or past every cache. */
function questionOf(
  { request }: Opening,
  { uncached, onAttempt }: Pick<DirectoryQuestion, 'uncached' | 'onAttempt'>,
): DirectoryQuestion {
  const { person, witness, signal } = request;
  const practiceOdsCode = person.practice.odsCode;
  return { practiceOdsCode, interaction, values: slots(request), uncached, witness, signal, onAttempt };
}

/** An address that the proxy calls out of date is looked up once more past every cache; the same again is a refusal (§5.2). */
async function askOnBestRoute(
  opening: Opening,
  routing: Routing,
  onAttempt: AttemptListener,
): Promise<Outcome<PracticeRecord>> {
  const first = await ask(opening, routing, onAttempt);
  if (!first.ok) return first;
  if (first.value.kind === 'record') return { ok: true, value: first.value };
  const renewed = await findPracticeRoute(
    { ...opening.desk, wire: opening.session.national },
    questionOf(opening, { uncached: true, onAttempt: () => undefined }),
  );
  if (!renewed.ok) return renewed;
  const { address, asid } = renewed.value;
  const unchanged = address === routing.practice.address && asid === routing.practice.asid;
  if (unchanged) return { ok: false, error: first.value.failure };
  const second = await ask(opening, { ...routing, practice: renewed.value }, onAttempt);
  if (!second.ok) return second;
  if (second.value.kind === 'record') {
    opening.request.route.replace(renewed.value);
    return { ok: true, value: second.value };
  }
  return { ok: false, error: second.value.failure };
}

function ask(
  { desk, session, request }: Opening,
  routing: Routing,
  onAttempt: AttemptListener,
): Promise<Outcome<PracticeAnswer>> {
  const { person, plan, staff, signal, witness } = request;
  return askPractice(
    { ...desk, wire: session.spine },
    {
      interaction,
      practiceOdsCode: person.practice.odsCode,
      routing,
      staff,
      body: buildStructuredRequest(person.nhsNumber, plan),
      subjects: subjectsOf(plan),
      isOneArea: askedAreas(plan).length === 1,
      values: slots(request),
      witness,
      signal,
      onAttempt,
    },
  );
}

/** What the sentences of clinical-ui.md §10.3 name: the practice, and what it was asked for. */
function slots({ person: { practice }, plan }: OpenRecord): Readonly<Record<string, string>> {
  return { practice: practice.name ?? `GP practice ${practice.odsCode}`, area: plainNamesOf(plan) };
}

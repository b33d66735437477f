import { createConnection } from 'node:net';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBreaches } from '../sandbox/canaries/find-breaches.ts';
import { countedCalls, sideOf } from './calls.ts';
import { canariesOf, found, logLength, logSince, plainFiles } from './canaries.ts';
import { prepareGround } from './ground.ts';
import type { Ground } from './ground.ts';
import { judgeAudit, judgeContent, judgeOrder, judgeVerdict, judgeWords, told } from './judge.ts';
import { matrix, nameOf, unplayedFaults } from './matrix.ts';
import type { MatrixRow } from './matrix-row.ts';
import { play, until } from './play.ts';
import type { Played } from './play.ts';
import { playSignIn } from './play-sign-in.ts';

let ground: Ground;
let assertions = 0;
let played = 0;
const allCanaries = new Set<string>();

beforeAll(async () => {
  ground = await prepareGround();
});
afterAll(async () => {
  try {
    // Files of the trail are sealed: nothing of all these people stands in them. Three letters may, by chance.
    const telling = [...allCanaries].filter(({ length }) => length > 4);
    for (const [name, text] of await plainFiles(ground))
      expect([name, found(text, telling)]).toEqual([name, []]);
    expect((await ground.installation.trail.verify()).whole).toBe(true);
  } finally {
    await ground.close();
    console.info(
      `fault matrix: ${String(played)} of ${String(matrix.length)} rows played, ${String(assertions)} assertions`,
    );
  }
});
beforeEach(() => {
  ground.clock.reset();
  ground.sandbox.journal.clear();
});
afterEach(async () => {
  assertions += expect.getState().assertionCalls;
  const { sandbox, trailSwitches } = ground;
  const deaf =
    sandbox.faults.current.gateway?.kind === 'refused' || sandbox.faults.current.proxy?.kind === 'refused';
  sandbox.faults.clear();
  trailSwitches.refusesFrom = undefined;
  trailSwitches.altered = false;
  if (deaf) await Promise.all([ground.profile.tokenUrl, ground.profile.sspBaseUrl].map(listensAgain));
});

async function listensAgain(address: string): Promise<void> {
  const port = Number(new URL(address).port);
  const answers = await until(async () => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const connected = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    return connected;
  });
  if (!answers) throw new Error('a service of the sandbox did not come back');
}

/** A server that refuses, or shows the wrong certificate, never sees the request. */
function reachesTheService({ cause, expected }: MatrixRow): boolean {
  const server = cause.kind === 'fault' && (cause.hop === 'gateway' || cause.hop === 'proxy');
  return expected.requests > 0 && !(server && expected.code !== 'ok');
}

/** Requests of the row's station that the sandbox saw. */
function seenRequests(row: MatrixRow, entries: Played['entries']): number {
  const { journal } = ground.sandbox;
  if (row.station === 'sign-in') {
    return journal.of('cis2').filter(({ target }) => target.split('?')[0]?.endsWith('/access_token')).length;
  }
  const ids = new Set(countedCalls(row, entries).map(({ reference }) => reference?.toLowerCase()));
  const side = sideOf(row);
  return side === undefined
    ? 0
    : journal.of(side.journal).filter(({ traceId }) => ids.has(traceId?.toLowerCase())).length;
}

describe(`the fault matrix: ${String(matrix.length)} rows`, () => {
  it('plays every switch of the sandbox, and every row once', () => {
    expect(unplayedFaults(matrix)).toEqual([]);
    expect(new Set(matrix.map(nameOf)).size).toBe(matrix.length);
    // The test of the test: a switch without a row is told.
    const [first] = matrix;
    expect(unplayedFaults(matrix.filter((row) => row !== first))).toHaveLength(1);
  });

  it.each(matrix.map((row) => ({ name: nameOf(row), row })))('$name', async ({ row }) => {
    const { sandbox } = ground;
    const { journal } = sandbox;
    const logStart = await logLength(ground);
    journal.mark('sign-in');
    const result = await (row.station === 'sign-in' ? playSignIn(ground, row) : play(ground, row));
    played += 1;
    judgeWords(row, result);
    judgeAudit(row, result);
    judgeContent(row, result);
    judgeVerdict(result);

    // What left has arrived, as often as was written down, and was written down before.
    if (!reachesTheService(row)) await delay(20);
    else await until(() => seenRequests(row, result.entries) >= row.expected.requests);
    expect(seenRequests(row, result.entries)).toBe(reachesTheService(row) ? row.expected.requests : 0);
    judgeOrder(journal, (reference) => ground.keptAt(reference));
    const auditReferences = result.allEntries
      .map(({ reference }) => reference)
      .filter((id) => id !== undefined);
    expect(findBreaches(journal, { auditReferences })).toEqual([]);
    const refused = journal.entries
      .filter(({ fault }) => fault === undefined)
      .flatMap(({ checksFailed }) => checksFailed);
    expect(refused).toEqual(row.sandboxRefuses ?? []);

    const canaries = canariesOf(ground, row);
    for (const canary of canaries) allCanaries.add(canary);
    if (!result.outcome.ok) {
      ground.log.note(
        { event: 'channel-failed', code: result.outcome.error.code },
        new Error(canaries.join(' ')),
      );
      expect(found(told(result.outcome.error), canaries)).toEqual([]);
    }
    expect(found(await logSince(ground, logStart), canaries)).toEqual([]);
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { BedsideBridge } from '../../shared/contract/bridge.ts';
import { askDirectory, askPds, askRecord, directoryQuery } from '../sandbox/bare-client/bare-calls.ts';
import { bareBearer, bareRoute } from '../sandbox/bare-client/bare-opening.ts';
import { readBareProfile } from '../sandbox/bare-client/bare-profile.ts';
import { consumer } from '../sandbox/consumer-registration.ts';
import { STRUCTURED_RECORD } from '../sandbox/interactions.ts';
import type { Sandbox } from '../sandbox/start-sandbox.ts';
import type { TypedPerson } from '../journey/walk.ts';

/** Milliseconds of the calls of one opening: demographics; then directory, own system and record. */
export interface CallTimes {
  readonly find: readonly number[];
  readonly open: readonly number[];
}

/** Demographics allow five calls a second; rounds must not wait for that. */
const betweenRoundsMilliseconds = 600;

const columns = (times: readonly { find: number; open: number }[]): CallTimes => ({
  find: times.map(({ find }) => find),
  open: times.map(({ open }) => open),
});

/** Asks main through the bridge, without a screen: what is left are the calls, the gate, the audit and two messages. */
async function viewerRound(page: Page, person: TypedPerson): Promise<{ find: number; open: number }> {
  return page.evaluate(async ({ nhsNumber, birthDate }) => {
    const { bedside } = window as unknown as { readonly bedside: BedsideBridge };
    const started = performance.now();
    const found = await bedside.person.find({ nhsNumber, dateOfBirth: birthDate });
    if (!found.ok) throw new Error(found.error.code);
    const traced = performance.now();
    const { openingId } = found.value;
    const opened = await bedside.record.open({ openingId, reason: { kind: 'person-agreed' } });
    if (!opened.ok) throw new Error(opened.error.code);
    return { find: traced - started, open: performance.now() - traced };
  }, person);
}

/**
 * Opens one person again and again, in turn through the viewer (signed in, on its find screen) and by a bare `https`
 * client that sends the same requests over kept connections.
 */
export async function measureCalls(
  page: Page,
  sandbox: Sandbox,
  person: TypedPerson,
  practiceOdsCode: string,
  rounds: number,
): Promise<{ readonly viewer: CallTimes; readonly bare: CallTimes }> {
  const profile = await readBareProfile(sandbox.profilePath);
  const bearer = await bareBearer(profile);
  const own = directoryQuery({
    odsCode: consumer.odsCode,
    interactionId: STRUCTURED_RECORD,
    manufacturer: consumer.manufacturerOdsCode,
  });
  async function bareRound(): Promise<{ find: number; open: number }> {
    const started = performance.now();
    await askPds(profile, bearer, `/Patient/${person.nhsNumber}`);
    const traced = performance.now();
    const [route] = await Promise.all([
      bareRoute(profile, practiceOdsCode),
      askDirectory(profile, `/Device?${own}`),
    ]);
    const answer = await askRecord(profile, { ...route, nhsNumber: person.nhsNumber });
    if (answer.status !== 200) throw new Error(`the bare client was answered ${String(answer.status)}`);
    return { find: traced - started, open: performance.now() - traced };
  }
  const viewer: { find: number; open: number }[] = [];
  const bare: { find: number; open: number }[] = [];
  // The first round of each opens the connections.
  for (let round = 0; round <= rounds; round += 1) {
    const [ours, plain] = [await viewerRound(page, person), await bareRound()];
    if (round > 0) {
      viewer.push(ours);
      bare.push(plain);
    }
    await pause(betweenRoundsMilliseconds);
  }
  return { viewer: columns(viewer), bare: columns(bare) };
}

import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRefuse } from '../access/refusal.ts';
import { createSittingStore } from '../credentials/sitting-store.ts';
import type { Installation } from './open-installation.ts';
import { openStoredInstallation } from './open-stored-installation.ts';
import { organisationInput, temporaryFolder } from './testing/set-up-fixture.ts';

const administrator = {
  userName: 'olive.installwell',
  prefix: '',
  given: 'Olive',
  family: 'Installwell',
  duties: ['administrator'],
  firstPassword: 'copper violin harbour',
} as const;
const made = { event: 'account-changed', outcome: 'success' } as const;
const refuse = createRefuse(() => Date.now(), randomUUID);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** One computer: its keychain outlives every start. */
function computer() {
  const keychain = { ...createSittingStore(), keeping: 'kept' } as const;
  const problems: string[] = [];
  const start = () =>
    openStoredInstallation({
      dataFolder: folder.path,
      appVersion: '0.0.0',
      now: () => new Date(),
      randomId: randomUUID,
      randomBytes: (length) => new Uint8Array(randomBytes(length)),
      refuse,
      onForwardProblem: () => {},
      onProblem: (line) => problems.push(line),
      openKeychain: () => keychain,
    });
  /** Starts, does something and closes again. */
  async function sitting(work: (installation: Installation) => Promise<unknown>): Promise<void> {
    const opened = await start();
    if (!opened.ok) throw new Error(opened.error.code);
    await opened.value.trail.append({ event: 'app-start', outcome: 'success' });
    await work(opened.value);
    await opened.value.trail.append({ event: 'app-end', outcome: 'success' });
    await opened.value.close();
  }
  return { start, sitting, problems };
}

const remove = (name: string): Promise<void> => rm(join(folder.path, name), { recursive: true });
const begin = ({ accounts }: Installation): Promise<unknown> => accounts.add(administrator, undefined, true);
const enterOrganisation = ({ changeable }: Installation): Promise<unknown> | undefined =>
  changeable?.setUp.saveOrganisation(organisationInput);

describe('an installation whose accounts are gone', () => {
  it.each<[string, (installation: Installation) => Promise<unknown>, readonly string[]]>([
    [
      'other sealed files are there',
      async (installation) => {
        await begin(installation);
        await enterOrganisation(installation);
      },
      ['accounts.sealed'],
    ],
    [
      'the log knows of an account',
      async (installation) => {
        await begin(installation);
        await installation.trail.append(made);
      },
      ['accounts.sealed'],
    ],
    [
      'the log is gone too',
      async (installation) => {
        await begin(installation);
        await installation.trail.append(made);
      },
      ['accounts.sealed', 'audit'],
    ],
  ])('INT-10.4 E-CFG-07 has no first administrator again: %s', async (_why, work, files) => {
    const { start, sitting, problems } = computer();
    await sitting(work);
    for (const name of files) await remove(name);
    for (let starts = 0; starts < 2; starts += 1) {
      expect(await start()).toMatchObject({ ok: false, error: { code: 'E-CFG-07' } });
    }
    expect(problems).toContain('set-up: the accounts of this installation are gone');
  });

  it('INT-10.4 a first screen that was left again is there at the next start', async () => {
    const { start, sitting } = computer();
    await sitting(() => Promise.resolve());
    await sitting(({ trail }) =>
      trail.append({ event: 'account-changed', outcome: 'blocked', rule: 'checks' }),
    );
    const opened = await start();
    expect(opened.ok && opened.value.accounts.list()).toEqual([]);
    if (opened.ok) await opened.value.close();
  });

  it('opens with its accounts as long as they are there', async () => {
    const { start, sitting } = computer();
    await sitting(begin);
    const opened = await start();
    expect(opened.ok && opened.value.accounts.list()).toMatchObject([{ userName: 'olive.installwell' }]);
    if (opened.ok) await opened.value.close();
  });
});

import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportResult } from '../../shared/contract/setup.ts';
import { modesAcknowledgement } from '../../shared/words/sign-in-mode-words.ts';
import {
  environmentFile,
  installationId,
  memorySafe,
  organisationInput,
  policyFile,
  temporaryFolder,
} from './testing/set-up-fixture.ts';
import { openStoredSetUp } from './stored-set-up.ts';

const keys = { apiKey: 'one', sdsApiKey: 'two', signingKeyId: 'key-1' };
const at = '2026-11-25T03:00:00.000Z';
let folder: Awaited<ReturnType<typeof temporaryFolder>>;

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

const problems: string[] = [];
const onProblem = (line: string): void => {
  problems.push(line);
};

async function opened(safe: Awaited<ReturnType<typeof memorySafe>>) {
  const outcome = await openStoredSetUp({ safe, installationId, platformKeys: () => keys, onProblem });
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

const problemsOf = (result: ImportResult): readonly string[] => (result.accepted ? [] : result.problems);

describe('what an administrator enters', () => {
  it('INT-1.0 makes a profile only once environment, organisation and keys are there', async () => {
    const setUp = await opened(await memorySafe());
    expect(setUp.profile()).toBeUndefined();
    await setUp.importEnvironment(await folder.file('environment.json', environmentFile));
    expect(setUp.profile()).toBeUndefined();
    await setUp.saveOrganisation(organisationInput);
    expect(setUp.profile()).toMatchObject({
      environment: { kind: 'integration', name: 'Test service (synthetic)' },
      organisation: { odsCode: 'T9C01' },
      supplierOdsCode: 'T9S01',
      installation: { id: installationId, endpointUrl: 'https://viewer.t9c01.sim.test/' },
      signingKeyId: 'key-1',
    });
  });

  it('is there again after a restart', async () => {
    const safe = await memorySafe();
    const before = await opened(safe);
    await before.importEnvironment(await folder.file('environment.json', environmentFile));
    await before.saveOrganisation(organisationInput);
    await before.importPolicy(await folder.file('policy.json', policyFile));
    const after = await opened(safe);
    expect(after.profile()).toEqual(before.profile());
    expect(after.policy()?.policyVersion).toBe('2026-11');
  });

  it('counts only what the disk has taken', async () => {
    const safe = await memorySafe();
    const setUp = await opened({ ...safe, write: () => Promise.reject(new Error('disk full')) });
    const result = await setUp.saveOrganisation(organisationInput);
    expect(problemsOf(result)).toEqual(['set-up: The change could not be saved on this computer.']);
    expect(setUp.organisation()).toBeUndefined();
  });

  it('lets an administrator in after an update that no longer takes an older policy or environment file', async () => {
    const safe = await memorySafe();
    const before = await opened(safe);
    await before.importEnvironment(await folder.file('environment.json', environmentFile));
    await before.saveOrganisation(organisationInput);
    await before.importPolicy(await folder.file('policy.json', policyFile));
    const settings = await safe.read('settings');
    if (!settings.ok || settings.value === undefined) throw new Error('nothing was kept');
    const older = Buffer.from(settings.value)
      .toString('utf8')
      .replace('"kind":', '"maxAgeSeconds":300,"kind":');
    await safe.write('settings', Buffer.from(older));
    await safe.write('policy', Buffer.from(JSON.stringify({ ...policyFile, older: true })));
    problems.length = 0;
    const after = await opened(safe);
    expect([after.environmentFile(), after.policy()]).toEqual([undefined, undefined]);
    expect(after.organisation()?.odsCode).toBe('T9C01');
    expect(problems).toEqual([
      'set-up: the role policy is of an older form; bring it in anew',
      'set-up: the environment file is of an older form; bring it in anew',
    ]);
  });

  it('is refused as a whole when a sealed file is not what Bedside wrote', async () => {
    const safe = await memorySafe();
    await safe.write('settings', Buffer.from('{"version":1,"surprise":true}'));
    const outcome = await openStoredSetUp({ safe, installationId, platformKeys: () => keys, onProblem });
    expect(outcome).toEqual({ ok: false, problem: 'unreadable' });
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['a relative path', () => Promise.resolve('environment.json'), 'Give the whole path'],
    ['a file that is not there', () => Promise.resolve('/nowhere/environment.json'), 'cannot be read'],
    ['what is no file', () => Promise.resolve(tmpdir()), 'not a file'],
    ['a file that is not JSON', () => folder.file('broken.json', '{'), 'not JSON'],
    ['a file that is too large', () => folder.file('large.json', ' '.repeat(1_000_001)), 'too large'],
  ])('is refused in words: %s', async (_what, path, words) => {
    const setUp = await opened(await memorySafe());
    const [problem] = problemsOf(await setUp.importEnvironment(await path()));
    expect(problem).toContain(words);
    expect(setUp.environmentFile()).toBeUndefined();
  });

  it.each([
    ['an unknown key', { ...environmentFile, surprise: 1 }, /surprise/],
    ['a wrong type', { ...environmentFile, tokenUrl: 7 }, /^tokenUrl: /],
    ['a missing part', { ...environmentFile, sdsBaseUrl: undefined }, /^sdsBaseUrl: /],
    ['production', { ...environmentFile, kind: 'production' }, /^kind: production is not approved for care/],
  ])('names the field of %s', async (_what, content, problem) => {
    const setUp = await opened(await memorySafe());
    const result = await setUp.importEnvironment(await folder.file('odd.json', content));
    expect(problemsOf(result).join('\n')).toMatch(problem);
  });

  it('is told to be the other file before anything else', async () => {
    const setUp = await opened(await memorySafe());
    expect(problemsOf(await setUp.importEnvironment(await folder.file('p.json', policyFile)))).toEqual([
      'path: This looks like the role policy, not the environment file.',
    ]);
    expect(problemsOf(await setUp.importPolicy(await folder.file('e.json', environmentFile)))).toEqual([
      'path: This looks like the environment file, not the role policy.',
    ]);
  });

  it('has at most eight problems listed, and says how many more there are', async () => {
    const setUp = await opened(await memorySafe());
    const odd = Object.fromEntries(Array.from({ length: 11 }, (_, place) => [`odd${place}`, 1]));
    const many = await setUp.importEnvironment(
      await folder.file('many.json', { ...environmentFile, ...odd }),
    );
    expect(problemsOf(many)).toHaveLength(9);
    expect(problemsOf(many).at(-1)).toBe('and 3 more');
  });

  it('IG-07 a policy that opens more to the restricted tier than is permitted is refused', async () => {
    const setUp = await opened(await memorySafe());
    const wide = { areas: ['allergies', 'consultations'], htmlSections: [] };
    const content = { ...policyFile, tiers: { ...policyFile.tiers, restricted: wide } };
    const result = await setUp.importPolicy(await folder.file('wide.json', content));
    expect(problemsOf(result)[0]).toMatch(/^tiers\.restricted\.areas\.1: consultations/);
    expect(setUp.policy()).toBeUndefined();
  });
});

describe('INT-1.3 modes that an organisation has to agree to', () => {
  const on = { localAccounts: true, applicationRestrictedPds: true, reauthentication: 'prompt' } as const;

  it('are not switched on without the sentence', async () => {
    const setUp = await opened(await memorySafe());
    for (const acknowledgement of [undefined, '', 'Yes, whatever it says.']) {
      const result = await setUp.saveModes({ ...on, acknowledgement }, 'Graham', at);
      expect(problemsOf(result)[0]).toMatch(/^acknowledgement: /);
    }
    expect(setUp.modes().applicationRestrictedPds).toBe(false);
  });

  it('are switched on with it, and off without', async () => {
    const setUp = await opened(await memorySafe());
    const agreed = { ...on, acknowledgement: modesAcknowledgement(setUp.modes(), on) };
    expect(await setUp.saveModes(agreed, 'Graham', at)).toEqual({ accepted: true });
    expect(setUp.modes().applicationRestrictedPds).toBe(true);
    const off = { ...on, applicationRestrictedPds: false };
    expect(await setUp.saveModes(off, 'Graham', at)).toEqual({ accepted: true });
    expect(setUp.modes().applicationRestrictedPds).toBe(false);
  });
});

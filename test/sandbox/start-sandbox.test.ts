import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareOpening } from './bare-client/bare-opening.ts';
import type { Sandbox } from './start-sandbox.ts';
import { startSandbox } from './start-sandbox.ts';
import { stories } from './stories/index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ pdsCallsPerSecond: 'unlimited' });
});
afterAll(async () => sandbox.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const control = async (method: string, path: string, body?: unknown, headers: object = JSON_TYPE) =>
  fetch(`${sandbox.controlUrl}${path}`, {
    method,
    ...(method === 'GET' ? {} : { headers: { ...headers } }),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const person = { nhsNumber: stories.find(({ pds }) => pds.status === 'current')?.nhsNumber ?? '' };

describe('sandbox', () => {
  it('keeps what it writes to itself', async () => {
    const directory = dirname(sandbox.profilePath);
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
    const names = await readdir(directory);
    expect(names.toSorted()).toEqual([
      'client-certificate.pem',
      'client-key.pem',
      'policy.json',
      'profile.json',
      'signing-key.pem',
      'trusted-roots.pem',
    ]);
    for (const name of names) expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600);
  });

  it('lets a bare client through every hop, and journals each', async () => {
    sandbox.journal.clear();
    const opening = await bareOpening(sandbox.profilePath, person);
    expect(opening.bundle).toMatchObject({ resourceType: 'Bundle' });
    expect(
      sandbox.journal.entries.map(({ hop, status, checksFailed }) => [hop, status, checksFailed]),
    ).toEqual(['token', 'pds', 'sds', 'sds', 'practice', 'ssp'].map((hop) => [hop, 200, []]));
    expect(JSON.stringify(sandbox.journal.entries)).not.toMatch(/Bearer|sandbox-directory-key/);
  });

  it('has no people twice', () => {
    const numbers = sandbox.people.map(({ nhsNumber }) => nhsNumber);
    expect(numbers).toHaveLength(stories.length);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('is told its faults over HTTP, for a number of requests', async () => {
    const put = await control('PUT', '/faults', { practice: { kind: 'internal-error', times: 1 } });
    expect(put.status).toBe(200);
    await expect(bareOpening(sandbox.profilePath, person)).rejects.toThrow('500');
    expect(await (await control('GET', '/faults')).json()).toEqual({});
    await bareOpening(sandbox.profilePath, person);
  });

  it.each([
    [{ practice: 'sulky' }, /no fault of that name/],
    [{ moon: 'down' }, /no hop moon/],
    [{ pds: { kind: 'slow', times: 0 } }, /times/],
    [['down'], /an object/],
  ])('refuses the fault %j and applies none of it', async (wanted, reason) => {
    const answer = await control(
      'PUT',
      '/faults',
      Array.isArray(wanted) ? wanted : { sds: 'empty', ...wanted },
    );
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await answer.json())).toMatch(reason);
    expect(sandbox.faults.current).toEqual({});
  });

  it('shows and clears its journal over HTTP', async () => {
    await bareOpening(sandbox.profilePath, person);
    expect(await (await control('GET', '/journal')).json()).not.toEqual([]);
    expect((await control('DELETE', '/journal')).status).toBe(204);
    expect(await (await control('GET', '/journal')).json()).toEqual([]);
  });

  it('takes no orders from a form of some page', async () => {
    const answer = await control('PUT', '/faults', { sds: 'empty' }, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
    expect(sandbox.faults.current).toEqual({});
  });

  it.each(['expired', 'stranger'] as const)(
    'can hand out a certificate that is %s',
    async (clientCertificate) => {
      const other = await startSandbox({ clientCertificate });
      try {
        await expect(bareOpening(other.profilePath, person)).rejects.toThrow();
        expect(other.journal.entries.map(({ hop }) => hop)).toEqual(['token', 'pds', 'sds', 'sds']);
      } finally {
        await other.close();
      }
    },
  );

  it('leaves nothing behind, not even a request that was never answered', async () => {
    const other = await startSandbox();
    other.faults.set('pds', 'silent');
    const pending = bareOpening(other.profilePath, person).catch((reason: unknown) => reason);
    await expect.poll(() => other.journal.of('pds').length).toBe(1);
    await other.close();
    expect(await pending).toBeInstanceOf(Error);
    expect(existsSync(dirname(other.profilePath))).toBe(false);
  });
});

async function startProcess(...more: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts'), ...more]);
  const [line] = await new Promise<string[]>((resolve) => {
    createInterface({ input: child.stdout }).once('line', (text) => resolve([text]));
    child.once('exit', () => resolve([]));
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    if (child.exitCode !== null) resolve(child.exitCode);
  });
  return { child, line, ended };
}

describe('sandbox as a process', () => {
  it.each(['SIGTERM', 'end of input'] as const)('says that it is ready and goes on %s', async (signal) => {
    const { child, line, ended } = await startProcess();
    const ready = JSON.parse(line ?? '');
    expect(ready).toMatchObject({
      ready: true,
      controlUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      people: expect.arrayContaining([expect.objectContaining({ ...person, substituted: [] })]),
    });
    expect(existsSync(ready.profile)).toBe(true);
    if (signal === 'SIGTERM') child.kill(signal);
    else child.stdin.end();
    expect(await ended).toBe(0);
    expect(existsSync(dirname(ready.profile))).toBe(false);
  });

  it('leaves nothing behind when it is ended while it starts', async () => {
    const own = await mkdtemp(join(tmpdir(), 'own-'));
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run.ts')], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { ...process.env, TMPDIR: own },
    });
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.stdin.end();
    expect(await ended).toBe(0);
    expect(await readdir(own)).toEqual([]);
    await rm(own, { recursive: true });
  });

  it('writes a set-up kit that outlives it, into no folder of somebody else', async () => {
    const own = await mkdtemp(join(tmpdir(), 'kit-'));
    const first = await startProcess('--kit', join(own, 'kit'));
    first.child.stdin.end();
    expect(await first.ended).toBe(0);
    expect(await readdir(join(own, 'kit'))).toContain('README.txt');
    const second = await startProcess('--kit', own);
    expect(second.line).toBeUndefined();
    expect(await second.ended).toBe(2);
    expect(await readdir(own)).toEqual(['kit']);
    await rm(own, { recursive: true });
  });

  it('refuses a records directory that is none', async () => {
    const { line, ended } = await startProcess('--records', '/nowhere');
    expect(line).toBeUndefined();
    expect(await ended).toBe(2);
  });
});

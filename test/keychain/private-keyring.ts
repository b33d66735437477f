import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { privateBus } from './keychain-session.ts';

const execute = promisify(execFile);

/** A session bus with a Secret Service of its own, which lives for several starts of Bedside. */
export interface PrivateKeyring {
  /** What a program needs to find this bus and no other. */
  readonly env: Readonly<Record<'DBUS_SESSION_BUS_ADDRESS' | 'XDG_RUNTIME_DIR', string>>;
  /** Starts the service anew over what lies in `home`: unlocked as after a sign-in, or locked. */
  start(state: 'unlocked' | 'locked'): Promise<void>;
  close(): Promise<void>;
}

/** `home` holds the keyring files, under `.local`; the service itself is not started yet. */
export async function openPrivateKeyring(home: string): Promise<PrivateKeyring> {
  const runtimeFolder = join(home, 'run');
  await mkdir(runtimeFolder, { recursive: true, mode: 0o700 });
  const configuration = join(home, 'bus.conf');
  await writeFile(configuration, privateBus);
  // No display: nobody can be asked, and the prompt of a locked keyring is dismissed at once.
  const own = { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: runtimeFolder };
  const bus = spawn(
    '/usr/bin/dbus-daemon',
    [`--config-file=${configuration}`, '--nofork', '--print-address=1'],
    { env: own, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [address] = (await once(createInterface(bus.stdout), 'line')) as [string];
  const env = { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtimeFolder };
  let service: ChildProcess | undefined;

  async function stop(): Promise<void> {
    await end(service);
    service = undefined;
  }
  return {
    env,
    async start(state) {
      await stop();
      const unlock = state === 'unlocked' ? ['--unlock'] : [];
      const started = spawn(
        '/usr/bin/gnome-keyring-daemon',
        ['--foreground', '--components=secrets', ...unlock],
        { env: { ...own, ...env }, stdio: ['pipe', 'ignore', 'ignore'] },
      );
      service = started;
      started.stdin.end('keyring-password');
      for (const until = Date.now() + 10_000; !(await isServed(env)); await pause(20)) {
        if (Date.now() > until) throw new Error('the Secret Service did not come up');
      }
    },
    async close() {
      await stop();
      await end(bus);
    },
  };
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function isServed(env: PrivateKeyring['env']): Promise<boolean> {
  const { stdout } = await execute(
    '/usr/bin/dbus-send',
    [
      '--session',
      '--print-reply',
      '--dest=org.freedesktop.DBus',
      '/',
      'org.freedesktop.DBus.NameHasOwner',
      'string:org.freedesktop.secrets',
    ],
    { env: { ...process.env, ...env } },
  );
  return stdout.includes('boolean true');
}

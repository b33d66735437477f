import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ProbeOrder, ProbeStep } from './probe.ts';

const execute = promisify(execFile);
const probe = join(import.meta.dirname, 'probe.ts');

/** What the probe finds around it. */
export type Surroundings =
  /** An unlocked keyring. */
  | 'keyring'
  /** A Secret Service that has no keyring to keep anything in. */
  | 'service-without-keyring'
  /** A bus on which nobody offers a Secret Service. */
  | 'bus-only'
  | 'no-bus';

export interface KeychainSession {
  /** Runs the steps in a process of its own, one after another; answers their outcomes. */
  run(
    surroundings: Surroundings,
    steps: readonly ProbeStep[],
    installation?: string,
  ): Promise<readonly unknown[]>;
  /** Home folder; keyrings lie under it from one run to the next. */
  readonly home: string;
  close(): Promise<void>;
}

/** Sessions under a home of their own: nothing of the person who runs the tests is read or changed. */
export async function openKeychainSession(): Promise<KeychainSession> {
  const home = await mkdtemp(join(tmpdir(), 'bedside-keys-'));
  const busConfiguration = join(home, 'bus.conf');
  await writeFile(busConfiguration, privateBus);
  let runs = 0;
  return {
    home,
    async run(surroundings, steps, installation = 'one') {
      runs += 1;
      const runtimeFolder = join(home, `run-${runs}`);
      await mkdir(runtimeFolder, { mode: 0o700 });
      const order: ProbeOrder = { installation, steps };
      const command = [process.execPath, probe, JSON.stringify(order)];
      const [program = '', ...args] =
        surroundings === 'no-bus'
          ? command
          : [
              '/usr/bin/dbus-run-session',
              `--config-file=${busConfiguration}`,
              '--',
              'sh',
              '-c',
              starts[surroundings],
              'sh',
              ...command,
            ];
      const { stdout } = await execute(program, args, {
        // No display: nobody can be asked, and the prompt of a locked keyring is dismissed at once.
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          XDG_RUNTIME_DIR: runtimeFolder,
          LOG: join(runtimeFolder, 'log'),
        },
        timeout: 40_000,
        killSignal: 'SIGKILL',
      });
      return JSON.parse(stdout) as readonly unknown[];
    },
    close: () => rm(home, { recursive: true, force: true }),
  };
}

/** The daemon's output goes to a file: with a pipe in its hands it keeps whoever reads the pipe waiting. */
const starts = {
  keyring:
    'printf %s keyring-password | gnome-keyring-daemon --unlock --components=secrets >"$LOG" 2>&1; exec "$@"',
  'service-without-keyring': 'gnome-keyring-daemon --start --components=secrets >"$LOG" 2>&1; exec "$@"',
  'bus-only': 'exec "$@"',
} as const satisfies Record<Exclude<Surroundings, 'no-bus'>, string>;

/** Configuration of a bus of its own; it starts no service on demand, other than the bus of a desktop. */
export const privateBus = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

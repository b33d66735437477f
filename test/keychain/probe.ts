import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { AsyncEntry } from 'keytar';
import { createKeychainStore } from '../../electron/credentials/keychain-store.ts';
import { openKeySafe } from '../../electron/credentials/open-key-safe.ts';
import type { SecretName } from '../../electron/credentials/secret-store.ts';

/** One thing that the probe does with the keychain of its session. */
export type ProbeStep =
  | { readonly do: 'read' | 'remove'; readonly name: SecretName }
  | { readonly do: 'write'; readonly name: SecretName; readonly hex: string }
  /** Locks the keyring, as a person does on leaving. */
  | { readonly do: 'lock' }
  /** Reads while the service does not answer, as with a prompt that nobody sees; then lets it answer again. */
  | { readonly do: 'read-unanswered'; readonly name: SecretName }
  /** Opens the safe in a folder; answers with what `policy` holds, after writing it where it is absent. */
  | { readonly do: 'open-safe'; readonly folder: string };

export interface ProbeOrder {
  readonly installation: string;
  readonly steps: readonly ProbeStep[];
}

/** Runs in a session of its own (see keychain-session.ts); prints one JSON array of outcomes, secrets in hex. */
async function run({ installation, steps }: ProbeOrder): Promise<readonly unknown[]> {
  const store = createKeychainStore({
    installation,
    timeLimitMilliseconds: 20_000,
    onWaiting: () => undefined,
  });
  const outcomes: unknown[] = [];
  for (const step of steps) {
    switch (step.do) {
      case 'read':
        outcomes.push(inHex(await store.read(step.name)));
        break;
      case 'write':
        outcomes.push(await store.write(step.name, Buffer.from(step.hex, 'hex')));
        break;
      case 'remove':
        outcomes.push(await store.remove(step.name));
        break;
      case 'lock':
        callBus('org.freedesktop.secrets', '/org/freedesktop/secrets', [
          'org.freedesktop.Secret.Service.Lock',
          'array:objpath:/org/freedesktop/secrets/collection/login',
        ]);
        break;
      case 'read-unanswered':
        outcomes.push(await readUnanswered(installation, step.name));
        break;
      case 'open-safe':
        outcomes.push(await openSafe(step.folder));
        break;
    }
  }
  return outcomes;

  async function openSafe(folder: string): Promise<unknown> {
    const outcome = await openKeySafe({ store, folder, installation, randomBytes });
    if (!outcome.ok) return outcome;
    const held = await outcome.value.read('policy');
    if (held.ok && held.value === undefined) await outcome.value.write('policy', Buffer.from('first'));
    return held.ok ? { ok: true, value: held.value && Buffer.from(held.value).toString() } : held;
  }
}

async function readUnanswered(installation: string, name: SecretName): Promise<unknown> {
  const pid = servicePid();
  const waits: boolean[] = [];
  const store = createKeychainStore({
    installation,
    timeLimitMilliseconds: 300,
    noticeAfterMilliseconds: 50,
    onWaiting: (waiting) => waits.push(waiting),
    openEntry: async (service, account) => {
      const entry = new AsyncEntry(service, account, { linux: { store: 'secret-service' } });
      // Only from here on: opening an entry speaks with the service in step.
      process.kill(pid, 'SIGSTOP');
      return entry;
    },
  });
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 10);
  const outcome = await store.read(name);
  clearInterval(turning);
  process.kill(pid, 'SIGCONT');
  return { outcome, waits, isScreenAlive: turns > 5 };
}

function servicePid(): number {
  const answer = callBus('org.freedesktop.DBus', '/', [
    'org.freedesktop.DBus.GetConnectionUnixProcessID',
    'string:org.freedesktop.secrets',
  ]);
  return Number(/uint32 (\d+)/.exec(answer)?.[1]);
}

function callBus(destination: string, path: string, message: readonly string[]): string {
  const args = ['--session', '--print-reply', `--dest=${destination}`, path, ...message];
  return execFileSync('/usr/bin/dbus-send', args, { encoding: 'utf8' });
}

function inHex(outcome: { readonly ok: boolean; readonly value?: Uint8Array | undefined }): unknown {
  return outcome.value === undefined
    ? outcome
    : { ...outcome, value: Buffer.from(outcome.value).toString('hex') };
}

console.log(JSON.stringify(await run(JSON.parse(process.argv[2] ?? '') as ProbeOrder)));

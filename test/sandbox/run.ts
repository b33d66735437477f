/** `node test/sandbox/run.ts [--records DIR] [--client-certificate KIND] [--kit DIR]`: the sandbox as a process of its own. */
import { fstatSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { ClientCertificateKind } from './certificates/sandbox-certificates.ts';
import { clientCertificateKinds } from './certificates/sandbox-certificates.ts';
import type { Sandbox } from './start-sandbox.ts';
import { startSandbox } from './start-sandbox.ts';

function tell(line: string): void {
  process.stderr.write(`sandbox: ${line}\n`);
}

function fail(line: string): never {
  tell(line);
  process.exit(2);
}

function certificateKind(text: string): ClientCertificateKind {
  return (
    clientCertificateKinds.find((kind) => kind === text) ??
    fail(`--client-certificate is one of ${clientCertificateKinds.join(', ')}`)
  );
}

function tellRecords({ people, notServed }: Sandbox): void {
  const records = people.filter(({ source }) => source !== undefined);
  for (const { source, nhsNumber, substituted } of records) {
    tell(
      `${source ?? ''} -> ${nhsNumber}: ${substituted.length === 0 ? 'nothing substituted' : substituted.join('; ')}`,
    );
  }
  for (const { file, reason } of notServed) tell(`${file}: not served: ${reason}`);
  if (records.length === 0) tell('no structured record found in the directory');
}

/** The parent holds a pipe; a terminal or /dev/null says nothing about a parent's life. */
function hasParentPipe(): boolean {
  const input = fstatSync(0);
  return input.isFIFO() || input.isSocket();
}

const { values } = parseArgs({
  options: {
    records: { type: 'string' },
    'client-certificate': { type: 'string', default: 'good' },
    kit: { type: 'string' },
  },
});
const { records } = values;
if (records !== undefined && statSync(records, { throwIfNoEntry: false })?.isDirectory() !== true) {
  fail('--records needs a directory');
}

let sandbox: Sandbox | undefined;
let ending = false;
/** Before the sandbox stands, leaving is enough: what was written by then goes with the process. */
function end(): void {
  if (ending) return;
  ending = true;
  void (sandbox?.close() ?? Promise.resolve()).finally(() => process.exit(0));
}
process.on('SIGTERM', end).on('SIGINT', end).on('SIGHUP', end);
if (hasParentPipe()) process.stdin.on('end', end).on('error', end).resume();

sandbox = await startSandbox({
  clientCertificate: certificateKind(values['client-certificate']),
  ...(records === undefined ? {} : { recordsDirectory: records }),
});
if (records !== undefined) tellRecords(sandbox);
if (values.kit !== undefined) {
  try {
    await sandbox.writeSetUpKit(values.kit);
    tell(`the set-up kit lies in ${values.kit}; begin with its README.txt`);
  } catch (reason) {
    await sandbox.close();
    fail(reason instanceof Error ? reason.message : '--kit needs a folder');
  }
}
const { profilePath: profile, controlUrl, people } = sandbox;
// Who started it with a pipe reads the line on stdout.
if (!hasParentPipe()) tell(`journal and switches: ${controlUrl}/`);
process.stdout.write(`${JSON.stringify({ ready: true, profile, controlUrl, people })}\n`);

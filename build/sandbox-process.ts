import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from './folders.ts';

const readyLine = z.object({
  ready: z.literal(true),
  profile: z.string(),
  controlUrl: z.string(),
  people: z.array(
    z.object({
      nhsNumber: z.string(),
      birthDate: z.string(),
      displayName: z.string(),
      story: z.string(),
      source: z.string().optional(),
      substituted: z.array(z.string()).optional(),
    }),
  ),
});

export type SandboxReady = z.infer<typeof readyLine>;
export type SandboxPerson = SandboxReady['people'][number];

export interface SandboxProcess extends SandboxReady {
  /** Ends the sandbox and waits until it has removed what it wrote. */
  readonly stop: () => Promise<void>;
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

/**
 * Starts the local sandbox as its own process and waits until it answers.
 * @param recordsFolder third-party bundles to serve as people; what was substituted goes to stderr
 * @param kitFolder where to write what an administrator sets an empty Bedside up with
 */
export function startSandboxProcess(
  recordsFolder: string | undefined,
  kitFolder?: string,
): Promise<SandboxProcess> {
  const args = [join(projectFolder, 'test', 'sandbox', 'run.ts')];
  if (recordsFolder !== undefined) args.push('--records', recordsFolder);
  if (kitFolder !== undefined) args.push('--kit', kitFolder);
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the sandbox ended with code ${code ?? 'none'}`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      const ready = readyLine.safeParse(JSON.parse(line));
      if (ready.success) resolve({ ...ready.data, stop: () => stop(child) });
      else reject(new Error('the sandbox did not say that it is ready'));
    });
  });
}

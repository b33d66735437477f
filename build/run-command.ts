import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { projectFolder } from './folders.ts';

export interface CommandResult {
  readonly exitCode: number;
  readonly output: string;
}

/** The environment in which the project's own Node and tools come first. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  const bin = join(projectFolder, 'node_modules', '.bin');
  return { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
}

/** Runs a tool in the project folder; `inherit` shows its output as it comes, `capture` returns it. */
export function runCommand(
  command: string,
  args: readonly string[],
  show: 'inherit' | 'capture' = 'capture',
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: toolEnvironment(),
      stdio: show === 'inherit' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (part: Buffer) => (output += part.toString('utf8')));
    child.stderr?.on('data', (part: Buffer) => (output += part.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}

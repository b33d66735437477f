import type { Serializable } from 'node:child_process';
import { runInThisContext } from 'node:vm';
import type { Engine } from './engine.ts';
import { onProblem } from './problems.ts';
import type { App } from './app.ts';
import type { BrowserWindow } from './window.ts';

const windowLimitMs = 20_000;

/** What the fixture asks of the host over the IPC channel. */
export type ControlRequest =
  | {
      readonly id: number;
      readonly kind: 'evaluate';
      readonly source: string;
      readonly argument: Serializable | undefined;
    }
  | { readonly id: number; readonly kind: 'debug-port' }
  | { readonly id: number; readonly kind: 'window' }
  | { readonly id: number; readonly kind: 'quit' };

export type ControlAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }
  | { readonly id: 0; readonly problem: string };

interface Controlled {
  readonly app: App;
  readonly BrowserWindow: typeof BrowserWindow;
}

/** Serves the test fixture when there is one. */
export function serveControl(electron: Controlled, engine: Engine): void {
  if (process.send === undefined) return;
  onProblem((problem) => send({ id: 0, problem }));
  process.on('message', (request: ControlRequest) => {
    perform(electron, engine, request).then(
      (value) => send({ id: request.id, ok: true, value }),
      (error: unknown) => {
        const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
        send({ id: request.id, ok: false, message });
      },
    );
  });
}

function send(answer: ControlAnswer): void {
  process.send?.(answer);
}

async function perform(electron: Controlled, engine: Engine, request: ControlRequest): Promise<unknown> {
  switch (request.kind) {
    case 'evaluate': {
      // The spec's own function, sent as source text, as Playwright does it with Electron's main process.
      const run = runInThisContext(`(${request.source})`) as (...args: unknown[]) => unknown;
      return run(electron, request.argument);
    }
    case 'debug-port':
      await electron.app.whenReady();
      return engine.debugPort();
    case 'window':
      await electron.app.whenReady();
      return currentTarget(electron);
    default:
      electron.app.quit();
      return undefined;
  }
}

/** The page of the newest window once it has loaded; windows are replaced, so it looks again until one holds still. */
async function currentTarget(electron: Controlled): Promise<string> {
  for (const until = Date.now() + windowLimitMs; Date.now() < until;) {
    const window = electron.BrowserWindow.getAllWindows().at(-1);
    if (window !== undefined && !window.webContents.isLoading() && window.webContents.getURL() !== '') {
      return window.webContents.hostTargetId();
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
  throw new Error('No window has loaded its page.');
}

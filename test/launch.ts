import { fork, type Serializable } from 'node:child_process';
import path from 'node:path';
import type * as Electron from 'electron';
import { chromium, _electron, type Browser, type ElectronApplication, type Page } from 'playwright-core';
import { findElectronBinary } from '../build/electron-binary.ts';
import { HostControl } from './host/host-control.ts';

export interface LaunchOptions {
  /** The built main script. */
  readonly mainPath: string;
  /** Arguments of the app, e.g. `--profile=…`. */
  readonly args?: readonly string[];
  readonly headed?: boolean;
  /** More environment for the shell. */
  readonly env?: NodeJS.ProcessEnv;
}

/** The `electron` module as main sees it. */
export type ElectronModule = typeof Electron;

/** A running Bedside, on whichever shell: specs use these members only. */
export interface LaunchedShell {
  readonly kind: 'host' | 'electron';
  /** Console errors and uncaught exceptions of every page and worker so far. */
  readonly problems: readonly string[];
  /** Process id of main. */
  readonly pid: number;
  /** The page of the current window, loaded. Windows are replaced on lock, close and sign-out: ask again after each. */
  page(): Promise<Page>;
  /** Runs in main; the function sees nothing of the spec around it. */
  evaluate<R, A extends Serializable = Serializable>(
    run: (electron: ElectronModule, argument: A) => R,
    argument?: A,
  ): Promise<Awaited<R>>;
  /** What main has written to stdout and stderr so far. */
  output(): string;
  /** Quits as a person would, and ends what does not end by itself. */
  close(): Promise<void>;
}

const pageLimitMs = 30_000;
const hostScript = path.join(import.meta.dirname, 'host', 'run.ts');

/** Starts the app on Electron where its binary is installed and may run, else on the Chromium host. */
export async function launch(options: LaunchOptions): Promise<LaunchedShell> {
  const binary = findElectronBinary();
  const isHost = process.env['SHELL_KIND'] === 'host' || binary === undefined || process.getuid?.() === 0;
  return isHost ? launchHost(options) : launchElectron(binary, options);
}

async function launchElectron(executablePath: string, options: LaunchOptions): Promise<LaunchedShell> {
  const { mainPath, args = [], env = {} } = options;
  const shell: ElectronApplication = await _electron.launch({
    executablePath,
    args: [mainPath, ...args],
    env: { ...definedOnly(process.env), ...definedOnly(env) },
  });
  const problems: string[] = [];
  let written = '';
  for (const stream of [shell.process().stdout, shell.process().stderr]) {
    stream?.on('data', (text: Buffer) => {
      written += text.toString();
    });
  }
  const watch = (page: Page): void => {
    page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()}`);
    });
  };
  shell.on('window', watch);
  for (const page of shell.windows()) watch(page);
  return {
    kind: 'electron',
    problems,
    pid: shell.process().pid ?? 0,
    async page() {
      for (;;) {
        const page = shell.windows().findLast((window) => !window.isClosed()) ?? (await shell.firstWindow());
        await page.waitForLoadState('load').catch(() => undefined);
        if (!page.isClosed() && page.url() !== 'about:blank') return page;
      }
    },
    evaluate: (run, argument) => shell.evaluate(run as never, argument),
    output: () => written,
    close: () => shell.close(),
  };
}

async function launchHost({ mainPath, args = [], headed, env = {} }: LaunchOptions): Promise<LaunchedShell> {
  const child = fork(hostScript, [mainPath, ...args], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: {
      ...process.env,
      BEDSIDE_HOST_DEBUG_PORT: '0',
      BEDSIDE_HOST_HEADED: headed === true ? '1' : '0',
      ...env,
    },
  });
  const host = new HostControl(child);
  let browser: Browser | undefined;
  const connect = async (): Promise<Browser> => {
    const port = await host.ask({ kind: 'debug-port' });
    browser ??= await chromium.connectOverCDP(`http://127.0.0.1:${String(port)}`);
    return browser;
  };
  return {
    kind: 'host',
    problems: host.problems,
    pid: child.pid ?? 0,
    page: async () => hostPage(await connect(), host),
    evaluate: <R>(run: (electron: ElectronModule, argument: never) => R, argument?: Serializable) =>
      host.ask({ kind: 'evaluate', source: run.toString(), argument }) as Promise<Awaited<R>>,
    output: () => host.written,
    async close() {
      await browser?.close().catch(() => undefined);
      await host.end();
    },
  };
}

/** The page that stands for the newest window; looked up by target, since old and new exist side by side for a moment. */
async function hostPage(browser: Browser, host: HostControl): Promise<Page> {
  for (const until = Date.now() + pageLimitMs; Date.now() < until;) {
    const targetId = await host.ask({ kind: 'window' });
    for (const page of browser.contexts().flatMap((context) => context.pages())) {
      try {
        const session = await page.context().newCDPSession(page);
        const { targetInfo } = await session.send('Target.getTargetInfo');
        await session.detach();
        if (targetInfo.targetId !== targetId) continue;
        await page.waitForLoadState('load');
        return page;
      } catch {
        // This page was closed while it was looked at.
      }
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
  throw new Error(`The window did not come up.\n${host.written}`);
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}

import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { contract } from '../shared/contract/contract.ts';
import { watchComputer } from './access/computer-watch.ts';
import { createRefuse } from './access/refusal.ts';
import { wallClock } from './access/wall-clock.ts';
import { createDiagnosticLog } from './audit/diagnostic-log.ts';
import { systemClock } from './gpconnect/clock.ts';
import { product } from './gpconnect/product.ts';
import { bindContract } from './ipc/bind-contract.ts';
import { createUseCases } from './ipc/use-cases.ts';
import { createWaitingUseCases } from './ipc/waiting-use-cases.ts';
import { createAppProtocol } from './security/app-protocol.ts';
import { createBodyStore } from './security/body-store.ts';
import { closeSession } from './security/closed-session.ts';
import { hardenApp } from './security/harden-app.ts';
import { openMemorySession } from './security/memory-session.ts';
import { openSignInPage } from './security/open-external.ts';
import { readRendererFiles } from './security/renderer-files.ts';
import { findStartDangers } from './security/start-guard.ts';
import { createNationalServices } from './setup/national-services.ts';
import { dataFolderOf, startInstallation } from './setup/start-installation.ts';
import { menuTemplate } from './windows/app-menu.ts';
import { createAppWindow } from './windows/app-window.ts';
import { endFirst } from './windows/end-first.ts';
import { createLossCounter } from './windows/renderer-loss.ts';

const { isPackaged } = app;
const isLinux = process.platform === 'linux';
const builtFolder = join(import.meta.dirname, '..');
const randomId = (): string => crypto.randomUUID();
const now = (): Date => new Date(wallClock.now());
const openInBrowser = (address: string): Promise<void> => shell.openExternal(address);
const quit = app.quit.bind(app);
const say = (line: string): boolean => process.stderr.write(`bedside: ${line}\n`);
const onLateAnswer = (): boolean => say('a late answer was dropped');
const argument = (name: string): string | undefined =>
  process.argv.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);

const dangers = findStartDangers({
  environment: process.env,
  commandLine: process.argv.slice(1),
  isPackaged,
});
if (dangers.length > 0) {
  say(`does not start while these are set: ${dangers.join(', ')}`);
  app.exit(78);
} else {
  await start(argument('profile') ?? '');
}

async function start(profilePath: string): Promise<void> {
  const guard = hardenApp({ app, protocol, openInBrowser });
  await app.whenReady();
  closeSession(session.defaultSession);
  const dataFolder = dataFolderOf(profilePath, argument('data'), app.getPath('userData'));
  const log = createDiagnosticLog({ folder: join(dataFolder, 'log'), appVersion: product.version });
  const bodies = createBodyStore(wallClock.after);
  const appProtocol = createAppProtocol(readRendererFiles(join(builtFolder, 'renderer')), bodies);
  const lossIsBearable = createLossCounter(wallClock.now);
  const window = createAppWindow({
    createWindow: (options) => new BrowserWindow(options),
    openSession: () =>
      openMemorySession((partition, options) => session.fromPartition(partition, options), appProtocol),
    guard,
    preloadPath: join(builtFolder, 'preload', 'preload.cjs'),
    isPackaged,
    onRendererGone: (reason) => {
      say(`the screen's process ended: ${reason}`);
      log.note({ event: 'renderer-lost' });
      if (lossIsBearable()) useCases.recoverScreen();
      else app.exit(1);
    },
    onLoadFailed: () => {
      say('the screen could not be loaded');
      app.exit(1);
    },
  });

  const refuse = createRefuse(wallClock.now, randomId);
  const common = { clock: wallClock, refuse, randomId };
  const useCases = createWaitingUseCases(window, async () => {
    const opened = await startInstallation({ ...common, profilePath, dataFolder, now, log, onProblem: say });
    if (!opened.ok) return opened;
    const { value: installation } = opened;
    const services = createNationalServices({
      ...common,
      ...installation,
      clock: systemClock,
      openInBrowser: openSignInPage(openInBrowser, () => installation.setUp.environmentFile()),
    });
    const exportFolder = app.getPath('downloads');
    const parts = { ...common, installation, services, bodies, screen: window, exportFolder, onLateAnswer };
    return { ok: true, value: createUseCases(parts) };
  });
  bindContract(contract, useCases.handlers, {
    handle: (channel, listener) => {
      ipcMain.handle(channel, listener);
    },
    isCurrentContents: window.isCurrent,
    standing: useCases.standing,
    refuse,
    checkOutput: !isPackaged,
    onFault: ({ channel, reference }, thrown) => {
      say(`${channel} failed, reference ${reference}`);
      log.note({ event: 'channel-failed', channel, traceId: reference }, thrown);
    },
  });

  watchComputer({ powerMonitor, clock: wallClock, asksForLock: isLinux, lock: useCases.lock });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(useCases)));
  app.on('window-all-closed', quit);
  // The trail's last entries reach the disk before the process goes.
  app.on(
    'will-quit',
    endFirst(() => useCases.end(), quit),
  );
  window.open();
}

import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron';
import { contract } from '../shared/contract/contract.ts';
import { createAbsentRecordSource } from './access/absent-record-source.ts';
import { watchComputer } from './access/computer-watch.ts';
import { createRefuse } from './access/refusal.ts';
import { wallClock } from './access/wall-clock.ts';
import { createPemCredentialSource } from './credentials/pem-credential-source.ts';
import { systemClock } from './gpconnect/clock.ts';
import { readEnvironmentProfile } from './gpconnect/environment-profile.ts';
import { createSpineRecordSource } from './gpconnect/spine-record-source.ts';
import { bindContract } from './ipc/bind-contract.ts';
import { createUseCases } from './ipc/use-cases.ts';
import { createAppProtocol } from './security/app-protocol.ts';
import { createBodyStore } from './security/body-store.ts';
import { closeSession } from './security/closed-session.ts';
import { hardenApp } from './security/harden-app.ts';
import { openMemorySession } from './security/memory-session.ts';
import { readRendererFiles } from './security/renderer-files.ts';
import { findStartDangers } from './security/start-guard.ts';
import { menuTemplate } from './windows/app-menu.ts';
import { createAppWindow } from './windows/app-window.ts';
import { createLossCounter } from './windows/renderer-loss.ts';

const { isPackaged } = app;
const builtFolder = join(import.meta.dirname, '..');
const randomId = (): string => crypto.randomUUID();
const say = (line: string): boolean => process.stderr.write(`bedside: ${line}\n`);

const dangers = findStartDangers({
  environment: process.env,
  commandLine: process.argv.slice(1),
  isPackaged,
});
if (dangers.length > 0) {
  say(`does not start while these are set: ${dangers.join(', ')}`);
  app.exit(78);
} else {
  await start(
    process.argv.find((argument) => argument.startsWith('--profile='))?.slice('--profile='.length) ?? '',
  );
}

async function start(profilePath: string): Promise<void> {
  const guard = hardenApp({ app, protocol, openInBrowser: (address) => shell.openExternal(address) });
  const [profile] = await Promise.all([readEnvironmentProfile(profilePath), app.whenReady()]);
  // A window opens all the same: it tells the person what this line tells whoever set the app up.
  if (!profile.ok) say(profile.problems.join('\nbedside: '));
  closeSession(session.defaultSession);

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
      if (lossIsBearable()) useCases.recoverScreen();
      else app.exit(1);
    },
    onLoadFailed: () => {
      say('the screen could not be loaded');
      app.exit(1);
    },
  });

  const source = profile.ok
    ? createSpineRecordSource({
        profile: profile.value,
        credentials: createPemCredentialSource(profile.value.credentials),
        clock: systemClock,
        randomId,
      })
    : createAbsentRecordSource(profile.error);
  const refuse = createRefuse(wallClock.now, randomId);
  const useCases = createUseCases({
    setting: profile,
    source,
    bodies,
    screen: window,
    clock: wallClock,
    refuse,
    randomId,
    onLateAnswer: () => say('a late answer was dropped'),
  });
  bindContract(contract, useCases.handlers, {
    handle: (channel, listener) => {
      ipcMain.handle(channel, listener);
    },
    isCurrentContents: window.isCurrent,
    accessStatus: useCases.accessStatus,
    refuse,
    checkOutput: !isPackaged,
    onFault: ({ channel, reference, trace }) => say(`${channel} failed, reference ${reference}\n${trace}`),
  });

  const { lock } = useCases;
  watchComputer({ powerMonitor, clock: wallClock, asksForLock: process.platform === 'linux', lock });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ lock })));
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', () => {
    useCases.end();
  });
  window.open();
}

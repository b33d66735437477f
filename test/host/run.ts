/**
 * Runs a built main process on the installed Chromium: `node test/host/run.ts dist/main/main.mjs [args…]`.
 * Headless unless BEDSIDE_HOST_HEADED=1. Ends with its windows, with a signal, or with the process that started it.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { serveControl } from './control.ts';
import electron, { app, hostEngine } from './electron.ts';
import { hostSettings } from './host-settings.ts';

const electronUrl = new URL('electron.ts', import.meta.url).href;
const parentLookMs = 500;
const quitLimitMs = 5000;

registerHooks({
  resolve(specifier, context, next) {
    const isElectron = /^electron(?:\/(?:main|common|renderer))?$/.test(specifier);
    return isElectron ? { url: electronUrl, shortCircuit: true } : next(specifier, context);
  },
});

/** As Electron on a signal: quits like a person would, but not for longer than a few seconds. */
function leave(): void {
  setTimeout(() => process.exit(1), quitLimitMs).unref();
  if (leaving) process.exit(1);
  leaving = true;
  app.quit();
}

let leaving = false;
process.on('exit', () => hostEngine.stopNow());
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, leave);
process.on('disconnect', leave);
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent && !leaving) leave();
}, parentLookMs).unref();

process.argv = [process.execPath, hostSettings.mainPath, ...hostSettings.args];
Object.assign(process, { type: 'browser', defaultApp: true });

serveControl(electron, hostEngine);
await import(pathToFileURL(hostSettings.mainPath).href);
// An app that never asks for it becomes ready all the same.
await app.whenReady();

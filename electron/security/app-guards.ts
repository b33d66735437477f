import type { App } from 'electron';
import { closeSession } from './closed-session.ts';
import type { ContentsGuard } from './contents-guard.ts';

/** Installs the guards that must stand before the first window or session exists (B3.6). */
export function installAppGuards(app: App, contentsGuard: ContentsGuard): void {
  app.on('session-created', (session) => {
    closeSession(session);
  });
  app.on('web-contents-created', (_event, contents) => {
    contentsGuard.onCreated(contents);
  });
  // Left alone, Electron would send the first certificate that fits.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event, _contents, _details, _authentication, answer) => {
    event.preventDefault();
    answer();
  });
}

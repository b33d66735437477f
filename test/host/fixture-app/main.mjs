// A tiny app that uses the shell the way Bedside does; the tests of the host drive it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BrowserWindow, app, ipcMain, protocol, session } from 'electron';

const folder = import.meta.dirname;
const bodies = new Map();
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types fixture-worker";
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

function answer(request) {
  const { pathname, host } = new URL(request.url);
  globalThis.fixtureMain.requests.push(`${request.method} ${request.url}`);
  if (host !== 'fixture') return new Response(null, { status: 404 });
  const body = bodies.get(pathname);
  if (body) {
    bodies.delete(pathname);
    return new Response(body, {
      headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' },
    });
  }
  // A page without any policy, where only the host stands between it and the outside.
  if (pathname === '/open.html')
    return new Response('<h1>Open</h1>', { headers: { 'Content-Type': types['.html'] } });
  if (pathname === '/redirect')
    return new Response(null, { status: 302, headers: { Location: 'app://fixture/second.html' } });
  if (pathname === '/attachment') {
    return new Response('fixture', {
      headers: { 'Content-Disposition': 'attachment; filename="fixture.txt"' },
    });
  }
  const type = types[path.extname(pathname)];
  const file = ['/index.html', '/second.html', '/page.js', '/worker.js'].includes(pathname) && type;
  if (!file) return new Response('none', { status: 404 });
  const workerPolicy = "default-src 'none'; connect-src 'self'";
  return new Response(readFileSync(path.join(folder, pathname)), {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': pathname === '/worker.js' ? workerPolicy : policy,
    },
  });
}

globalThis.fixtureMain = { bodies, requests: [], events: [], senders: [], openWindow };
let count = 0;

function openWindow(more = {}) {
  count += 1;
  const ses = session.fromPartition(`fixture-${count}`, { cache: false });
  ses.protocol.handle('app', answer);
  ses.on('will-download', (event, item) => {
    globalThis.fixtureMain.events.push(`will-download ${item.getFilename()}`);
    event.preventDefault();
  });
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: {
      session: ses,
      preload: path.join(folder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
    ...more,
  });
  const contents = window.webContents;
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    contents.on(name, (event) => {
      globalThis.fixtureMain.events.push(`${name} ${event.url}`);
      // Of the main frame the later event decides, so that both are seen.
      const isLast = name !== 'will-frame-navigate' || !event.isMainFrame;
      if (isLast && globalThis.fixtureMain.deny !== false) event.preventDefault();
    });
  }
  contents.on('before-input-event', (_event, input) =>
    globalThis.fixtureMain.events.push(`${input.type} ${input.key}`),
  );
  contents.on('render-process-gone', (_event, { reason }) =>
    globalThis.fixtureMain.events.push(`gone ${reason}`),
  );
  contents.setWindowOpenHandler(({ url }) => {
    globalThis.fixtureMain.events.push(`window-open ${url}`);
    return { action: 'deny' };
  });
  void window.loadURL('app://fixture/index.html').catch(() => undefined);
  return window;
}

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
for (const name of [
  'web-contents-created',
  'session-created',
  'window-all-closed',
  'before-quit',
  'will-quit',
]) {
  app.on(name, () => globalThis.fixtureMain.events.push(name));
}
ipcMain.handle('fixture:echo', (event, value) => {
  const { senderFrame, sender } = event;
  globalThis.fixtureMain.senders.push({
    origin: senderFrame.origin,
    url: senderFrame.url,
    parent: senderFrame.parent,
    isMain: senderFrame === sender.mainFrame,
    id: sender.id,
  });
  return value;
});
ipcMain.handle('fixture:fail', () => {
  throw new RangeError('as asked');
});

await app.whenReady();
openWindow();

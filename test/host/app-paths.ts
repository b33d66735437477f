import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

interface AppManifest {
  readonly name?: string;
  readonly productName?: string;
  readonly version?: string;
}

/** The package.json above the main script, which names the app. */
export function readAppManifest(mainPath: string): AppManifest {
  for (let folder = path.dirname(mainPath); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const file = path.join(folder, 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as AppManifest;
  }
  return {};
}

/** `app.getPath`/`setPath`. The defaults are Electron's, except sessionData, which is Chromium's throw-away profile. */
export class AppPaths {
  readonly #set = new Map<string, string>();

  set(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error(`Path must be absolute: ${name}`);
    this.#set.set(name, folder);
  }

  get(name: string, appName: string): string {
    const set = this.#set.get(name);
    if (set !== undefined) return set;
    switch (name) {
      case 'home':
        return homedir();
      case 'downloads':
        return path.join(homedir(), 'Downloads');
      case 'temp':
        return tmpdir();
      case 'appData':
        return appData();
      case 'userData':
        return path.join(this.get('appData', appName), appName);
      case 'sessionData':
        return path.join(tmpdir(), `${appName} session`);
      case 'logs':
        return path.join(this.get('userData', appName), 'logs');
      case 'exe':
        return process.execPath;
      default:
        throw new Error(`The Chromium host has no app.getPath('${name}').`);
    }
  }
}

function appData(): string {
  switch (process.platform) {
    case 'win32':
      return process.env['APPDATA'] ?? path.join(homedir(), 'AppData', 'Roaming');
    case 'darwin':
      return path.join(homedir(), 'Library', 'Application Support');
    default:
      return process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config');
  }
}

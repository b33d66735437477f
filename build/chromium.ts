import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Chromium, or a browser built from it, on this machine. */
export interface FoundChromium {
  readonly path: string;
  /** Half a sentence for a person, e.g. "it is installed as /usr/bin/chromium". */
  readonly why: string;
}

/** What the search looks at; the machine itself unless a test says otherwise. */
export interface ChromiumSearch {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly exists: (file: string) => boolean;
}

const debianPackages = ['chromium', 'chromium-sandbox', 'fonts-liberation'] as const;
const installArguments = ['install', '-y', '--no-install-recommends', ...debianPackages] as const;

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
] as const;
const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'] as const;
const windowsPrograms = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
] as const;

const machine: ChromiumSearch = {
  platform: process.platform,
  environment: process.env,
  exists: (file) => existsSync(file) && statSync(file).isFile(),
};

/**
 * The browser that the Chromium host runs on: BEDSIDE_CHROMIUM when it is set, else the first in the usual places.
 * @throws when BEDSIDE_CHROMIUM names no file: a wish that cannot be met is not passed over.
 */
export function findChromium(search: ChromiumSearch = machine): FoundChromium | undefined {
  const wanted = search.environment['BEDSIDE_CHROMIUM'];
  if (wanted !== undefined && wanted !== '') {
    if (!search.exists(wanted)) throw new Error(`BEDSIDE_CHROMIUM names ${wanted}, where there is no file.`);
    return { path: wanted, why: 'BEDSIDE_CHROMIUM names it' };
  }
  const found = usualPlaces(search).find((place) => search.exists(place));
  return found === undefined ? undefined : { path: found, why: `it is installed as ${found}` };
}

/** One sentence with the one command to type. */
export function howToInstallChromium(platform: NodeJS.Platform = process.platform): string {
  const missing = 'Bedside needs Chromium, Chrome or Edge, and found none on this machine.';
  switch (platform) {
    case 'darwin':
      return `${missing} Install it with: brew install --cask google-chrome`;
    case 'win32':
      return `${missing} Install it with: winget install Google.Chrome`;
    default:
      return `${missing} Install it with: sudo apt-get install -y ${debianPackages.join(' ')}`;
  }
}

/** What an installation does to the machine. */
export interface Installer {
  readonly isRoot: boolean;
  readonly hasAptGet: boolean;
  readonly say: (line: string) => void;
  /** Runs apt-get; answers its exit code. */
  readonly aptGet: (args: readonly string[]) => number;
}

/** apt-get of this machine. */
export const machineInstaller: Installer = {
  isRoot: process.getuid?.() === 0,
  hasAptGet: existsSync('/usr/bin/apt-get'),
  say: (line) => console.log(line),
  aptGet: (args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status ?? 1,
};

/**
 * Finds Chromium, or installs it when that needs nobody's consent: as root on a Debian-like system, and says so.
 * @throws with the command to type when it is neither there nor ours to install.
 */
export async function ensureChromium(
  search: ChromiumSearch = machine,
  installer: Installer = machineInstaller,
): Promise<FoundChromium> {
  const found = findChromium(search);
  if (found !== undefined) return found;
  if (!installer.isRoot || !installer.hasAptGet) throw new Error(howToInstallChromium(search.platform));
  installer.say(`No Chromium on this machine: installing ${debianPackages.join(', ')} with apt-get…`);
  // A stale package list is worth a try with what it knows.
  installer.aptGet(['update', '-qq']);
  const exitCode = installer.aptGet(installArguments);
  const installed = findChromium(search);
  if (exitCode !== 0 || installed === undefined) {
    throw new Error(`apt-get could not install Chromium. ${howToInstallChromium(search.platform)}`);
  }
  installer.say(`Chromium is installed as ${installed.path}.`);
  return installed;
}

function usualPlaces({ platform, environment }: ChromiumSearch): readonly string[] {
  switch (platform) {
    case 'darwin':
      return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32': {
      const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
        (name) => environment[name] ?? [],
      );
      return roots.flatMap((root) => windowsPrograms.map((parts) => path.win32.join(root, ...parts)));
    }
    default:
      return linuxNames.map((name) => `/usr/bin/${name}`);
  }
}

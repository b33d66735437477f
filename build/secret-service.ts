import { existsSync } from 'node:fs';
import { machineInstaller, type Installer } from './chromium.ts';

/** What the search looks at; the machine itself unless a test says otherwise. */
export interface SecretServiceSearch {
  readonly platform: NodeJS.Platform;
  readonly exists: (file: string) => boolean;
}

const debianPackages = ['gnome-keyring', 'dbus'] as const;
const programs = ['gnome-keyring-daemon', 'dbus-run-session', 'dbus-send'] as const;
const machine: SecretServiceSearch = { platform: process.platform, exists: existsSync };

/** What a person types on a Debian-like system. */
export const howToInstallSecretService = `sudo apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`;

/** True where the keychain tests can bring up a Secret Service of their own; only Linux has one. */
export function hasSecretService(search: SecretServiceSearch = machine): boolean {
  return search.platform === 'linux' && programs.every((program) => search.exists(`/usr/bin/${program}`));
}

/**
 * Makes a Secret Service available to the keychain tests, as root on a Debian-like system, and says so. Elsewhere
 * says what to install: without it those tests are skipped, and every other one still runs.
 */
export function ensureSecretService(
  search: SecretServiceSearch = machine,
  installer: Installer = machineInstaller,
): boolean {
  if (search.platform !== 'linux' || hasSecretService(search)) return hasSecretService(search);
  if (installer.isRoot && installer.hasAptGet) {
    installer.say(`No Secret Service on this machine: installing ${debianPackages.join(', ')} with apt-get…`);
    // A stale package list is worth a try with what it knows.
    installer.aptGet(['update', '-qq']);
    installer.aptGet(['install', '-y', '--no-install-recommends', ...debianPackages]);
    if (hasSecretService(search)) return true;
  }
  installer.say(`The keychain tests are skipped: they need a Secret Service. ${howToInstallSecretService}`);
  return false;
}

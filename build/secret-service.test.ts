import { describe, expect, it } from 'vitest';
import type { Installer } from './chromium.ts';
import { ensureSecretService, hasSecretService, howToInstallSecretService } from './secret-service.ts';

const all = ['/usr/bin/gnome-keyring-daemon', '/usr/bin/dbus-run-session', '/usr/bin/dbus-send'];

function machineWith(files: readonly string[], platform: NodeJS.Platform = 'linux') {
  return { platform, exists: (file: string) => files.includes(file) };
}

function installer(over: Partial<Installer> = {}) {
  const said: string[] = [];
  const ran: (readonly string[])[] = [];
  const aptGet = (args: readonly string[]): number => {
    ran.push(args);
    return 0;
  };
  const whole: Installer = { isRoot: true, hasAptGet: true, say: (line) => said.push(line), aptGet, ...over };
  return { said, ran, whole };
}

describe('ensureSecretService', () => {
  it('installs nothing and says nothing when it is there', () => {
    const { whole, ran, said } = installer();
    expect(ensureSecretService(machineWith(all), whole)).toBe(true);
    expect([...ran, ...said]).toEqual([]);
  });

  it.each(all)('misses it without %s', (missing) => {
    expect(hasSecretService(machineWith(all.filter((file) => file !== missing)))).toBe(false);
  });

  it('as root on a Debian-like system installs it, and says so', () => {
    const files: string[] = [];
    const { whole, said, ran } = installer({
      aptGet: (args) => {
        ran.push(args);
        if (args[0] === 'install') files.push(...all);
        return 0;
      },
    });
    expect(ensureSecretService(machineWith(files), whole)).toBe(true);
    expect(ran.map(([verb]) => verb)).toEqual(['update', 'install']);
    expect(ran[1]).toContain('gnome-keyring');
    expect(said).toHaveLength(1);
  });

  it.each([
    ['an ordinary user', { isRoot: false }],
    ['a system without apt-get', { hasAptGet: false }],
    ['a system whose apt-get fails', { aptGet: () => 100 }],
  ])('for %s says what is skipped and what to type', (_who, over) => {
    const { whole, said } = installer(over);
    expect(ensureSecretService(machineWith([]), whole)).toBe(false);
    expect(said.at(-1)).toContain('skipped');
    expect(said.at(-1)).toContain(howToInstallSecretService);
  });

  it.each(['darwin', 'win32'] as const)('asks for nothing on %s, which has no Secret Service', (platform) => {
    const { whole, ran, said } = installer();
    expect(ensureSecretService(machineWith([], platform), whole)).toBe(false);
    expect([...ran, ...said]).toEqual([]);
  });
});

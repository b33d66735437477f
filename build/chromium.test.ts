import { describe, expect, it } from 'vitest';
import { ensureChromium, findChromium, howToInstallChromium, type Installer } from './chromium.ts';

function machineWith(
  files: string[],
  environment: NodeJS.ProcessEnv = {},
  platform: NodeJS.Platform = 'linux',
) {
  return { platform, environment, exists: (file: string) => files.includes(file) };
}

function installer(over: Partial<Installer> = {}) {
  const said: string[] = [];
  const ran: (readonly string[])[] = [];
  const aptGet = (args: readonly string[]) => {
    ran.push(args);
    return 0;
  };
  const whole: Installer = { isRoot: true, hasAptGet: true, say: (line) => said.push(line), aptGet, ...over };
  return { said, ran, whole };
}

describe('findChromium', () => {
  it.each([
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', {}, '/usr/bin/google-chrome-stable'],
    ['linux', {}, '/usr/bin/microsoft-edge'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    [
      'win32',
      { PROGRAMFILES: String.raw`C:\Program Files` },
      String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    ],
  ] as const)('finds it on %s with %j at %s', (platform, environment, file) => {
    expect(findChromium(machineWith([file], environment, platform))?.path).toBe(file);
  });

  it('prefers what BEDSIDE_CHROMIUM names', () => {
    const search = machineWith(['/usr/bin/chromium', '/opt/browser'], { BEDSIDE_CHROMIUM: '/opt/browser' });
    expect(findChromium(search)).toEqual({ path: '/opt/browser', why: 'BEDSIDE_CHROMIUM names it' });
  });

  it('refuses a BEDSIDE_CHROMIUM that names no file instead of taking another browser', () => {
    const search = machineWith(['/usr/bin/chromium'], { BEDSIDE_CHROMIUM: '/opt/none' });
    expect(() => findChromium(search)).toThrow('/opt/none');
  });

  it('answers nothing on a machine without one', () => {
    expect(findChromium(machineWith([]))).toBeUndefined();
  });
});

describe('ensureChromium', () => {
  it('installs nothing when it is there', async () => {
    const { whole, ran } = installer();
    await ensureChromium(machineWith(['/usr/bin/chromium']), whole);
    expect(ran).toEqual([]);
  });

  it('as root on a Debian-like system installs it and its sandbox, and says so', async () => {
    const files: string[] = [];
    const { whole, said, ran } = installer({
      aptGet: (args) => {
        ran.push(args);
        if (args[0] === 'install') files.push('/usr/bin/chromium');
        return 0;
      },
    });
    const found = await ensureChromium(machineWith(files), whole);
    expect(found.path).toBe('/usr/bin/chromium');
    expect(ran.map(([verb]) => verb)).toEqual(['update', 'install']);
    expect(ran[1]).toContain('chromium-sandbox');
    expect(said[0]).toContain('apt-get');
  });

  it.each([
    ['an ordinary user', { isRoot: false }],
    ['a system without apt-get', { hasAptGet: false }],
  ])('for %s gives the one command to type', async (_who, over) => {
    const { whole, ran } = installer(over);
    await expect(ensureChromium(machineWith([]), whole)).rejects.toThrow(howToInstallChromium('linux'));
    expect(ran).toEqual([]);
  });

  it('says so when apt-get fails', async () => {
    const { whole } = installer({ aptGet: () => 100 });
    await expect(ensureChromium(machineWith([]), whole)).rejects.toThrow(
      'apt-get could not install Chromium',
    );
  });
});

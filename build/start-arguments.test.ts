import { describe, expect, it } from 'vitest';
import { hasDisplay, readStartArguments } from './start-arguments.ts';

describe('start arguments', () => {
  it('makes the records folder absolute', () => {
    expect(readStartArguments(['--records', '/tmp/records']).records).toBe('/tmp/records');
  });

  it('wants neither Electron nor headless unless asked', () => {
    expect(readStartArguments([])).toEqual({
      records: undefined,
      fetchElectron: false,
      headless: false,
      setUp: false,
      dataFolder: undefined,
    });
  });

  it('starts with an empty set-up when asked, kept in the folder that is named', () => {
    expect(readStartArguments(['--set-up', '--data', '/tmp/kept'])).toMatchObject({
      setUp: true,
      dataFolder: '/tmp/kept',
    });
  });

  it('does not ignore a data folder in silence', () => {
    expect(() => readStartArguments(['--data', '/tmp/kept'])).toThrow('--data goes with --set-up');
  });

  it('refuses an option it does not know, by name', () => {
    expect(() => readStartArguments(['--profile=x'])).toThrow('--profile');
  });
});

describe('display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
  ] as const)('on %s with %j: %s', (platform, environment, expected) => {
    expect(hasDisplay(platform, environment)).toBe(expected);
  });
});

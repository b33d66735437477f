import { describe, expect, it } from 'vitest';
import { findStartDangers } from './start-guard.ts';

const clean = { environment: {}, commandLine: [], isPackaged: true };

describe('start guard', () => {
  it('lets an ordinary start pass', () => {
    const environment = { HOME: '/home/nurse', NODE_DEBUG: '' };
    expect(findStartDangers({ ...clean, environment, commandLine: ['--data=/a/data'] })).toEqual([]);
  });

  it.each(['NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_DEBUG', 'SSLKEYLOGFILE'])(
    'B3.2 refuses %s whether packaged or not, by name only',
    (name) => {
      const environment = { [name]: 'value' };
      expect(findStartDangers({ ...clean, environment })).toEqual([name]);
      expect(findStartDangers({ ...clean, environment, isPackaged: false })).toEqual([name]);
    },
  );

  it('B3.2 refuses what developers need in a packaged app only', () => {
    const environment = { ELECTRON_ENABLE_LOGGING: '1', NODE_V8_COVERAGE: '/tmp/x' };
    expect(findStartDangers({ ...clean, environment })).toEqual([
      'ELECTRON_ENABLE_LOGGING',
      'NODE_V8_COVERAGE',
    ]);
    expect(findStartDangers({ ...clean, environment, isPackaged: false })).toEqual([]);
  });

  it.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--Remote-Debugging-Pipe', 'remote-debugging-pipe'],
    ['--inspect-brk', 'inspect-brk'],
    ['-inspect', 'inspect'],
    ['/no-sandbox', 'no-sandbox'],
    ['--ignore-certificate-errors-spki-list=x', 'ignore-certificate-errors-spki-list'],
    ['--unsafely-treat-insecure-origin-as-secure=http://x', 'unsafely-treat-insecure-origin-as-secure'],
    ['--user-data-dir=/tmp', 'user-data-dir'],
    ['--profile=/tmp/profile.json', 'profile'],
  ])('B3.1 refuses %s when packaged', (argument, name) => {
    expect(findStartDangers({ ...clean, commandLine: [argument] })).toEqual([name]);
    expect(findStartDangers({ ...clean, commandLine: [argument], isPackaged: false })).toEqual([]);
  });

  it('takes no path for a switch', () => {
    const commandLine = ['/opt/bedside/dist/main/main.mjs', '--data=/srv/inspect/data'];
    expect(findStartDangers({ ...clean, commandLine })).toEqual([]);
  });
});

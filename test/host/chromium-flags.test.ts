import { describe, expect, it } from 'vitest';
import { chromiumFlags } from './chromium-flags.ts';

function flags(switches: Record<string, string> = {}, headed = false): readonly string[] {
  return chromiumFlags({ profile: '/p', headed, switches: new Map(Object.entries(switches)) });
}

describe('command line of Chromium', () => {
  it('B1-4 never turns the sandbox off, whoever asks', () => {
    const asked = flags({
      'no-sandbox': '',
      'disable-setuid-sandbox': '',
      'disable-seccomp-filter-sandbox': '',
    });
    expect(asked.filter((flag) => flag.includes('sandbox'))).toEqual([]);
  });

  it.each([
    'remote-debugging-port',
    'user-data-dir',
    'host-resolver-rules',
    'proxy-server',
    'ssl-key-log-file',
  ])('B3.1 does not pass on --%s', (name) => {
    expect(flags({ [name]: 'theirs' })).not.toContain(`--${name}=theirs`);
  });

  it('passes on what main appends', () => {
    expect(flags({ 'disable-http-cache': '', lang: 'en-GB' })).toEqual(
      expect.arrayContaining(['--disable-http-cache', '--lang=en-GB']),
    );
  });

  it('can reach no address', () => {
    expect(flags()).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
  });

  it('is headless unless asked otherwise', () => {
    expect(flags()).toContain('--headless=new');
    expect(flags({}, true)).not.toContain('--headless=new');
  });
});

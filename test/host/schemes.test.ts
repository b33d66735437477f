import { describe, expect, it } from 'vitest';
import { Schemes } from './schemes.ts';

function appScheme(): Schemes {
  const schemes = new Schemes();
  schemes.register([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
  return schemes;
}

describe('stand-in addresses', () => {
  it.each([
    ['app://bedside/index.html', 'https://bedside.app.invalid/index.html'],
    ['app://bedside/a?b=c#d', 'https://bedside.app.invalid/a?b=c#d'],
    ['app://bedside', 'https://bedside.app.invalid'],
  ])('%s lives at %s and is shown as itself', (electron, chromium) => {
    expect(appScheme().toChromium(electron)).toBe(chromium);
    expect(appScheme().toElectron(chromium)).toBe(electron);
  });

  it.each(['https://example.test/', 'https://evil.other.invalid/', 'about:blank', 'data:text/plain,x', ''])(
    'leaves %j alone',
    (address) => {
      expect(appScheme().toChromium(address)).toBe(address);
      expect(appScheme().toElectron(address)).toBe(address);
    },
  );

  it('B3.4 refuses privileges that loosen the scheme', () => {
    const loose = { standard: true, secure: true, bypassCSP: true };
    expect(() => new Schemes().register([{ scheme: 'app', privileges: loose }])).toThrow('bypassCSP');
  });

  it('B3.4 takes no scheme once the app is ready', () => {
    const schemes = new Schemes();
    schemes.close();
    expect(() => schemes.register([{ scheme: 'app' }])).toThrow('before app is ready');
  });
});

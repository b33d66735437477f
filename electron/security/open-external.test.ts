import { describe, expect, it, vi } from 'vitest';
import { openExternal, openSignInPage, signInRule } from './open-external.ts';

const rule = signInRule({
  kind: 'integration',
  cis2: { issuer: 'https://ok.example/realms/Healthcare' },
});

describe('the one door to the system browser', () => {
  it('B1.15 lets out an address of a listed origin', () => {
    const open = vi.fn();
    expect(openExternal('https://ok.example/help', open, rule)).toBe(true);
    expect(open).toHaveBeenCalledExactlyOnceWith('https://ok.example/help');
  });

  it('B1.15 lets a page of ours open nothing', () => {
    const open = vi.fn();
    expect(openExternal('https://ok.example/help', open)).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    'http://ok.example/help',
    'http://127.0.0.1:8080/authorize',
    'https://127.0.0.1/authorize',
    'https://ok.example@evil.example/',
    'https://user:word@ok.example/',
    'https://ok.example.evil.example/',
    'https://evil.example/?next=https://ok.example/',
    'https:\\\\ok.example\\help',
    'https://ok.example:8443/',
    'https://ok.example/\thelp',
    ' https://ok.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('B1.15 keeps %j in', (address) => {
    const open = vi.fn();
    expect(openExternal(address, open, rule)).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });

  it('lets the sandbox open its sign-in page on this computer, and nothing further away', () => {
    const open = vi.fn();
    const sandbox = signInRule({ kind: 'sandbox', cis2: { issuer: 'https://127.0.0.1:4433/cis2' } });
    expect(openExternal('http://127.0.0.1:8080/authorize?state=1', open, sandbox)).toBe(true);
    expect(openExternal('http://127.0.0.1.evil.example/', open, sandbox)).toBe(false);
    expect(openExternal('http://192.0.2.1/', open, sandbox)).toBe(false);
    expect(open).toHaveBeenCalledOnce();
  });

  it('opens no sign-in page without an issuer', () => {
    expect(openExternal('https://ok.example/', vi.fn(), signInRule({ kind: 'sandbox' }))).toBe(false);
  });

  it('refuses aloud to open a sign-in page that is not of this environment', async () => {
    const open = vi.fn(() => Promise.resolve());
    const openPage = openSignInPage(open, () => ({
      kind: 'integration',
      cis2: { issuer: 'https://ok.example/' },
    }));
    await openPage('https://ok.example/authorize');
    await expect(openPage('https://evil.example/authorize')).rejects.toThrow('not an address');
    expect(open).toHaveBeenCalledExactlyOnceWith('https://ok.example/authorize');
  });
});

import { describe, expect, it, vi } from 'vitest';
import { openExternal } from './open-external.ts';

const origins = new Set(['https://ok.example']);

describe('the one door to the system browser', () => {
  it('B1.15 lets out an address of a listed origin', () => {
    const open = vi.fn();
    expect(openExternal('https://ok.example/help', open, origins)).toBe(true);
    expect(open).toHaveBeenCalledExactlyOnceWith('https://ok.example/help');
  });

  it('B1.15 lists no origin yet', () => {
    const open = vi.fn();
    expect(openExternal('https://ok.example/help', open)).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    'http://ok.example/help',
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
    expect(openExternal(address, open, origins)).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });
});

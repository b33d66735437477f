import { describe, expect, it } from 'vitest';
import { readHttpsAddress } from './https-address.ts';

describe('https address', () => {
  it.each([
    ['https://gp.test', { host: 'gp.test', port: 443, path: '' }],
    ['https://gp.test/', { host: 'gp.test', port: 443, path: '' }],
    ['https://127.0.0.1:4002/', { host: '127.0.0.1', port: 4002, path: '' }],
    ['https://[::1]:4002/a', { host: '::1', port: 4002, path: '/a' }],
    ['https://Gp.Test/T9P01/STU3/1/', { host: 'Gp.Test', port: 443, path: '/T9P01/STU3/1' }],
    ['https://gp.test/a//b/./../c', { host: 'gp.test', port: 443, path: '/a//b/./../c' }],
    ['https://gp.test/%7eA/$x', { host: 'gp.test', port: 443, path: '/%7eA/$x' }],
  ])('%s is cut without a byte changed', (text, expected) => {
    expect(readHttpsAddress(text)).toEqual(expected);
  });

  it.each([
    '',
    'gp.test/a',
    'http://gp.test/a',
    'https://',
    'https:///a',
    'https://user@gp.test/a',
    'https://gp.test/a?b',
    'https://gp.test/a#b',
    'https://gp.test/a b',
    'https://gp.test/a\r\nX-Other: 1',
    'https://gp.test\\a',
    'https://gp.test/ü',
    'https://gp.test:0/a',
    'https://gp.test:65536/a',
    ' https://gp.test/a',
  ])('%j is refused', (text) => {
    expect(readHttpsAddress(text)).toBeUndefined();
  });
});

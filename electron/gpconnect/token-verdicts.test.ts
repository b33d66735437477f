import { describe, expect, it } from 'vitest';
import { tokenVerdict } from './token-verdicts.ts';

function oauth(error: string): string {
  return JSON.stringify({ error, error_description: 'words', message_id: 'id' });
}

describe('answers of the token service', () => {
  // integration.md 2.5
  it.each([
    [400, oauth('invalid_request'), 'E-CFG-01', 'never'],
    [400, oauth('unsupported_grant_type'), 'E-CFG-01', 'never'],
    [401, oauth('invalid_request'), 'E-CFG-01', 'never'],
    [401, oauth('public_key error'), 'E-CFG-01', 'never'],
    [403, oauth('public_key error'), 'E-CFG-01', 'never'],
    [401, oauth('invalid_grant'), 'E-AUTH-03', 'never'],
    [400, oauth('invalid_grant'), 'E-AUTH-03', 'never'],
    [401, '', 'E-CFG-01', 'never'],
    [403, oauth('access_denied'), 'E-CFG-01', 'never'],
    [401, oauth('access_denied'), 'E-CFG-01', 'never'],
    [415, oauth('invalid_request'), 'E-CFG-01', 'never'],
    [405, '', 'E-CFG-01', 'never'],
    [429, '', 'E-PT-16', 'after-a-pause'],
    [500, '<html>', 'E-PT-15', 'after-a-pause'],
    [503, '', 'E-PT-15', 'after-a-pause'],
    [504, '', 'E-PT-15', 'after-a-timeout'],
    [200, '<html>', 'E-PT-15', 'never'],
    [302, '', 'E-CFG-01', 'never'],
    [307, '{"error":"invalid_grant"}', 'E-CFG-01', 'never'],
  ])('INT-2.5 %i %s is %s, tried again: %s', (status, text, code, again) => {
    expect(tokenVerdict(status, text)).toEqual({ code, again });
  });

  it.each([
    ["Invalid 'exp' claim in subject_token JWT - JWT has expired", 'E-AUTH-03'],
    ['missing or invalid subject_token', 'E-AUTH-03'],
    ['missing or invalid subject_token_type', 'E-CFG-01'],
    ["Invalid 'exp' claim in JWT - JWT has expired", 'E-CFG-01'],
  ])('INT-2.5 tells a refused sign-in from a refused application: %s', (description, code) => {
    const text = JSON.stringify({ error: 'invalid_request', error_description: description });
    expect(tokenVerdict(400, text)).toEqual({ code, again: 'never' });
  });
});

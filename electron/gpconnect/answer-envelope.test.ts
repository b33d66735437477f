import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEnvelope } from './answer-envelope.ts';

describe('envelopes of failing answers', () => {
  it('reads the token service', () => {
    expect(readEnvelope('{"error":"public_key error","error_description":"x"}')).toEqual({
      kind: 'oauth',
      error: 'PUBLIC_KEY_ERROR',
    });
  });

  it('reads the gateway', () => {
    const text = '{"fault":{"faultstring":"x","detail":{"errorcode":"oauth.v2.InvalidAccessToken"}}}';
    expect(readEnvelope(text)).toEqual({ kind: 'gateway', errorCode: 'oauth.v2.InvalidAccessToken' });
  });

  it('finds a code behind an issue that has none', () => {
    const text = JSON.stringify({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'warning' }, { details: { coding: [{ code: 'NO_RELATIONSHIP' }] } }],
    });
    expect(readEnvelope(text)).toMatchObject({ kind: 'coded', code: 'NO_RELATIONSHIP' });
  });

  it.each(['', '<html>', '[]', 'null', '{}', '{"resourceType":"OperationOutcome"}', '{"error":5}'])(
    '%j says nothing',
    (text) => {
      expect(readEnvelope(text)).toEqual({ kind: 'none' });
    },
  );

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readEnvelope(text)).toHaveProperty('kind');
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (issue, meta) => {
        const text = JSON.stringify({ resourceType: 'OperationOutcome', issue: [issue], meta });
        expect(readEnvelope(text)).toHaveProperty('kind');
      }),
    );
  });
});

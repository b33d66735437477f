import { expect, it } from 'vitest';
import { spineCodeOf } from './spine-code.ts';

it.each([
  [{ kind: 'coded', code: 'PATIENT_NOT_FOUND', text: '' }, 'PATIENT_NOT_FOUND'],
  [{ kind: 'coded', code: 'DOROTHY_SAMPLE_9990000018', text: '' }, 'OTHER'],
  [{ kind: 'spine-proxy', text: 'ASID_CHECK_FAILED_MESSAGESENDER_900000000101' }, 'ASID_CHECK_FAILED'],
  [{ kind: 'spine-proxy', text: 'ENDPOINT_a_CPAID_b_VARIES_FROM_TARGETURL_c' }, 'VARIES_FROM_TARGETURL'],
  [{ kind: 'spine-proxy', text: 'something else' }, 'OTHER'],
  [{ kind: 'gateway', errorCode: 'oauth.v2.InvalidAccessToken' }, 'GATEWAY_FAULT'],
  [{ kind: 'none' }, undefined],
] as const)('IG-12 %j is written down as %s, never in the answer’s own words', (envelope, code) => {
  expect(spineCodeOf(envelope)).toBe(code);
});

import { describe, expect, it } from 'vitest';
import type { CalledHop } from './wire-fault-verdicts.ts';
import { wireFaultVerdict } from './wire-fault-verdicts.ts';
import { wireFaultKind } from './wire-fault.ts';
import type { WireFaultKind } from './wire.ts';

function errorWith(code: string): Error {
  return Object.assign(new Error('text is never looked at'), { code });
}

// integration.md §5.4, and the codes of the same classes that `node:https` knows.
const classes: readonly (readonly [code: string, kind: WireFaultKind, atPractice: string, atPds: string])[] =
  [
    ['ENOTFOUND', 'name-not-found', 'E-CFG-03', 'E-CFG-03'],
    ['EAI_AGAIN', 'name-not-found', 'E-CFG-03', 'E-CFG-03'],
    ['ENETUNREACH', 'offline', 'E-CFG-03', 'E-CFG-03'],
    ['ECONNREFUSED', 'blocked', 'E-CFG-03', 'E-PT-15'],
    ['ETIMEDOUT', 'blocked', 'E-CFG-03', 'E-PT-15'],
    ['EHOSTUNREACH', 'blocked', 'E-CFG-03', 'E-PT-15'],
    ['ECONNRESET', 'dropped', 'E-REC-09', 'E-PT-15'],
    ['EPIPE', 'dropped', 'E-REC-09', 'E-PT-15'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'certificate-required', 'E-CFG-02', 'E-CFG-04'],
    ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'certificate-required', 'E-CFG-02', 'E-CFG-04'],
    ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'certificate-required', 'E-CFG-02', 'E-CFG-04'],
    ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'certificate-required', 'E-CFG-02', 'E-CFG-04'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['EPROTO', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['UNABLE_TO_GET_ISSUER_CERT', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['CERT_HAS_EXPIRED', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['ERR_OSSL_X509_KEY_VALUES_MISMATCH', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['ERR_OSSL_UNSUPPORTED', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['ERR_OSSL_PEM_NO_START_LINE', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'secure-connection', 'E-CFG-04', 'E-CFG-04'],
    ['HPE_INVALID_CONSTANT', 'not-http', 'E-REC-10', 'E-PT-15'],
  ];

describe('transport faults', () => {
  it.each(classes)('%s is one class with one key for each hop', (code, kind, atPractice, atPds) => {
    expect(wireFaultKind(errorWith(code))).toBe(kind);
    expect(wireFaultVerdict('practice', { kind, answering: false }).code).toBe(atPractice);
    expect(wireFaultVerdict('demographics', { kind, answering: false }).code).toBe(atPds);
  });

  it.each([new Error('no code'), errorWith('ERR_INVALID_ARG_TYPE'), 'ECONNRESET', undefined])(
    'an error that no network raised has no class: %s',
    (error) => {
      expect(wireFaultKind(error)).toBeUndefined();
    },
  );

  it.each<readonly [CalledHop, string]>([
    ['sign-on', 'E-PT-15'],
    ['demographics', 'E-PT-15'],
    ['directory', 'E-GP-02'],
    ['practice', 'E-REC-09'],
  ])('a time-out at %s is %s and gets one more try', (hop, code) => {
    expect(wireFaultVerdict(hop, { kind: 'timed-out', answering: false })).toEqual({
      code,
      again: 'after-a-timeout',
    });
  });

  it('a record that breaks off is an unreadable reply, asked for again', () => {
    expect(wireFaultVerdict('practice', { kind: 'dropped', answering: true })).toEqual({
      code: 'E-REC-10',
      again: 'after-a-pause',
    });
  });

  it.each<WireFaultKind>(['cancelled', 'certificate-required', 'secure-connection', 'not-http', 'unknown'])(
    'nothing is tried again after "%s"',
    (kind) => {
      expect(wireFaultVerdict('practice', { kind, answering: false }).again).toBe('never');
    },
  );
});

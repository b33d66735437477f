import { readEnvelope } from './answer-envelope.ts';
import { afterAPause, afterATimeout, never } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** What an unsuccessful answer of PDS means (integration.md §4.4); 401 after a fresh token included. */
export function demographicsVerdict(status: number, text: string): Verdict {
  const envelope = readEnvelope(text);
  const code = envelope.kind === 'coded' ? envelope.code : '';
  switch (status) {
    case 400:
      return never(badRequest(code, envelope.kind === 'coded' ? envelope.text : ''));
    case 401:
      return never('E-AUTH-03');
    case 403:
      return never(code === 'ACCESS_DENIED' ? 'E-AUTH-02' : 'E-UNKNOWN');
    case 404:
      // A 404 of anyone but PDS itself says nothing about the person.
      if (code === 'RESOURCE_NOT_FOUND') return never('E-PT-07');
      return never(code === 'INVALIDATED_RESOURCE' ? 'E-PT-13' : 'E-PT-15');
    case 408:
      return afterAPause('E-PT-15');
    case 429:
      return afterAPause('E-PT-16');
    case 504:
      return afterATimeout('E-PT-15');
    default:
      if (status >= 500) return afterAPause('E-PT-15');
      // A 200 that is no Patient, e.g. a page of some proxy or TOO_MANY_MATCHES; a redirect, which is never followed.
      return never(status < 400 ? 'E-PT-15' : 'E-UNKNOWN');
  }
}

function badRequest(code: string, text: string): 'E-PT-04' | 'E-AUTH-02' | 'E-UNKNOWN' {
  if (code === 'INVALID_RESOURCE_ID') return 'E-PT-04';
  // Which of several roles is used must be chosen first.
  return /NHSD-Session-URID/i.test(text) ? 'E-AUTH-02' : 'E-UNKNOWN';
}

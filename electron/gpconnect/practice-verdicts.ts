import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import type { AnswerEnvelope } from './answer-envelope.ts';
import { afterAPause, afterATimeout, never } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** Codes of practices for a refusal (4xx) of a record (integration.md §5.3, clinical-ui.md §10.3). */
const refusals: Readonly<Record<string, ErrorCode>> = {
  NO_PATIENT_CONSENT: 'E-REC-01',
  NO_ORGANISATION_CONSENT: 'E-REC-02',
  NO_ORGANISATIONAL_CONSENT: 'E-REC-02',
  NO_ORGANISATION_PFS: 'E-REC-02',
  NO_RELATIONSHIP: 'E-REC-03',
  ACCESS_DENIED: 'E-GP-01',
  // One sentence with a person restricted at PDS: it must not tell which (SAFE-25).
  PATIENT_NOT_FOUND: 'E-PT-11',
  NO_RECORD_FOUND: 'E-PT-11',
  // The practice is not the person's (any more): nothing it could share (integration.md §5.3, 0.7).
  NON_AUTHORITATIVE: 'E-PT-11',
  PATIENT_SENSITIVE: 'E-PT-11',
  INVALID_NHS_NUMBER: 'E-REC-05',
  INVALID_IDENTIFIER_SYSTEM: 'E-REC-05',
  INVALID_IDENTIFIER_VALUE: 'E-REC-05',
  INVALID_PATIENT_DEMOGRAPHICS: 'E-REC-05',
  ORGANISATION_NOT_FOUND: 'E-REC-06',
  PRACTITIONER_NOT_FOUND: 'E-REC-06',
  REFERENCE_NOT_FOUND: 'E-REC-06',
  INVALID_ODS_CODE: 'E-REC-07',
  BAD_REQUEST: 'E-REC-07',
  CONFLICTING_VALUES: 'E-REC-07',
  INVALID_PARAMETER: 'E-REC-07',
  INVALID_RESOURCE: 'E-REC-07',
};

const proxyRefusal = /ASID_CHECK_FAILED|FOT_CHECK_FAILED/;
// Not our organisation's doing: the practice has not enabled this (integration.md §5.2 against clinical-ui.md §10.3).
const receiverRefusal = /PARTYKEY_INTERACTION_CHECK_FAILED/;
/** Beyond this a refused header is more likely our clock's fault than the request's (SAFE-24). */
const noticedDriftSeconds = 60;
/** What practices say of a token whose times they do not accept (integration.md §2.2, §5.3). */
const headerFaults: ReadonlySet<string> = new Set(['BAD_REQUEST', 'CONFLICTING_VALUES']);

const addressRefusal = /ENDPOINT_.*VARIES_FROM_TARGETURL/s;

/** What an unsuccessful answer on the way to a record means: the envelope first, then the status (integration.md §5.1). */
export function practiceVerdict(
  status: number,
  envelope: AnswerEnvelope,
  clockOffSeconds: number | undefined,
): Verdict {
  const clockOff = (clockOffSeconds ?? 0) > noticedDriftSeconds;
  if (clockOff && status === 400 && envelope.kind === 'coded' && headerFaults.has(envelope.code)) {
    return never('E-CLK-01');
  }
  if (status >= 400 && status < 500 && status !== 429) {
    const code = envelope.kind === 'coded' ? refusals[envelope.code] : undefined;
    if (code !== undefined) return never(code);
    if (envelope.kind === 'spine-proxy' && receiverRefusal.test(envelope.text)) return never('E-GP-01');
    if (envelope.kind === 'spine-proxy' && (status === 403 || proxyRefusal.test(envelope.text))) {
      return never('E-REC-04');
    }
  }
  return statusVerdict(status);
}

/**
 * What a practice answers that does not know the question: of one area, asked within the rules, it is an older version
 * or has the area not built in (structured.md 1.7, 5).
 */
export function isUnknownQuestion(status: number, envelope: AnswerEnvelope): boolean {
  if (status === 501) return true;
  return status === 422 && envelope.kind === 'coded' && envelope.code === 'INVALID_PARAMETER';
}

/** The proxy may ask for patience under this status too (integration.md §5.2). */
export function isThrottled(status: number, headers: IncomingHttpHeaders): boolean {
  return status === 503 && headers['x-rate-limit-reset'] !== undefined;
}

/** A failure of the practice's system as such, that a pause may mend; an answer it refuses with is none (§5.5). */
export function isOutage(status: number): boolean {
  return status === 444 || (status >= 500 && status !== 501);
}

/** The proxy found our address different from the directory's: the directory is asked once more, uncached (§5.2). */
export function isAddressRefusal(status: number, envelope: AnswerEnvelope): boolean {
  return status === 400 && envelope.kind === 'spine-proxy' && addressRefusal.test(envelope.text);
}

function statusVerdict(status: number): Verdict {
  switch (status) {
    case 400:
    case 401:
    case 405:
    case 406:
    case 415:
    case 422:
      return never('E-REC-07');
    case 404:
      return never('E-REC-06');
    case 429:
      return afterAPause('E-REC-11');
    case 444:
      // The proxy's word for a practice that hung up: a network fault, not a refusal.
      return afterAPause('E-REC-09');
    case 495:
    case 497:
      return never('E-CFG-04');
    case 496:
      return never('E-CFG-02');
    case 501:
      return never('E-REC-08');
    case 502:
    case 503:
      return afterAPause('E-REC-09');
    case 408:
    case 500:
    case 504:
    case 599:
      // One more try, then stop: each is a new audited access (§5.3, §5.5).
      return afterATimeout('E-REC-09');
    default:
      if (status >= 500) return never('E-REC-09');
      // A redirect is never followed: the proxy knows our request differently from us.
      return never(status >= 300 && status < 400 ? 'E-REC-07' : 'E-UNKNOWN');
  }
}

import type { ForwardedEntry } from './collector.ts';

/** Facility 13, "log audit" (RFC 5424 6.2.1). */
const FACILITY = 13;
const severities: Readonly<Record<ForwardedEntry['severity'], number>> = { alert: 1, warning: 4, notice: 5 };
/** `sequenceId` ends there and begins anew (RFC 5424 7.3.1). */
const SEQUENCE_LIMIT = 2_147_483_647;

function headerField(text: string, limit: number): string {
  const printable = text.replaceAll(/[^\u0021-\u007e]/g, '').slice(0, limit);
  return printable === '' ? '-' : printable;
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^\u0020-\u007e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** One entry as an RFC 5424 message whose text is JSON in ASCII, so that no character set has to be agreed. */
export function syslogMessage({ entry, severity, mac }: ForwardedEntry): string {
  const header = [
    `<${FACILITY * 8 + severities[severity]}>1`,
    entry.at,
    headerField(entry.device.hostName, 255),
    'Bedside',
    '-',
    headerField(entry.event, 32),
    `[meta sequenceId="${((entry.seq - 1) % SEQUENCE_LIMIT) + 1}"]`,
  ];
  return `${header.join(' ')} ${asciiJson({ mac, ...entry })}`;
}

/** Octet-counting frame (RFC 5425 4.3): length, space, message. */
export function syslogFrame(message: string): string {
  return `${Buffer.byteLength(message)} ${message}`;
}

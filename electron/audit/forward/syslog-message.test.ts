import { expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { syslogFrame, syslogMessage } from './syslog-message.ts';

const entry: AuditEntry = {
  seq: 7,
  at: '2026-11-25T08:00:00.123Z',
  event: 'record-open',
  outcome: 'started',
  device: { installationId: 'i', hostName: 'ward pc\n<1>é', appVersion: '1.0.0' },
  purpose: { kind: 'cannot-be-asked', why: 'Łódź\n— found' },
};

it('INT-6.3 is an RFC 5424 message whose header no host name can break', () => {
  const message = syslogMessage({ entry, severity: 'alert', mac: 'abc' });
  const [, header, json] = /^(<105>1 .*? \[meta sequenceId="7"\]) (.*)$/s.exec(message) ?? [];
  expect(header).toBe(
    '<105>1 2026-11-25T08:00:00.123Z wardpc<1> Bedside - record-open [meta sequenceId="7"]',
  );
  expect(JSON.parse(json ?? '')).toEqual({ mac: 'abc', ...entry });
  expect(message).toMatch(/^[\x20-\x7e]*$/);
});

it('INT-6.3 marks warnings and notices apart from alerts', () => {
  expect(syslogMessage({ entry, severity: 'warning', mac: 'a' })).toMatch(/^<108>1 /);
  expect(syslogMessage({ entry, severity: 'notice', mac: 'a' })).toMatch(/^<109>1 /);
});

it('INT-6.3 counts octets in its frame (RFC 5425)', () => {
  expect(syslogFrame('<109>1 x')).toBe('8 <109>1 x');
});

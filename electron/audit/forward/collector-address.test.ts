import { expect, it } from 'vitest';
import { makeCollector } from './collector-address.ts';

it.each([
  ['https', 'https://logs.example/audit', 'logs.example', 443],
  ['https', 'https://logs.example:8443/audit', 'logs.example', 8443],
  ['syslog-tls', 'logs.example:6514', 'logs.example', 6514],
  ['syslog-tls', '[::1]:6514', '::1', 6514],
] as const)('INT-6.3 accepts %s at %s', (kind, address, host, port) => {
  expect(makeCollector({ kind, address })).toMatchObject({ ok: true, host, port });
});

it.each([
  ['https', 'http://logs.example/audit'],
  ['https', 'logs.example'],
  ['https', 'https://name:secret@logs.example/'],
  ['syslog-tls', 'collector.example'],
  ['syslog-tls', 'logs.example:0'],
  ['syslog-tls', 'logs.example:70000'],
  ['syslog-tls', 'https://logs.example:6514'],
] as const)('INT-6.3 refuses %s at %s in words that do not repeat it', (kind, address) => {
  const made = makeCollector({ kind, address });
  expect(made.ok).toBe(false);
  expect(JSON.stringify(made)).not.toContain(address);
});

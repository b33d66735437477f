import { expect, it } from 'vitest';
import { createAuditedAttempts } from './audited-attempt.ts';
import { createAuditFake, refuse } from './testing/audit-fakes.ts';
import { nurse } from './testing/source-fake.ts';

it('IG-10 an access that a fault of ours ended has its end on record', async () => {
  const trail = createAuditFake();
  const attempts = createAuditedAttempts({
    audit: trail.audit,
    clock: { now: () => 0, after: () => () => undefined },
    refuse,
    onProgress: () => undefined,
    onLateAnswer: () => undefined,
  });
  const attempt = attempts.run({
    asker: nurse,
    stage: 'opening',
    name: 'A',
    accessId: 'access-1',
    fact: { event: 'record-open', patient: { nhsNumber: '9990000018' } },
    ask: () => Promise.reject(new TypeError('a fault')),
    describe: () => ({}),
    accept: () => null,
  });
  await expect(attempt).rejects.toThrow('a fault');
  expect(trail.lines()).toEqual(['record-open started', 'record-open failed E-UNKNOWN']);
});

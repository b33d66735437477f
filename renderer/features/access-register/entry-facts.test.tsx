import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../shared/contract/audit.ts';
import { auditEntry } from '../../testing/usual-answers.ts';
import { entryFacts } from './entry-facts.ts';
import { outcomeWords } from './entry-words.ts';
import { blocked } from '../../testing/show-register.tsx';

describe('outcomeWords', () => {
  it.each([
    ['success', 'not-this-person', 'Done: not the right person'],
    ['success', '2026-11', 'Done: version 2026-11'],
    ['blocked', 'CORE02', 'Stopped by a rule: details differ'],
    ['failed', 'E-AUD-03', 'Did not work: The export could not be saved there'],
    ['blocked', 'toString', 'Stopped by a rule: rule toString'],
  ] as const)('IG-13 %s by %s reads "%s"', (outcome, rule, words) => {
    expect(outcomeWords(auditEntry({ outcome, rule }))).toBe(words);
  });
});

describe('entryFacts', () => {
  it('IG-13 leaves no field of an entry out', () => {
    const full: Required<AuditEntry> = {
      ...auditEntry(),
      ...blocked,
      httpStatus: 502,
      spineCode: 'NO_RECORD_FOUND',
      user: {
        id: 'u-id',
        name: 'u-name',
        roleName: 'u-role',
        roleCode: 'u-code',
        sdsUserId: 'u-sds',
        sdsRoleProfileId: 'u-profile',
        tier: 'restricted',
        registration: 'u-registration',
        authentication: 'cis2',
        assuranceLevel: 'u-level',
        sessionId: 'u-session',
      },
      organisation: { odsCode: 'T9C01', name: 'o-name' },
      patient: { nhsNumber: '9990000018', supersededBy: '9990000026', tracedAt: '2026-11-23T14:03:00Z' },
      target: { practiceOdsCode: 't-ods', providerAsid: 't-asid', ownAsid: 't-own', interactionId: 't-int' },
      rule: 'CORE04',
      reference: 'reference-1',
      accessId: 'access-1',
      attempt: 2,
      purpose: { kind: 'best-interests', why: 'p-why' },
      subjects: ['s-one', 's-two'],
      bytes: 48_211,
      durationMilliseconds: 1_234,
      sha256: 'f'.repeat(64),
    };
    const values = entryFacts(full)
      .map(([, value]) => value)
      .join('\n');
    for (const part of [
      '502',
      '2026-07-04 21:30:00',
      'NO_RECORD_FOUND',
      'u-id',
      'u-name',
      'u-role',
      'u-code',
      'u-sds',
      'u-profile',
      'Restricted view',
      'u-registration',
      'NHS CIS2',
      'u-level',
      'u-session',
      'T9C01',
      'o-name',
      '999 000 0018',
      '999 000 0026',
      '23-Nov-2026 14:03',
      't-ods',
      't-asid',
      't-own',
      't-int',
      'CORE04',
      'reference-1',
      'access-1',
      'best interests',
      'p-why',
      's-one, s-two',
      '48211 bytes',
      '1.2 seconds',
      'f'.repeat(64),
      'desk-1',
      'installation-1',
      '0.1.0',
    ]) {
      expect(values).toContain(part);
    }
  });

  it('IG-13 names each label once', () => {
    const labels = entryFacts(blocked).map(([label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

import { describe, expect, it } from 'vitest';
import { createCallWitness } from './audited-calls.ts';
import { createAuditFake, organisation, refuse } from './testing/audit-fakes.ts';
import { createAuditWriter } from './audit-writer.ts';

const user = {
  id: 'nia.testwell',
  name: 'Nia Testwell',
  roleName: 'Registered nurse',
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
  tier: 'full',
  authentication: 'local',
  sessionId: 's1',
} as const;
const call = {
  event: 'record-request',
  reference: 'trace-1',
  attempt: 2,
  practiceOdsCode: 'A20047',
  subjects: ['allergies'],
} as const;

function setUp() {
  const trail = createAuditFake();
  const patient = { nhsNumber: '9990000018' };
  const witness = createCallWitness({ writer: trail.audit, user, accessId: 'access-1', patient });
  return { trail, witness };
}

describe('calls are written down', () => {
  it('IG-11 before they leave and when they end, joined by access, reference, patient and attempt', async () => {
    const { trail, witness } = setUp();
    const begun = await witness.begin(call);
    const common = {
      event: 'record-request',
      reference: 'trace-1',
      attempt: 2,
      accessId: 'access-1',
      patient: { nhsNumber: '9990000018' },
      target: { practiceOdsCode: 'A20047' },
      subjects: ['allergies'],
      user,
      organisation,
    };
    expect(trail.entries).toEqual([{ ...common, outcome: 'started' }]);
    const sha256 = 'a'.repeat(64);
    if (begun.ok)
      await begun.value.end({
        outcome: 'success',
        httpStatus: 200,
        bytes: 9,
        sha256,
        durationMilliseconds: 12.6,
      });
    expect(trail.entries[1]).toEqual({
      ...common,
      outcome: 'success',
      httpStatus: 200,
      bytes: 9,
      sha256,
      durationMilliseconds: 13,
    });
  });

  it('IG-12 E-AUD-01 what cannot be written does not leave', async () => {
    const { trail, witness } = setUp();
    trail.fill();
    expect(await witness.begin(call)).toMatchObject({ ok: false, error: { code: 'E-AUD-01' } });
  });

  it('IG-12 an end never throws, even when the trail does', async () => {
    let broken = false;
    const writer = createAuditWriter({
      trail: {
        append: async () => {
          if (broken) throw new Error('the disk is gone');
          return { ok: true, value: { seq: 1 } };
        },
        lastReport: () => ({ entries: 0, whole: true }),
        anchorNow: () => Promise.resolve(true),
      },
      organisation: () => undefined,
      notWritten: () => refuse('E-AUD-01'),
    });
    const begun = await createCallWitness({ writer, user, accessId: 'a' }).begin(call);
    broken = true;
    if (!begun.ok) throw new Error(begun.error.code);
    await expect(begun.value.end({ outcome: 'failed', durationMilliseconds: 1 })).resolves.toBeUndefined();
    expect(await writer.write({ event: 'lock', outcome: 'success' })).toMatchObject({
      error: { code: 'E-AUD-01' },
    });
  });

  it.each([
    ['INVALID_NHS_NUMBER', 'INVALID_NHS_NUMBER'],
    ['ACCESS DENIED', 'ACCESS DENIED'],
    ['9990000018', 'unreadable-code'],
    ['Mrs Edith Sample, born 1938.', 'unreadable-code'],
    ['A'.repeat(65), 'unreadable-code'],
  ])('IG-11 a code of the practice is written only when it is one: %s', async (spineCode, written) => {
    const { trail, witness } = setUp();
    const begun = await witness.begin(call);
    if (begun.ok) await begun.value.end({ outcome: 'failed', spineCode, durationMilliseconds: 1 });
    expect(trail.entries[1]?.spineCode).toBe(written);
  });
});

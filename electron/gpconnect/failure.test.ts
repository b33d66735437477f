import { describe, expect, it } from 'vitest';
import { failureOf } from './failure.ts';

const at = new Date('2026-11-23T03:00:00Z');

describe('a failure', () => {
  it('says at which hop and with what', () => {
    const detail = { hop: 'practice', values: { practice: 'The Surgery' } } as const;
    expect(failureOf('E-GP-01', at, 'the-id', detail)).toEqual({
      code: 'E-GP-01',
      reference: 'the-id',
      at: '2026-11-23T03:00:00.000Z',
      retryable: false,
      ...detail,
    });
  });

  it('SAFE-25 does not tell a person restricted at PDS from one whom the practice does not find', () => {
    const atDemographics = failureOf('E-PT-11', at, 'the-id', { hop: 'demographics' });
    const values = { practice: 'The Surgery', area: 'allergies' };
    const atPractice = failureOf('E-PT-11', at, 'the-id', { hop: 'practice', values });
    expect(atPractice).toEqual(atDemographics);
    expect(atPractice).not.toHaveProperty('hop');
  });
});

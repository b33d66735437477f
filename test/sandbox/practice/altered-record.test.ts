import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRecord } from '../bare-client/bare-calls.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';

const PATIENT = '9990001049';
const asid = '900000000201';

let sandbox: Sandbox;
let profile: BareProfile;
beforeAll(async () => {
  sandbox = await startSandbox();
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());

describe('a record that differs (SAFE-13)', () => {
  const structured = 'https://gp-a.sandbox.test/T9P01/STU3/1/gpconnect/structured';
  const patientAfter = async (kind: Parameters<typeof sandbox.faults.set<'practice'>>[1]) => {
    sandbox.faults.set('practice', kind, { times: 1 });
    const answer = await askRecord(profile, { serviceRoot: structured, asid, nhsNumber: PATIENT });
    const resources = (JSON.parse(answer.text).entry as { resource: Record<string, unknown> }[]).map(
      ({ resource }) => resource,
    );
    return { resources, patient: resources.find(({ resourceType }) => resourceType === 'Patient') };
  };

  it.each([
    ['other-name', { name: [{ family: 'Elsewhereson', given: ['Winifred', 'May'] }] }],
    ['other-given-name', { name: [{ family: 'Testgrove', given: ['Quentina'] }] }],
    ['other-birth-date', { birthDate: '1901-01-01' }],
    ['other-gender', { gender: 'male' }],
    ['another-number', { identifier: [{ value: expect.not.stringMatching(PATIENT) }] }],
  ] as const)('%s', async (kind, expected) => {
    expect((await patientAfter(kind)).patient).toMatchObject(expected);
  });

  it('dissent-as-blank leaves who and where, and lists that warn', async () => {
    const { resources } = await patientAfter('dissent-as-blank');
    const types = new Set(resources.map(({ resourceType }) => resourceType));
    expect([...types].map(String).toSorted()).toEqual([
      'List',
      'Organization',
      'Patient',
      'Practitioner',
      'PractitionerRole',
    ]);
    for (const list of resources.filter(({ resourceType }) => resourceType === 'List')) {
      expect(JSON.stringify(list)).toContain('confidential-items');
      expect(list).not.toHaveProperty('entry');
    }
  });

  it('other-practice names another organisation', async () => {
    const { resources } = await patientAfter('other-practice');
    expect(JSON.stringify(resources)).toContain('"T9P98"');
  });
});

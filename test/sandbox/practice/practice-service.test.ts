import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordCall } from '../bare-client/bare-calls.ts';
import { askRecord } from '../bare-client/bare-calls.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { practices, stories } from '../stories/index.ts';

const story = stories.find(({ pds }) => pds.status === 'current');
const practice = practices.find(({ odsCode }) => odsCode === story?.practiceOdsCode);
const right: RecordCall = {
  serviceRoot: practice?.fhirAddress ?? '',
  asid: practice?.asid ?? '',
  nhsNumber: story?.nhsNumber ?? '',
};

let sandbox: Sandbox;
let profile: BareProfile;
beforeAll(async () => {
  sandbox = await startSandbox({ limits: { bodyMegabytes: 2 } });
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  sandbox.journal.clear();
  sandbox.faults.clear();
});

const ask = async (changed: Partial<RecordCall> = {}) => askRecord(profile, { ...right, ...changed });
const resourceOf = (text: string, type: string) => {
  const entries: { resource: Record<string, unknown> }[] = JSON.parse(text).entry;
  return entries.find(({ resource }) => resource['resourceType'] === type)?.resource ?? {};
};
const patientNumber = (text: string): unknown => {
  const identifiers = resourceOf(text, 'Patient')['identifier'] as { value: string }[];
  return identifiers[0]?.value;
};

describe('practice (structured.md 1.2, integration.md 5.3)', () => {
  it('answers with the bundle of the person, its id the trace id', async () => {
    const traceId = randomUUID();
    const answer = await ask({ headers: { 'Ssp-TraceID': traceId } });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/fhir+json; charset=utf-8',
      'cache-control': 'no-store',
      'content-encoding': 'gzip',
      'transfer-encoding': 'chunked',
    });
    expect(JSON.parse(answer.text)).toMatchObject({
      resourceType: 'Bundle',
      type: 'collection',
      id: traceId,
    });
    expect(patientNumber(answer.text)).toBe(right.nhsNumber);
    expect(sandbox.journal.of('practice')).toMatchObject([
      { traceId, parameters: { resourceType: 'Parameters' }, checksFailed: [] },
    ]);
  });

  it('does not compress unasked', async () => {
    const answer = await ask({ headers: { 'Accept-Encoding': 'identity' } });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(patientNumber(answer.text)).toBe(right.nhsNumber);
  });

  it('refuses an Accept of another kind', async () => {
    const answer = await ask({ headers: { Accept: 'application/xml' } });
    expect(answer.status).toBe(415);
    expect(JSON.parse(answer.text).issue[0].details.coding[0].code).toBe('BAD_REQUEST');
  });

  it('refuses an operation that the interaction does not name', async () => {
    expect((await ask({ target: `${right.serviceRoot}/Patient/$gpc.migratestructuredrecord` })).status).toBe(
      400,
    );
  });

  it('puts warnings for unknown parameters into the 200', async () => {
    const body = JSON.stringify({
      resourceType: 'Parameters',
      parameter: [
        {
          name: 'patientNHSNumber',
          valueIdentifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: right.nhsNumber },
        },
        { name: 'includeMedication' },
        { name: 'includeEverything' },
      ],
    });
    const answer = await ask({ body });
    expect(answer.status).toBe(200);
    expect(resourceOf(answer.text, 'OperationOutcome')['issue']).toMatchObject([
      { severity: 'warning', code: 'not-supported', diagnostics: 'includeEverything' },
    ]);
  });

  const elsewhere = stories.find(
    ({ practiceOdsCode, pds }) => practiceOdsCode !== story?.practiceOdsCode && pds.status === 'current',
  );
  const notCurrent = stories.filter(({ pds }) => pds.status !== 'current');
  it.each(
    [...notCurrent, elsewhere].map(
      (each) => [each?.id, each?.nhsNumber ?? '', each?.practiceOdsCode] as const,
    ),
  )('does not say why it has no record of %s', async (_id, nhsNumber) => {
    const answer = await ask({ nhsNumber });
    expect(answer.status).toBe(404);
    expect(JSON.parse(answer.text).issue[0]).toMatchObject({
      code: 'not-found',
      details: { coding: [{ code: 'PATIENT_NOT_FOUND' }] },
      diagnostics: 'No such patient at this practice',
    });
  });

  it.each([
    ['internal-error', 500, 'INTERNAL_SERVER_ERROR'],
    ['not-implemented', 501, 'NOT_IMPLEMENTED'],
    ['no-patient-consent', 403, 'NO_PATIENT_CONSENT'],
    ['no-organisational-consent', 403, 'NO_ORGANISATIONAL_CONSENT'],
    ['access-denied', 403, 'ACCESS DENIED'],
    ['access-denied-underscore', 403, 'ACCESS_DENIED'],
    ['patient-not-found', 404, 'PATIENT_NOT_FOUND'],
  ] as const)('fault %s', async (kind, status, code) => {
    sandbox.faults.set('practice', kind);
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).issue[0].details.coding[0].code).toBe(code);
    expect(sandbox.journal.of('practice').at(-1)).toMatchObject({ fault: kind, checksFailed: [] });
  });

  it('fault malformed-json is a complete answer that does not parse', async () => {
    sandbox.faults.set('practice', 'malformed-json');
    const { status, text } = await ask();
    expect(status).toBe(200);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it.each(['cut', 'cut-gzip'] as const)('fault %s never arrives whole', async (kind) => {
    sandbox.faults.set('practice', kind);
    await expect(ask()).rejects.toThrow();
  });

  it.each([
    ['html', 'text/html; charset=utf-8'],
    ['wrong-media-type', 'text/plain; charset=utf-8'],
  ] as const)('fault %s answers 200 as %s', async (kind, type) => {
    sandbox.faults.set('practice', kind);
    expect(await ask()).toMatchObject({ status: 200, headers: { 'content-type': type } });
  });

  it("fault another-patient is a right answer with another person's record", async () => {
    sandbox.faults.set('practice', 'another-patient');
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(patientNumber(answer.text)).not.toBe(right.nhsNumber);
  });

  it.each(['gzip', 'identity'])(
    'fault oversize goes beyond the limit of the profile (%s)',
    async (encoding) => {
      sandbox.faults.set('practice', 'oversize');
      const answer = await ask({ headers: { 'Accept-Encoding': encoding } });
      expect(Buffer.byteLength(answer.text)).toBeGreaterThan(2 * 1_048_576);
      expect(patientNumber(answer.text)).toBe(right.nhsNumber);
    },
  );

  it.each(['slow', 'drip'] as const)('fault %s takes its time and arrives whole', async (kind) => {
    sandbox.faults.set('practice', kind, { delayMilliseconds: kind === 'slow' ? 150 : 10 });
    const start = performance.now();
    expect(patientNumber((await ask()).text)).toBe(right.nhsNumber);
    expect(performance.now() - start).toBeGreaterThan(140);
  });
});

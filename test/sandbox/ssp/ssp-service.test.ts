import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RecordCall } from '../bare-client/bare-calls.ts';
import { askRecord } from '../bare-client/bare-calls.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import type { ClientCertificateKind } from '../certificates/sandbox-certificates.ts';
import { secondSystem, unaccreditedSystem } from '../consumer-registration.ts';
import { FOUNDATIONS_METADATA } from '../interactions.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { practices, stories } from '../stories/index.ts';

let sandbox: Sandbox;
let profile: BareProfile;

beforeAll(async () => {
  sandbox = await startSandbox({ practiceTimeoutMilliseconds: 300 });
  profile = await readBareProfile(sandbox.profilePath);
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  sandbox.journal.clear();
  sandbox.faults.clear();
});

const mixedCase = practices.find(
  ({ fhirAddress }) => fhirAddress !== fhirAddress.toLowerCase() && /[A-Z][a-z]/.test(fhirAddress),
);
if (mixedCase === undefined) throw new Error('no practice has a mixed-case address');
const person = stories.find(
  ({ practiceOdsCode, pds }) => practiceOdsCode === mixedCase.odsCode && pds.status === 'current',
);
const root = mixedCase.fhirAddress;
const right: RecordCall = { serviceRoot: root, asid: mixedCase.asid, nhsNumber: person?.nhsNumber ?? '' };
const ask = async (changed: Partial<RecordCall> = {}) => askRecord(profile, { ...right, ...changed });
const operation = '/Patient/$gpc.getstructuredrecord';
const certificate = (kind: ClientCertificateKind) => {
  const { certificatePem: cert, keyPem: key } = sandbox.certificates.clients[kind];
  return { cert, key };
};

const PROXY_SYSTEM = 'http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0';

interface Wrong {
  readonly what: string;
  readonly changed: () => Partial<RecordCall>;
  readonly status: number;
  readonly token: RegExp;
  readonly check: string;
}

const varies = {
  status: 400,
  token: /^ENDPOINT_.*_CPAID_.*_VARIES_FROM_TARGETURL_/,
  check: 'ssp/target-url',
};
const wrongs: readonly Wrong[] = [
  ...['Ssp-TraceID', 'Ssp-From', 'Ssp-To', 'Ssp-InteractionID'].map((name) => ({
    what: `no ${name}`,
    changed: () => ({ headers: { [name]: undefined } }),
    status: 400,
    token: new RegExp(`^MISSING_OR_INVALID_HEADER_${name}$`),
    check: `ssp/header-${name.toLowerCase()}`,
  })),
  {
    what: 'a trace id that is no UUID',
    changed: () => ({ headers: { 'Ssp-TraceID': 'trace-1' } }),
    status: 400,
    token: /TraceID/,
    check: 'ssp/trace-id',
  },
  {
    what: 'an unknown sender',
    changed: () => ({ headers: { 'Ssp-From': '999999999999' } }),
    status: 403,
    token: /^ASID_CHECK_FAILED_MESSAGESENDER_999999999999$/,
    check: 'ssp/sender-unknown',
  },
  {
    what: 'an ASID of another certificate',
    changed: () => ({ headers: { 'Ssp-From': secondSystem.asid } }),
    status: 403,
    token: /^ASID_CHECK_FAILED_MESSAGESENDER_/,
    check: 'ssp/sender-certificate',
  },
  {
    what: "another organisation's certificate",
    changed: () => ({ tls: certificate('other-organisation') }),
    status: 403,
    token: /^ASID_CHECK_FAILED_MESSAGESENDER_/,
    check: 'ssp/sender-certificate',
  },
  {
    what: 'a sender without the interaction',
    changed: () => ({
      tls: certificate('other-organisation'),
      headers: { 'Ssp-From': unaccreditedSystem.asid },
    }),
    status: 403,
    token: /^ASID_CHECK_FAILED_MESSAGESENDER_/,
    check: 'ssp/sender-interaction',
  },
  {
    what: 'an interaction in another case',
    changed: () => ({
      headers: {
        'Ssp-InteractionID': 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getStructuredRecord-1',
      },
    }),
    status: 403,
    token: /^ASID_CHECK_FAILED_MESSAGESENDER_/,
    check: 'ssp/sender-interaction',
  },
  {
    what: 'an unknown receiver',
    changed: () => ({ asid: '900000000999' }),
    status: 403,
    token: /^PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_900000000999$/,
    check: 'ssp/receiver',
  },
  {
    what: "the ASID of a practice's consumer system",
    changed: () => ({ asid: '900500000202' }),
    status: 403,
    token: /^PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_/,
    check: 'ssp/receiver',
  },
  {
    what: 'a receiver without the structured record',
    changed: () => ({ asid: '900000000204' }),
    status: 403,
    token: /^PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_/,
    check: 'ssp/receiver',
  },
  { what: 'a lower-cased path', changed: () => ({ target: `${root.toLowerCase()}${operation}` }), ...varies },
  {
    what: 'an added port',
    changed: () => ({ target: `${root.replace('.test/', '.test:443/')}${operation}` }),
    ...varies,
  },
  {
    what: 'a collapsed double slash',
    changed: () => ({ target: `${root.replace('//', '/')}${operation}` }),
    ...varies,
  },
  {
    what: 'another practice',
    changed: () => ({ target: `${practices[0]?.fhirAddress ?? ''}${operation}` }),
    ...varies,
  },
  {
    what: 'a dot segment',
    changed: () => ({ target: `${root.replace('/structured', '/x/../structured')}${operation}` }),
    ...varies,
  },
  { what: 'a doubled slash in front', changed: () => ({ target: `/${root}${operation}` }), ...varies },
  {
    what: 'a practice without agreement',
    changed: () => ({
      asid: '900000000292',
      serviceRoot: 'https://gp-odd.sandbox.test/T9P92/STU3/1/gpconnect/structured',
    }),
    status: 403,
    token: /^FOT_CHECK_FAILED_MESSAGESENDER_900000000101_MESSAGERECEIVER_900000000292$/,
    check: 'ssp/data-sharing',
  },
  {
    what: 'plain JSON',
    changed: () => ({ headers: { 'Content-Type': 'application/json' } }),
    status: 415,
    token: /^Unsupported_Media_Type$/,
    check: 'ssp/content-type',
  },
  {
    what: 'another charset',
    changed: () => ({ headers: { 'Content-Type': 'application/fhir+json; charset=latin1' } }),
    status: 415,
    token: /^Unsupported_Media_Type$/,
    check: 'ssp/content-type',
  },
];

describe('Spine Secure Proxy (integration.md 5.2, 9.4)', () => {
  it.each(wrongs)('refuses $what', async ({ changed, status, token, check }) => {
    const answer = await ask(changed());
    expect(answer.status).toBe(status);
    const [issue] = JSON.parse(answer.text).issue;
    expect(issue.details.coding[0]).toMatchObject({ system: PROXY_SYSTEM, code: String(status) });
    expect(issue.details.coding[0].display).toMatch(token);
    expect(issue.diagnostics).toBe(issue.details.coding[0].display);
    expect(sandbox.journal.of('ssp').at(-1)?.checksFailed).toEqual([check]);
    expect(sandbox.journal.of('practice')).toEqual([]);
  });

  it('passes a right request to a practice with a mixed-case address', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(sandbox.journal.entries.map(({ hop, checksFailed }) => [hop, checksFailed])).toEqual([
      ['practice', []],
      ['ssp', []],
    ]);
  });

  it('refuses a trace id that came before', async () => {
    const headers = { 'Ssp-TraceID': randomUUID() };
    expect((await ask({ headers })).status).toBe(200);
    expect((await ask({ headers })).status).toBe(400);
    expect(sandbox.journal.of('ssp').at(-1)?.checksFailed).toEqual(['ssp/trace-id-reused']);
  });

  it('answers a wrong verb in its other dialect', async () => {
    const answer = await ask({ method: 'GET' });
    expect(answer.status).toBe(405);
    expect(JSON.parse(answer.text)).toMatchObject({
      meta: { profile: ['https://fhir.nhs.uk/StructureDefinition/spine-operationoutcome-1'] },
      issue: [{ severity: 'fatal', diagnostics: '405: Method Not Allowed' }],
    });
  });

  it('refuses a capability it did not accredit us for', async () => {
    const migrate = 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.migratestructuredrecord-1';
    expect((await ask({ headers: { 'Ssp-InteractionID': migrate } })).status).toBe(403);
  });

  it('refuses the endpoint of one capability for another (integration.md 0.7)', async () => {
    const answer = await ask({
      method: 'GET',
      target: `${root}/metadata`,
      headers: { 'Ssp-InteractionID': FOUNDATIONS_METADATA },
    });
    expect(answer.status).toBe(400);
    expect(sandbox.journal.of('ssp').at(-1)?.checksFailed).toEqual(['ssp/target-url']);
  });

  it.each(['expired', 'stranger'] as const)(
    'breaks the handshake with a certificate that is %s',
    async (kind) => {
      await expect(ask({ tls: certificate(kind) })).rejects.toThrow();
      expect(sandbox.journal.of('ssp')).toEqual([]);
    },
  );

  it('breaks off with a client that shows no certificate', async () => {
    const { clientCertificate: _cert, clientKey: _key, ...without } = profile;
    await expect(askRecord({ ...without, clientCertificate: '', clientKey: '' }, right)).rejects.toThrow();
    expect(sandbox.journal.of('ssp')).toEqual([]);
  });

  it('records the provenance and no credential', async () => {
    await ask();
    const [entry] = sandbox.journal.of('ssp');
    expect(entry?.headers['authorization']).toBe('redacted');
    expect(entry?.provenance).toMatchObject({ reason_for_request: 'directcare', aud: root });
  });

  it.each([
    ['down', 502, /^ERROR_COMMUNICATING_TO_ENDPOINT_URL_https:/],
    ['silent', 504, /TIMEOUT/],
  ] as const)('tells a practice that is %s', async (kind, status, token) => {
    sandbox.faults.set('practice', kind);
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text).issue[0].diagnostics).toMatch(token);
  });

  it.each([
    ['no-data-sharing', 403],
    ['sender-refused', 403],
    ['receiver-refused', 403],
    ['address-varies', 400],
    ['throttled', 429],
    ['unavailable', 503],
    ['timeout', 504],
  ] as const)('fault %s', async (kind, status) => {
    sandbox.faults.set('ssp', kind);
    expect((await ask()).status).toBe(status);
    expect(sandbox.journal.of('ssp').at(-1)).toMatchObject({ fault: kind, checksFailed: [] });
  });

  it('fault no-response closes without an answer', async () => {
    sandbox.faults.set('ssp', 'no-response');
    await expect(ask()).rejects.toThrow();
    expect(sandbox.journal.of('ssp').at(-1)?.status).toBe(0);
  });
});

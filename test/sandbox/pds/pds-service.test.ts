import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PdsCall } from '../bare-client/bare-calls.ts';
import { askPds } from '../bare-client/bare-calls.ts';
import { bareBearer } from '../bare-client/bare-opening.ts';
import type { BareProfile } from '../bare-client/bare-profile.ts';
import { readBareProfile } from '../bare-client/bare-profile.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { stories } from '../stories/index.ts';
import type { PdsStory } from '../stories/index.ts';
import { testNhsNumber } from '../stories/test-nhs-number.ts';

let sandbox: Sandbox;
let profile: BareProfile;
let bearer: string;

beforeAll(async () => {
  sandbox = await startSandbox({ pdsCallsPerSecond: 'unlimited' });
  profile = await readBareProfile(sandbox.profilePath);
  bearer = await bareBearer(profile);
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  sandbox.journal.clear();
  sandbox.faults.clear();
});

function storyWith(status: PdsStory['status']) {
  const story = stories.find(({ pds }) => pds.status === status);
  if (story === undefined) throw new Error(`no story is ${status}`);
  return story;
}
const current = storyWith('current');
const ask = async (path: string, call?: PdsCall) => askPds(profile, bearer, path, call);
const coded = (text: string): unknown => JSON.parse(text).issue[0].details.coding[0];
const R4 = 'https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode';

interface Wrong {
  readonly what: string;
  readonly path: string;
  readonly call?: PdsCall;
  readonly status: number;
  readonly code: string;
  readonly check: string;
}

const own = `/Patient/${current.nhsNumber}`;
const search = '/Patient?family=Testgrove&birthdate=eq1934-02-17';
const wrongs: readonly Wrong[] = [
  {
    what: 'no Authorization',
    path: own,
    call: { headers: { authorization: undefined } },
    status: 401,
    code: 'ACCESS_DENIED',
    check: 'pds/authorization-missing',
  },
  {
    what: 'no token',
    path: own,
    call: { headers: { authorization: 'Bearer ' } },
    status: 401,
    code: 'ACCESS_DENIED',
    check: 'pds/token-missing',
  },
  {
    what: 'an unknown token',
    path: own,
    call: { headers: { authorization: 'Bearer abc' } },
    status: 401,
    code: 'ACCESS_DENIED',
    check: 'pds/token-invalid',
  },
  {
    what: 'no X-Request-ID',
    path: own,
    call: { headers: { 'x-request-id': undefined } },
    status: 400,
    code: 'MISSING_VALUE',
    check: 'pds/request-id-missing',
  },
  {
    what: 'an X-Request-ID that is no UUID',
    path: own,
    call: { headers: { 'x-request-id': 'one' } },
    status: 400,
    code: 'INVALID_VALUE',
    check: 'pds/request-id',
  },
  {
    what: 'a wrong check digit',
    path: '/Patient/9991234567',
    status: 400,
    code: 'INVALID_RESOURCE_ID',
    check: 'pds/nhs-number',
  },
  {
    what: 'ten equal digits',
    path: '/Patient/9999999999',
    status: 400,
    code: 'INVALID_RESOURCE_ID',
    check: 'pds/nhs-number',
  },
  {
    what: 'a parameter on a retrieve',
    path: `${own}?_history=true`,
    status: 400,
    code: 'ADDITIONAL_PROPERTIES',
    check: 'pds/unknown-parameter',
  },
  {
    what: 'an unknown search parameter',
    path: `${search}&nhs-number=1`,
    status: 400,
    code: 'ADDITIONAL_PROPERTIES',
    check: 'pds/unknown-parameter',
  },
  {
    what: 'a search without birth date',
    path: '/Patient?family=Testgrove',
    status: 400,
    code: 'INVALID_SEARCH_DATA',
    check: 'pds/criteria',
  },
  {
    what: 'a search without family name',
    path: '/Patient?birthdate=eq1934-02-17',
    status: 400,
    code: 'INVALID_SEARCH_DATA',
    check: 'pds/criteria',
  },
  {
    what: 'a birth date that is none',
    path: '/Patient?family=Testgrove&birthdate=17.2.1934',
    status: 400,
    code: 'INVALID_SEARCH_DATA',
    check: 'pds/birthdate',
  },
  {
    what: 'an early wildcard',
    path: '/Patient?family=T*&birthdate=eq1934-02-17',
    status: 400,
    code: 'INVALID_SEARCH_DATA',
    check: 'pds/wildcard',
  },
  {
    what: 'a wildcard in a fuzzy search',
    path: '/Patient?family=Test*&birthdate=eq1934-02-17&_fuzzy-match=true',
    status: 400,
    code: 'INVALID_SEARCH_DATA',
    check: 'pds/wildcard-fuzzy',
  },
  {
    what: 'both postcode parameters',
    path: `${search}&address-postalcode=ZZ999ZZ&address-postcode=ZZ999ZZ`,
    status: 400,
    code: 'INVALID_SEARCH_DATA',
    check: 'pds/two-postcodes',
  },
  {
    what: 'more than one result',
    path: `${search}&_max-results=5`,
    status: 403,
    code: 'INVALID_VALUE',
    check: 'pds/max-results-mode',
  },
  {
    what: 'another resource',
    path: '/RelatedPerson',
    status: 400,
    code: 'UNSUPPORTED_SERVICE',
    check: 'pds/service',
  },
  {
    what: 'a change',
    path: own,
    call: { method: 'PATCH' },
    status: 400,
    code: 'UNSUPPORTED_SERVICE',
    check: 'pds/service',
  },
];

describe('PDS (integration.md 4)', () => {
  it.each(wrongs)('refuses $what', async ({ path, call, status, code, check }) => {
    const answer = await ask(path, call);
    expect(answer.status).toBe(status);
    expect(coded(answer.text)).toMatchObject({ system: R4, code });
    expect(sandbox.journal.entries.at(-1)?.checksFailed).toEqual([check]);
  });

  it('gives a current person with an ETag and echoes the ids', async () => {
    const ids = { 'x-request-id': randomUUID(), 'x-correlation-id': randomUUID() };
    const answer = await ask(own, { headers: ids });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ resourceType: 'Patient', id: current.nhsNumber });
    expect(answer.headers).toMatchObject({ ...ids, etag: expect.stringMatching(/^W\/"\d+"$/) });
    expect(sandbox.journal.entries.at(-1)).toMatchObject({ traceId: ids['x-request-id'], checksFailed: [] });
  });

  it('echoes X-Request-ID on a refusal too', async () => {
    const id = randomUUID();
    const answer = await ask('/Patient/9991234567', { headers: { 'x-request-id': id } });
    expect(answer.headers['x-request-id']).toBe(id);
  });

  it('gives a restricted person without whereabouts', async () => {
    const patient = JSON.parse((await ask(`/Patient/${storyWith('restricted').nhsNumber}`)).text);
    expect(patient.meta.security[0].code).toMatch(/^[RV]$/);
    expect(patient).not.toHaveProperty('address');
    expect(patient).not.toHaveProperty('generalPractitioner');
  });

  it('answers a superseded number with the number that replaced it', async () => {
    const story = storyWith('superseded');
    const patient = JSON.parse((await ask(`/Patient/${story.nhsNumber}`)).text);
    expect(patient.id).not.toBe(story.nhsNumber);
  });

  it.each([
    ['an invalidated number', storyWith('invalidated').nhsNumber, 'INVALIDATED_RESOURCE'],
    ['a number nobody has', testNhsNumber(4999), 'RESOURCE_NOT_FOUND'],
  ])('answers 404 to %s', async (_what, nhsNumber, code) => {
    const answer = await ask(`/Patient/${nhsNumber}`);
    expect(answer.status).toBe(404);
    expect(coded(answer.text)).toMatchObject({ system: R4, code });
  });

  it('finds one person by family name and birth date', async () => {
    const bundle = JSON.parse(
      (
        await ask(
          `/Patient?family=${encodeURIComponent(current.name.family)}&birthdate=eq${current.birthDate}`,
        )
      ).text,
    );
    expect(bundle).toMatchObject({ type: 'searchset', total: 1, entry: [{ search: { score: 1 } }] });
    expect(bundle.entry[0].resource.id).toBe(current.nhsNumber);
  });

  it('finds a restricted person by name, never by postcode', async () => {
    const story = storyWith('restricted');
    const query = `/Patient?family=${story.name.family}&given=${story.name.given[0] ?? ''}&birthdate=${story.birthDate}`;
    expect(JSON.parse((await ask(query)).text).total).toBe(1);
    const located = await ask(`${query}&address-postalcode=${encodeURIComponent(story.postcode)}`);
    expect(JSON.parse(located.text).total).toBe(0);
  });

  it('answers 200 TOO_MANY_MATCHES when more than one fits', async () => {
    const all = await ask('/Patient?family=Hush*&birthdate=ge1900-01-01');
    expect(all.status).toBe(200);
    expect(coded(all.text)).toMatchObject({ code: 'TOO_MANY_MATCHES' });
  });

  it('503 comes with Retry-After and lifts after the number of times', async () => {
    sandbox.faults.set('pds', 'unavailable', { times: 1 });
    const first = await ask(own);
    expect(first.status).toBe(503);
    expect(first.headers['retry-after']).toBe('5');
    expect((await ask(own)).status).toBe(200);
  });

  it('can speak as the gateway, in its own fault shape', async () => {
    sandbox.faults.set('pds', 'gateway-fault');
    expect(JSON.parse((await ask(own)).text)).toMatchObject({
      fault: { detail: { errorcode: 'keymanagement.service.invalid_access_token' } },
    });
  });
});

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createFaults } from '../faults.ts';
import { isRecord, parsedJson, recordsOf } from '../service/json.ts';
import type { ServiceAnswer } from '../service/service-types.ts';
import { servedStory } from '../story-people.ts';
import { stories } from '../stories/index.ts';
import { createIssuedTokens } from '../token/issued-tokens.ts';
import type { Bearer } from '../token/issued-tokens.ts';
import { createPdsService, PDS_PATH } from './pds-service.ts';

const person = { mode: 'healthcare-worker', sub: '555500000004', assuranceLevel: 3 } as const;
const oneRole: Bearer = { ...person, roleIds: ['555500000104'] };
const twoRoles: Bearer = { ...person, roleIds: ['555500000104', '555500000204'] };
const application: Bearer = { mode: 'application-restricted' };

function service(callsPerSecond: number | 'unlimited' = 'unlimited') {
  const tokens = createIssuedTokens(Date.now);
  const faults = createFaults();
  const people = stories.map((story) => servedStory(story, Date.now()));
  const pds = createPdsService({ people, tokens, faults, now: Date.now, callsPerSecond });
  const asker = (bearer: Bearer = application) => {
    const token = tokens.issue(bearer);
    return async (path: string, headers: Readonly<Record<string, string>> = {}): Promise<ServiceAnswer> => {
      const all = { authorization: `Bearer ${token}`, 'x-request-id': randomUUID(), ...headers };
      const [, query = ''] = path.split('?');
      return pds({
        method: 'GET',
        target: `${PDS_PATH}${path}`,
        path: `${PDS_PATH}${path.split('?')[0] ?? ''}`,
        query: new URLSearchParams(query),
        headers: all,
        repeated: Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
        body: Buffer.alloc(0),
        peerNames: [],
      });
    };
  };
  return { asker, faults };
}

function textOfBody({ body }: ServiceAnswer): string {
  return typeof body === 'string' ? body : '';
}

const own = `/Patient/${stories[0]?.nhsNumber ?? ''}`;
const everybody = '/Patient?family=Lateby&birthdate=ge1900-01-01';

describe('PDS on behalf of a person (integration.md 1.4, 4.1)', () => {
  it.each<readonly [string, Bearer, Readonly<Record<string, string>>, number, string | undefined]>([
    ['a person of one role', oneRole, {}, 200, undefined],
    ['the role named', twoRoles, { 'nhsd-session-urid': '555500000204' }, 200, undefined],
    ['a person of several roles who names none', twoRoles, {}, 400, 'pds/role-missing'],
    ["somebody else's role", oneRole, { 'nhsd-session-urid': '555500000999' }, 400, 'pds/role'],
    [
      'a role without a person',
      application,
      { 'nhsd-session-urid': '555500000104' },
      400,
      'pds/role-without-person',
    ],
    [
      'a correlation id that is no UUID',
      application,
      { 'x-correlation-id': 'one.two' },
      400,
      'pds/correlation-id',
    ],
    ['XML', application, { accept: 'application/fhir+xml' }, 400, 'pds/accept'],
  ])('%s', async (_what, bearer, headers, status, check) => {
    const answer = await service().asker(bearer)(own, headers);
    expect(answer.status).toBe(status);
    expect(answer.checksFailed ?? []).toEqual(check === undefined ? [] : [check]);
  });

  it('finds up to fifty for a person, one for an application', async () => {
    const { asker } = service();
    const found = parsedJson(textOfBody(await asker(oneRole)(everybody)));
    expect(isRecord(found) ? recordsOf(found['entry']) : []).toHaveLength(3);
    expect(textOfBody(await asker(application)(everybody))).toContain('TOO_MANY_MATCHES');
    expect((await asker(application)(`${everybody}&_max-results=2`)).status).toBe(403);
    expect(textOfBody(await asker(oneRole)(`${everybody}&_max-results=2`))).toContain('TOO_MANY_MATCHES');
    expect((await asker(oneRole)(`${everybody}&_max-results=51`)).status).toBe(400);
  });

  it('finds a former name only when history is asked for', async () => {
    const ask = service().asker(oneRole);
    const former = '/Patient?family=Formerly&birthdate=eq1985-09-09';
    const totalOf = async (path: string) => parsedJson(textOfBody(await ask(path)));
    expect(await totalOf(former)).toMatchObject({ total: 0 });
    expect(await totalOf(`${former}&_history=true`)).toMatchObject({ total: 1 });
  });
});

describe("PDS's limits (integration.md 4.1, 4.4)", () => {
  it('answers 429 to the sixth call of a bearer within a second, and not to another bearer', async () => {
    const { asker } = service(5);
    const ask = asker();
    const statuses: number[] = [];
    for (let call = 0; call < 6; call += 1) statuses.push((await ask(own)).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await asker()(own)).status).toBe(200);
  });

  it('succeeds after 503 on the same X-Request-ID only', async () => {
    const { asker, faults } = service();
    faults.set('pds', 'unavailable-once-each');
    const ask = asker();
    const first = { 'x-request-id': randomUUID() };
    const turnedAway = await ask(own, first);
    expect(turnedAway).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
    expect((await ask(own)).status).toBe(503);
    expect((await ask(own, first)).status).toBe(200);
  });
});

describe('what the journal is told of the gate (integration.md 4.3)', () => {
  it.each([
    ['care-home-resident', undefined],
    ['death-removed', undefined],
    ['birth-date-differs', undefined],
    ['restricted', 'restricted'],
    ['very-restricted', 'restricted'],
    ['deceased', 'deceased'],
    ['deceased-recently', 'deceased'],
    ['deceased-informal', 'deceased'],
    ['unverified', 'unverified'],
    ['no-practice', 'no-practice'],
  ])('%s: %s', async (id, gate) => {
    const nhsNumber = stories.find((story) => story.id === id)?.nhsNumber ?? '';
    const answer = await service().asker()(`/Patient/${nhsNumber}`);
    expect(answer).toMatchObject({ status: 200, patient: nhsNumber });
    expect(answer.gate).toBe(gate);
  });
});

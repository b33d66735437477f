import { describe, expect, it } from 'vitest';
import { STRUCTURED_RECORD } from '../interactions.ts';
import type { JournalEntry, WritableJournal } from '../journal.ts';
import { createJournal } from '../journal.ts';
import { findBreaches } from './find-breaches.ts';

const PATIENT = '9990001049';
type Line = Partial<Omit<JournalEntry, 'sequence' | 'at' | 'arrival'>>;

/** A journal with a clock of its own; each line comes so many milliseconds after the one before. */
function scripted() {
  let now = Date.parse('2026-01-05T10:00:00Z');
  const journal = createJournal(() => now);
  let count = 0;
  const add = (line: Line, milliseconds = 400): void => {
    now += milliseconds;
    count += 1;
    journal.add({
      hop: 'pds',
      method: 'GET',
      target: '/',
      status: 200,
      checksFailed: [],
      headers: {},
      traceId: `id-${String(count)}`,
      ...line,
    });
  };
  return { journal, add, wait: (milliseconds: number) => (now += milliseconds) };
}

const trace: Line = { hop: 'pds', target: `/Patient/${PATIENT}`, patient: PATIENT };
const endpoint: Line = {
  hop: 'sds',
  target: `/Endpoint?identifier=${encodeURIComponent(`https://fhir.nhs.uk/Id/nhsServiceInteractionId|${STRUCTURED_RECORD}`)}`,
  credentials: ['apikey'],
};
const record: Line = {
  hop: 'ssp',
  method: 'POST',
  target: '/https://gp.sandbox.test/root/Patient/$gpc.getstructuredrecord',
  patient: PATIENT,
  headers: { 'ssp-interactionid': STRUCTURED_RECORD },
  credentials: ['provenance', 'client-certificate'],
};

function breachesOf(script: (at: ReturnType<typeof scripted>) => void, knowledge = {}): readonly string[] {
  const at = scripted();
  script(at);
  return findBreaches(at.journal, knowledge);
}

const opening = ({ add }: ReturnType<typeof scripted>): void => {
  add({ hop: 'token', method: 'POST', target: '/oauth2/token' });
  add(trace);
  add(endpoint);
  add(record);
};

describe('the canaries (integration.md 9.6)', () => {
  it('say nothing of a good opening', () => {
    expect(breachesOf(opening)).toEqual([]);
  });

  it.each<readonly [string, (at: ReturnType<typeof scripted>) => void, RegExp]>([
    [
      'a call past the gate',
      ({ add }) => {
        add({ ...trace, gate: 'restricted' });
        add(endpoint);
        add(record);
      },
      /past the gate: restricted/,
    ],
    [
      'a call for somebody who was never traced',
      ({ add }) => {
        add(endpoint);
        add(record);
      },
      /whom PDS was not asked about/,
    ],
    [
      'a trace older than a day',
      ({ add }) => {
        add(trace);
        add(endpoint, 25 * 3_600_000);
        add(record);
      },
      /older than 24 hours/,
    ],
    [
      'an endpoint kept from the opening before',
      ({ add, ...at }) => {
        opening({ add, ...at });
        add(trace, 60_000);
        add(record);
      },
      /from before this opening/,
    ],
    [
      'an endpoint kept beyond an opening mark',
      ({ journal, ...at }) => {
        opening({ journal, ...at });
        journal.mark('opening');
        at.add(record, 60_000);
      },
      /from before this opening/,
    ],
    [
      "another capability's endpoint",
      ({ add }) => {
        add(trace);
        add(endpoint);
        add({ ...record, headers: { 'ssp-interactionid': `${STRUCTURED_RECORD}-other` } });
      },
      /never looked up for its interaction/,
    ],
    [
      'a trace id twice',
      ({ add, ...at }) => {
        opening({ add, ...at });
        add({ ...record, traceId: 'id-4', target: '/other' });
      },
      /reused a trace id/,
    ],
    [
      'a provenance token twice',
      ({ add }) => {
        add(trace);
        add(endpoint);
        add({ ...record, provenance: { iat: 1 }, status: 503 });
        add({ ...record, provenance: { iat: 1 } }, 2_000);
      },
      /reused a provenance token/,
    ],
    [
      'our certificate at a national host',
      ({ add }) => add({ ...trace, credentials: ['client-certificate'] }),
      /client certificate/,
    ],
    ['the key at PDS', ({ add }) => add({ ...trace, credentials: ['bearer', 'apikey'] }), /an API key/],
    [
      'a bearer at SDS',
      ({ add }) => add({ ...endpoint, credentials: ['apikey', 'bearer'] }),
      /a bearer token/,
    ],
    [
      'a bearer at the proxy',
      ({ add, ...at }) => {
        opening({ add, ...at });
        add({ ...record, credentials: ['bearer'] });
      },
      /a bearer token/,
    ],
    [
      'a fifth attempt',
      ({ add }) => {
        for (let attempt = 0; attempt < 5; attempt += 1) add({ ...trace, status: 503 }, 1_000);
      },
      /fifth attempt/,
    ],
    [
      'an attempt without a wait',
      ({ add }) => {
        add({ ...trace, status: 503 });
        add(trace, 5);
      },
      /again after 5 ms/,
    ],
    [
      'an attempt after 403',
      ({ add }) => {
        add({ ...trace, status: 403 });
        add(trace, 600);
      },
      /again after 403/,
    ],
    [
      'a request after the lock',
      ({ journal, ...at }) => {
        opening({ journal, ...at });
        journal.mark('lock');
        at.add(trace, 10_000);
      },
      /after the lock/,
    ],
    [
      'a request after sign-out',
      ({ journal, add }) => {
        journal.mark('sign-out');
        add(trace);
      },
      /after sign-out/,
    ],
  ])('tell %s', (_what, script, sentence) => {
    const breaches = breachesOf(script);
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toMatch(sentence);
    expect(breaches.join()).not.toContain(PATIENT);
  });

  it.each<readonly [string, (at: ReturnType<typeof scripted>) => void]>([
    [
      'a new bearer after 401',
      ({ add }) => {
        add({ ...trace, status: 401 });
        add(trace, 5);
      },
    ],
    [
      'a person who presses again later',
      ({ add }) => {
        add({ ...trace, status: 404 });
        add(trace, 5_000);
      },
    ],
    [
      'a request that was on its way when the screen locked',
      ({ journal }) => {
        const arrival = journal.arrive();
        journal.mark('lock');
        journal.add(
          { hop: 'pds', method: 'GET', target: '/', status: 200, checksFailed: [], headers: {} },
          arrival,
        );
      },
    ],
    [
      'a request after unlocking',
      ({ journal, add }: { readonly journal: WritableJournal; readonly add: (line: Line) => void }) => {
        journal.mark('lock');
        journal.mark('sign-in');
        add(trace);
      },
    ],
  ])('say nothing of %s', (_what, script) => {
    expect(breachesOf(script)).toEqual([]);
  });

  it('miss an audit entry, whatever the case of its id', () => {
    const references = ['ID-1', 'id-2', 'id-4'];
    expect(breachesOf(opening, { auditReferences: references })).toEqual([
      'request 3 (sds GET) has no audit entry with its id',
    ]);
    expect(breachesOf(opening, { auditReferences: [...references, 'id-3'] })).toEqual([]);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFor, planOf } from '../../electron/gpconnect/request-plan.ts';
import { buildStructuredRequest } from '../../electron/gpconnect/structured-request.ts';
import { clinicalAreaIds } from '../../shared/contract/areas.ts';
import { recordAsk } from '../../shared/contract/record-ask.ts';
import type { RecordAsk } from '../../shared/contract/record-ask.ts';
import { checkParameters } from '../sandbox/practice/parameters-check.ts';

const today = '2026-11-25';
const number = '9990000018';

/** Days around today, real ones and such as do not exist. */
const day = fc
  .tuple(
    fc.oneof(fc.constant(2026), fc.integer({ min: 1900, max: 2100 })),
    fc.oneof(fc.constant(11), fc.integer({ min: 1, max: 12 })),
    fc.oneof(fc.integer({ min: 24, max: 26 }), fc.integer({ min: 1, max: 31 })),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));

const all = fc.constant({ kind: 'all' } as const);
const last = fc.record({ kind: fc.constant('last' as const), count: fc.integer({ min: 1, max: 50 }) });
const period = fc.oneof(
  fc.record({ kind: fc.constant('period' as const), from: day }),
  fc.record({ kind: fc.constant('period' as const), to: day }),
  fc.record({ kind: fc.constant('period' as const), from: day, to: day }),
);
const until = fc.record({ kind: fc.constant('until' as const), to: day });

/** Everything that the contract lets the screen ask. */
const ask: fc.Arbitrary<RecordAsk> = fc.oneof(
  fc.record({ plan: fc.constantFrom('allergies', 'medicines', 'immunisations', 'B') }),
  fc.record({ plan: fc.constant('C' as const), range: fc.oneof(all, last, period) }),
  fc.record({
    plan: fc.constantFrom('investigations', 'uncategorised', 'referrals'),
    range: fc.oneof(all, period),
  }),
  fc.record({ plan: fc.constant('diary' as const), range: fc.oneof(all, until) }),
);

interface Sent {
  readonly name: string;
  readonly part?: readonly { readonly name: string }[];
}

function forbiddenBesides(areas: readonly Sent[]): readonly string[] {
  const names = areas.map(({ name }) => name);
  const parts = areas.flatMap(({ part = [] }) => part.map(({ name }) => name));
  const beside = (area: string, forbidden: readonly string[]): readonly string[] =>
    names.includes(area) ? parts.filter((part) => forbidden.includes(part)) : [];
  const always = [
    'medicationSearchFromDate',
    'uncategorisedDataSearchPeriod',
    'referralSearchPeriod',
    'diaryEntriesSearchDate',
    'includeNotGiven',
    'includeStatus',
  ];
  const both = ['consultationSearchPeriod', 'includeNumberOfMostRecent'].every((name) =>
    parts.includes(name),
  );
  return [
    ...beside('includeConsultations', [...always, 'filterStatus']),
    ...beside('includeProblems', always),
    ...(both ? ['both limits of consultations'] : []),
  ];
}

/** The rules of SAFE-27, written down apart from the sandbox's. */
function breaches(areas: readonly Sent[]): readonly string[] {
  const dated = areas.flatMap(({ part = [] }) => part.filter(({ name }) => /Search|MostRecent/.test(name)));
  return [
    ...forbiddenBesides(areas),
    ...(areas.length > 1 && dated.length > 0 ? ['dates beside another area'] : []),
    ...(/filterS|filterPrescription|includeStatus/.test(JSON.stringify(areas))
      ? ['a filter we never send']
      : []),
    ...(new Set(areas.map(({ name }) => name)).size < areas.length ? ['an area twice'] : []),
  ];
}

function judge(request: ReturnType<typeof buildStructuredRequest>): void {
  const read = checkParameters(JSON.parse(JSON.stringify(request)), today);
  expect(read).toMatchObject({ ok: true, nhsNumber: number });
  const [, ...areas] = request.parameter;
  expect(breaches(areas)).toEqual([]);
  // An explicit answer to every question that has a default somewhere (structured.md 1.4).
  for (const area of areas) {
    const explicit: string | undefined = explicitParts[area.name];
    if (explicit !== undefined)
      expect(area).toMatchObject({ part: [{ name: explicit, valueBoolean: true }] });
  }
}

const explicitParts: Readonly<Record<string, string>> = {
  includeAllergies: 'includeResolvedAllergies',
  includeMedication: 'includePrescriptionIssues',
  includeImmunisations: 'includeNotGiven',
};

describe('every request that can be built', () => {
  it('SAFE-27 passes the strict rules of a practice: whatever the screen may ask', () => {
    const built = { plan: 0, refused: 0 };
    fc.assert(
      fc.property(ask, (asked) => {
        expect(recordAsk.safeParse(asked).success).toBe(true);
        const planned = planOf(asked, clinicalAreaIds, today);
        built[planned.kind] += 1;
        if (planned.kind === 'plan') judge(buildStructuredRequest(number, planned.plan));
        else expect(planned.code).toBe('E-IPC-INPUT');
      }),
      { numRuns: 2_000 },
    );
    // The test of the test: both kinds were met, often.
    expect(built.plan).toBeGreaterThan(200);
    expect(built.refused).toBeGreaterThan(100);
  });

  it('SAFE-27 what is refused here the practice would refuse too', () => {
    fc.assert(
      fc.property(fc.oneof(period, until), (range) => {
        const asked: RecordAsk =
          range.kind === 'until' ? { plan: 'diary', range } : { plan: 'referrals', range };
        if (planOf(asked, clinicalAreaIds, today).kind === 'plan') return;
        const name = range.kind === 'until' ? 'includeDiaryEntries' : 'includeReferrals';
        const { from, to } = { from: undefined, ...range, to: 'to' in range ? range.to : undefined };
        const part =
          range.kind === 'until'
            ? { name: 'diaryEntriesSearchDate', valueDate: range.to }
            : { name: 'referralSearchPeriod', valuePeriod: { start: from, end: to } };
        const whose = {
          name: 'patientNHSNumber',
          valueIdentifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: number },
        };
        const body = { resourceType: 'Parameters', parameter: [whose, { name, part: [part] }] };
        expect(checkParameters(JSON.parse(JSON.stringify(body)), today).ok).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('SAFE-28 plan A passes them in every role', () => {
    fc.assert(
      fc.property(fc.subarray([...clinicalAreaIds]), (areas) => {
        const plan = planFor(areas);
        if (plan !== undefined) judge(buildStructuredRequest(number, plan));
        else
          expect(areas.some((area) => ['allergies', 'medicines', 'immunisations'].includes(area))).toBe(
            false,
          );
      }),
    );
  });
});

import { z } from './zod.ts';
import { clinicalAreaId, clinicalAreaIds } from './areas.ts';
import { wholeDate } from './person.ts';

/** The most recent consultations that may be asked for at once; more than this is a period. */
export const lastConsultationsAtMost = 50;

const all = z.strictObject({ kind: z.literal('all') });
const last = z.strictObject({
  kind: z.literal('last'),
  count: z.int().min(1).max(lastConsultationsAtMost),
});
/** An absent end is open, and one of both is there; main also refuses days that are none, future or in wrong order. */
const period = z
  .strictObject({
    kind: z.literal('period'),
    from: wholeDate.exactOptional(),
    to: wholeDate.exactOptional(),
  })
  .refine(({ from, to }) => from !== undefined || to !== undefined);
const until = z.strictObject({ kind: z.literal('until'), to: wholeDate });

/** What of an area was asked for; `AskedRange` of shared/record has the same shape. */
export const askedRange = z.discriminatedUnion('kind', [all, last, period, until]);

/** One area of one request. */
export const askedArea = z.strictObject({ area: clinicalAreaId, range: askedRange });

const consultationRange = z.discriminatedUnion('kind', [all, last, period]);
const periodRange = z.discriminatedUnion('kind', [all, period]);
const untilRange = z.discriminatedUnion('kind', [all, until]);

/**
 * Every question beside plan A, each a request of its own (SAFE-28). A part of plan A alone is for after the whole of
 * it failed; only consultations, the three lists by date and the diary take limits (SAFE-27).
 */
export const recordAsk = z.discriminatedUnion('plan', [
  z.strictObject({ plan: z.enum(['allergies', 'medicines', 'immunisations', 'B']) }),
  z.strictObject({ plan: z.literal('C'), range: consultationRange }),
  z.strictObject({ plan: z.enum(['investigations', 'uncategorised', 'referrals']), range: periodRange }),
  z.strictObject({ plan: z.literal('diary'), range: untilRange }),
]);

/** The names of all requests: A of `record.open`, the others of `record.fetch`. */
export const recordPlan = z.enum([
  'A',
  'allergies',
  'medicines',
  'immunisations',
  'B',
  'C',
  'investigations',
  'uncategorised',
  'referrals',
  'diary',
]);

/** What can come on screen of a record: its areas, what only came along, and the ways to look through it. */
export const shownPart = z.enum([...clinicalAreaIds, 'documents', 'supplied', 'find', 'source', 'about']);

/** What main hands over after a record call: never the content itself, only where the worker may fetch it once. */
export const openedRecord = z.strictObject({
  openingId: z.uuid(),
  traceId: z.uuid(),
  retrievedAt: z.iso.datetime(),
  practiceOdsCode: z.string(),
  /** Address inside the app scheme; answers one single GET, gzip-compressed JSON text. */
  bodyUrl: z.string(),
  /** Size of the JSON text in bytes, before compression. */
  bodyBytes: z.int().nonnegative(),
  requested: z.strictObject({
    plan: recordPlan,
    /** What was asked for, never more than the role opens; anything else that comes along is hidden by role. */
    areas: z.array(askedArea).readonly(),
  }),
});

export type AskedRange = Readonly<z.infer<typeof askedRange>>;
export type AskedArea = Readonly<z.infer<typeof askedArea>>;
export type RecordAsk = Readonly<z.infer<typeof recordAsk>>;
export type RecordPlan = z.infer<typeof recordPlan>;
export type ShownPart = z.infer<typeof shownPart>;

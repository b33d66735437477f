import { z } from './zod.ts';

/** Ten digits, nothing else; the check digit is checked by both sides (UI-12). */
export const nhsNumber = z.string().regex(/^\d{10}$/);

/** A whole date, `YYYY-MM-DD`. */
export const wholeDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const personName = z.strictObject({
  family: z.string(),
  given: z.array(z.string()).readonly(),
  prefix: z.array(z.string()).readonly(),
});

/** PDS administrative gender; anything else that PDS sends is told as `unknown`. */
export const administrativeGender = z.enum(['male', 'female', 'other', 'unknown']);

/**
 * A person as the Personal Demographics Service knows them, reduced to what identifies them on screen.
 * `openingId` is the patient context: every later call and every cached answer carries it (SAFE-12).
 */
export const tracedPerson = z.strictObject({
  openingId: z.uuid(),
  nhsNumber,
  name: personName,
  preferredName: z.string().optional(),
  birthDate: z.string(),
  gender: administrativeGender,
  address: z.array(z.string()).readonly(),
  phones: z.array(z.strictObject({ use: z.string(), value: z.string() })).readonly(),
  practice: z.strictObject({ odsCode: z.string(), name: z.string().optional() }),
  tracedAt: z.iso.datetime(),
});

/** The four choices of IG-05; `say-why` carries the person's own words. */
export const accessReason = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person-agreed') }),
  z.strictObject({ kind: z.literal('cannot-be-asked'), why: z.string().trim().min(3).max(300) }),
  z.strictObject({ kind: z.literal('best-interests') }),
  z.strictObject({ kind: z.literal('planned-contact') }),
]);

/** The reader's comparison of the answer with PDS (SAFE-13); names of fields only, never their values. */
export const verdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('match') }),
  z.strictObject({ kind: z.literal('differences'), fields: z.array(z.string().max(40)).max(20).readonly() }),
  z.strictObject({ kind: z.literal('other-person') }),
  z.strictObject({ kind: z.literal('unreadable') }),
]);

export type IdentityVerdict = Readonly<z.infer<typeof verdict>>;
export type PersonName = Readonly<z.infer<typeof personName>>;
export type AdministrativeGender = z.infer<typeof administrativeGender>;
export type TracedPerson = Readonly<z.infer<typeof tracedPerson>>;
export type AccessReason = Readonly<z.infer<typeof accessReason>>;

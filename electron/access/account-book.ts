import { z } from 'zod';
import { duty, registration } from '../../shared/contract/session.ts';
import { isVerifier } from './password.ts';

const account = z.strictObject({
  userName: z.string().min(1).max(64),
  prefix: z.string(),
  given: z.string().min(1),
  family: z.string().min(1),
  /** Id of a role of the policy. */
  roleId: z.string().optional(),
  duties: z.array(duty).readonly(),
  registration: registration.optional(),
  passwordVerifier: z.string().refine(isVerifier, { error: 'must be a password verifier' }),
  mustChangePassword: z.boolean(),
  disabled: z.boolean(),
  failures: z.strictObject({ consecutive: z.int().nonnegative(), restsUntil: z.number().optional() }),
  lastSignInAt: z.iso.datetime().optional(),
  /** Wrong passwords since that sign-in. */
  failedSignInsSince: z.int().nonnegative(),
});

/** A member of staff of a prepared sandbox profile. */
export const readyAccount = account.pick({
  userName: true,
  prefix: true,
  given: true,
  family: true,
  roleId: true,
  duties: true,
  registration: true,
  passwordVerifier: true,
});

const book = z.strictObject({
  version: z.literal(1),
  accounts: z.array(account).readonly(),
  /** Version of the terms that a user accepted last (IG-04), by user name or `cis2` and SDS user id. */
  terms: z.record(z.string(), z.string()).readonly(),
  /** Registrations of CIS2 users by SDS user id (integration.md 6.2.3). */
  registrations: z.record(z.string(), registration).readonly(),
});

export type Account = Readonly<z.infer<typeof account>>;
export type ReadyAccount = Readonly<z.infer<typeof readyAccount>>;
/** What the app keeps about its users. */
export type AccountBook = Readonly<z.infer<typeof book>>;

export const emptyBook: AccountBook = { version: 1, accounts: [], terms: {}, registrations: {} };

/** Where the book lies; the key safe's file `accounts`. */
export interface SealedFile {
  /** `undefined`: there is none yet. `unreadable`: altered or of another installation. */
  read(): Promise<
    | { readonly ok: true; readonly value: Uint8Array | undefined }
    | { readonly ok: false; readonly problem: 'unreadable' }
  >;
  /** Replaces the whole file at once. @throws when the disk refuses. */
  write(content: Uint8Array): Promise<void>;
}

type BookReading =
  { readonly ok: true; readonly value: AccountBook } | { readonly ok: false; readonly problem: 'unreadable' };

/** Reads the book; a file that is not one is `unreadable`, never an empty book. */
export async function readBook(file: Pick<SealedFile, 'read'>): Promise<BookReading> {
  const bytes = await file.read();
  if (!bytes.ok) return bytes;
  if (bytes.value === undefined) return { ok: true, value: emptyBook };
  try {
    return {
      ok: true,
      value: book.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))),
    };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

/** The book as bytes for the sealed file. */
export function writeBook(content: AccountBook): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content));
}

import { z } from 'zod';
import { channelNames } from '../../shared/contract/channel-names.ts';
import { errorCodes, hops } from '../../shared/contract/errors.ts';
import { spineCodes } from '../../shared/contract/spine-codes.ts';

/** What the diagnostic log may speak of. */
export const diagnosticEvents = [
  'app-started',
  'app-ended',
  'call-ended',
  'channel-failed',
  'channel-refused',
  'sign-in-failed',
  'set-up-problem',
  'keychain-problem',
  'audit-refused',
  'audit-chain-broken',
  'forward-failed',
  'renderer-lost',
  'renderer-unresponsive',
  'navigation-refused',
  'unexpected-error',
] as const;

/** The SSP appends ASIDs and addresses to its codes: the stem alone is kept. */
const spineCode = z.string().transform((code, context) => {
  const stem = spineCodes.find((known) => code === known || code.startsWith(`${known}_`));
  if (stem !== undefined) return stem;
  context.addIssue('not a known code');
  return z.NEVER;
});

const errorClasses = [
  'Error',
  'AggregateError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'AbortError',
  'TimeoutError',
  'ZodError',
] as const;

/** `file.ts:12:3`: neither folder (it may name a person) nor function nor message. */
export const framePattern = /^[\w.-]{1,60}\.(?:mjs|cjs|js|ts):\d{1,7}:\d{1,6}$/;

/**
 * The closed list of fields, each with the pattern of its value (integration.md 6.5). There is no field for free text.
 * A practice code holds a letter and a digit, so that neither a number nor a name passes for one.
 */
export const diagnosticFields = {
  channel: z.enum(channelNames),
  code: z.enum(errorCodes),
  hop: z.enum(hops),
  httpStatus: z.int().min(100).max(599),
  spineCode,
  durationMilliseconds: z.number().min(0).max(86_400_000).transform(Math.round),
  attempt: z.int().min(1).max(99),
  interactionId: z
    .string()
    .max(120)
    .regex(/^urn:nhs:names:services:gpconnect:[a-z]+:(?:operation|rest:[a-z]+):[a-z]+(?:\.[a-z]+)?-\d$/),
  practiceOdsCode: z.string().regex(/^(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{3,9}$/),
  traceId: z.uuid(),
  errorClass: z.enum(errorClasses),
  frames: z.array(z.string().regex(framePattern)).max(20),
  appVersion: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
} as const;

type Fields = { readonly [Name in keyof typeof diagnosticFields]?: z.input<(typeof diagnosticFields)[Name]> };

/** One line for the diagnostic log, as its author gives it. */
export type DiagnosticNote = Omit<Fields, 'errorClass' | 'frames' | 'appVersion'> & {
  readonly event: (typeof diagnosticEvents)[number];
};

/** Keeps what the list allows; whatever fails its pattern is left out, and `dropped` counts it. */
export function permittedFields(note: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  let dropped = 0;
  for (const [name, value] of Object.entries(note)) {
    if (name === 'event' || value === undefined) continue;
    const field = Object.entries(diagnosticFields).find(([known]) => known === name)?.[1];
    const checked = field?.safeParse(value);
    if (checked?.success === true) kept[name] = checked.data;
    else dropped += 1;
  }
  return dropped === 0 ? kept : { ...kept, dropped };
}

/** The name of the error's class if it is a known one. */
export function errorClassOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return errorClasses.find((known) => known === error.name) ?? 'Error';
}

import { z } from 'zod';
import { odsCode, organisation } from '../../shared/contract/session.ts';
import { collectorKind, modes } from '../../shared/contract/setup.ts';
import type { CollectorSetting } from '../audit/forward/collector-address.ts';

const collector: z.ZodType<CollectorSetting> = z.strictObject({
  kind: collectorKind,
  address: z.string(),
  /** Root certificate of the collector, PEM; public, so it lies with the settings. */
  roots: z.string().optional(),
});

const settings = z.strictObject({
  version: z.literal(1),
  /** As imported; read again by its own schema at every start. */
  environmentFile: z.unknown().optional(),
  organisation: organisation.optional(),
  supplierOdsCode: odsCode.optional(),
  endpointFqdn: z.string().optional(),
  modes,
  /** The sentences that were agreed to, by whom and when (integration.md 1.3). */
  acknowledgements: z
    .array(z.strictObject({ sentence: z.string(), by: z.string(), at: z.iso.datetime() }))
    .readonly(),
  collector: collector.optional(),
});

/** What an administrator has entered, apart from secrets, policy and accounts. Lies sealed on disk. */
export type Settings = Readonly<z.infer<typeof settings>>;

/** Nothing entered yet. Local accounts are on, because the first administrator is one. */
export const emptySettings: Settings = {
  version: 1,
  modes: { localAccounts: true, applicationRestrictedPds: false, reauthentication: 'prompt' },
  acknowledgements: [],
};

/** `undefined`: not what `settingsText` makes. */
export function readSettings(bytes: Uint8Array): Settings | undefined {
  try {
    const parsed = settings.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export function settingsText(value: Settings): Uint8Array {
  return Buffer.from(JSON.stringify(value), 'utf8');
}

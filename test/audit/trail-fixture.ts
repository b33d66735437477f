import { createSecretKey, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewAuditEntry } from '../../electron/audit/audit-trail.ts';
import {
  openAuditTrail,
  type AuditTrailParts,
  type OpenedAuditTrail,
} from '../../electron/audit/open-audit-trail.ts';
import type { AnchorPlace } from '../../electron/audit/trail-anchor.ts';

/** Keys that every process of a test derives alike; they protect nothing. */
const encryptionKey = createSecretKey(Buffer.alloc(32, 0x11));
const chainKey = createSecretKey(Buffer.alloc(32, 0x22));

/** A keychain in a file, for tests whose processes die. */
export function fileAnchor(path: string): AnchorPlace {
  return {
    read: async () => {
      try {
        return { ok: true, value: await readFile(path) };
      } catch {
        return { ok: true, value: undefined };
      }
    },
    write: async (anchor) => {
      await writeFile(`${path}.new`, anchor);
      await rename(`${path}.new`, path);
      return { ok: true };
    },
  };
}

/** A keychain in memory whose content a test may keep and put back. */
export interface MemoryAnchor extends AnchorPlace {
  content: Uint8Array | undefined;
}

export function memoryAnchor(): MemoryAnchor {
  const place: MemoryAnchor = {
    content: undefined,
    read: () => Promise.resolve({ ok: true, value: place.content }),
    write: (anchor) => {
      place.content = anchor;
      return Promise.resolve({ ok: true });
    },
  };
  return place;
}

/** Parts for a trail in this folder; clock, ids and device as a test needs them. */
export function trailParts(folder: string, anchor: AnchorPlace): AuditTrailParts {
  return {
    folder,
    encryptionKey,
    chainKey,
    anchor,
    device: { installationId: 'installation-1', hostName: 'ward-pc', appVersion: '0.1.0' },
    now: () => new Date(),
    randomId: randomUUID,
  };
}

/** Opens a trail that has to open. */
export async function openTrail(parts: AuditTrailParts): Promise<OpenedAuditTrail> {
  const opened = await openAuditTrail(parts);
  if (!opened.ok) throw new Error(`The trail did not open: ${opened.error.code}`);
  return opened.value;
}

export const nurse = {
  id: 'nia.testwell',
  name: 'Nia Testwell',
  roleName: 'Registered nurse',
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
  tier: 'full',
  authentication: 'local',
  sessionId: 'session-1',
} as const;

/** A record request of a nurse, as large as a real one. */
export function requestEntry(
  reference: string = randomUUID(),
  more: Partial<NewAuditEntry> = {},
): NewAuditEntry {
  return {
    event: 'record-request',
    outcome: 'started',
    user: nurse,
    organisation: { odsCode: 'A12345', name: 'Testwell Court' },
    patient: { nhsNumber: '9990000018', tracedAt: '2026-11-25T08:00:00.000Z' },
    target: {
      practiceOdsCode: 'B12345',
      providerAsid: '200000000001',
      ownAsid: '200000000002',
      interactionId: 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1',
    },
    reference,
    accessId: 'access-1',
    attempt: 1,
    ...more,
  };
}

/** A folder of its own, with a trail folder inside it. */
export async function newPlace(): Promise<{ readonly home: string; readonly folder: string }> {
  const home = await mkdtemp(join(tmpdir(), 'bedside-audit-'));
  return { home, folder: join(home, 'trail') };
}

export async function removePlace(home: string): Promise<void> {
  await rm(home, { recursive: true, force: true });
}

/** Text of every segment, oldest first. */
export async function segmentLines(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
  return texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
}

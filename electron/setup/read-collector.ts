import { X509Certificate } from 'node:crypto';
import type { CollectorSettings } from '../../shared/contract/setup.ts';
import { makeCollector } from '../audit/forward/collector-address.ts';
import type { CollectorSetting } from '../audit/forward/collector-address.ts';
import { readImportFile } from './read-import-file.ts';

type CollectorReading =
  | { readonly ok: true; readonly value: CollectorSetting }
  | { readonly ok: false; readonly problems: readonly string[] };

const refused = (problem: string): CollectorReading => ({ ok: false, problems: [problem] });

/** Checks the address of the organisation's collector and takes in its root certificate. */
export async function readCollector({
  kind,
  address,
  rootsPath,
}: CollectorSettings): Promise<CollectorReading> {
  const made = makeCollector({ kind, address });
  if (!made.ok) return refused(`address: ${made.sentence}.`);
  if (rootsPath === undefined) return { ok: true, value: { kind, address } };
  const roots = await readImportFile(rootsPath, 'root certificate of the collector');
  if (!roots.ok) return roots;
  try {
    void new X509Certificate(roots.text);
  } catch {
    return refused('root certificate of the collector: The file is not a certificate in PEM form.');
  }
  return { ok: true, value: { kind, address, roots: roots.text } };
}

import { createHash } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { AuditEntry, AuditFilter, ChainReport } from '../../shared/contract/audit.ts';
import { csvColumns, csvRow } from './csv-row.ts';

export interface ExportParts {
  readonly folder: string;
  readonly filter: AuditFilter;
  /** What matches, oldest first, in portions. */
  readonly portions: AsyncIterable<readonly AuditEntry[]>;
  readonly chain: ChainReport;
  readonly now: Date;
  readonly device: AuditEntry['device'];
}

export interface ExportedFile {
  readonly file: string;
  readonly entries: number;
}

function csvText(rows: readonly (readonly unknown[])[], first: boolean): string {
  return stringify([...rows], {
    // A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    escape_formulas: true,
    record_delimiter: 'windows',
    bom: first,
    header: first,
    columns: csvColumns.map(([name]) => name),
  });
}

/** Creates a pair of files that are not there yet, for their owner alone. @throws when the folder refuses. */
async function createPair(
  folder: string,
  now: Date,
): Promise<{
  readonly csv: FileHandle;
  readonly proof: FileHandle;
  readonly path: string;
  readonly proofPath: string;
}> {
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  for (let copy = 1; ; copy += 1) {
    const stem = join(folder, `bedside-access-log-${stamp}${copy === 1 ? '' : `-${copy}`}`);
    const [path, proofPath] = [`${stem}.csv`, `${stem}.verification.json`];
    try {
      const csv = await open(path, 'wx', 0o600);
      try {
        return { csv, proof: await open(proofPath, 'wx', 0o600), path, proofPath };
      } catch (error) {
        await csv.close();
        await unlink(path);
        throw error;
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

async function writeCsv(
  csv: FileHandle,
  portions: AsyncIterable<readonly AuditEntry[]>,
): Promise<{ sha256: string; entries: number; firstSeq?: number; lastSeq?: number }> {
  const hash = createHash('sha256');
  let entries = 0;
  let span: { firstSeq?: number; lastSeq?: number } = {};
  const put = async (text: string): Promise<void> => {
    hash.update(text);
    await csv.writeFile(text);
  };
  await put(csvText([], true));
  for await (const portion of portions) {
    if (portion.length > 0) await put(csvText(portion.map(csvRow), false));
    entries += portion.length;
    const first = span.firstSeq ?? portion[0]?.seq;
    const last = portion.at(-1)?.seq ?? span.lastSeq;
    span = {
      ...(first === undefined ? {} : { firstSeq: first }),
      ...(last === undefined ? {} : { lastSeq: last }),
    };
  }
  await csv.sync();
  return { sha256: hash.digest('hex'), entries, ...span };
}

/**
 * Writes `….csv` and beside it `….verification.json`: hash of the CSV, first and last number, state of the chain, time
 * and filter (IG-13). Overwrites nothing; leaves nothing half-written behind. @throws when the folder refuses.
 */
export async function exportTrail(parts: ExportParts): Promise<ExportedFile> {
  const { csv, proof, path, proofPath } = await createPair(parts.folder, parts.now);
  try {
    const written = await writeCsv(csv, parts.portions);
    const statement = {
      version: 1,
      file: basename(path),
      ...written,
      chain: parts.chain,
      exportedAt: parts.now.toISOString(),
      filter: parts.filter,
      device: parts.device,
    };
    await proof.writeFile(`${JSON.stringify(statement, undefined, 2)}\n`);
    await proof.sync();
    return { file: path, entries: written.entries };
  } catch (error) {
    await Promise.allSettled([unlink(path), unlink(proofPath)]);
    throw error;
  } finally {
    await Promise.allSettled([csv.close(), proof.close()]);
  }
}

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPlainBrowser } from '../../e2e/plain-browser.ts';
import { bundleEngineWorker } from './bundle-engine-worker.ts';
import type { EngineAnswer, EngineQuestion } from './engine-worker.ts';
import { openHeapMeter } from './worker-heap.ts';

/** A generated record and the request that it answers. */
export interface MeasuredRecord {
  readonly name: string;
  readonly json: Uint8Array;
  readonly request: Extract<EngineQuestion, { kind: 'read' }>['request'];
}

export interface EngineFigures {
  readonly name: string;
  readonly reads: readonly Extract<EngineAnswer, { kind: 'read' }>[];
  /** Bytes in use in the worker while the record is held, less those of the empty worker. */
  readonly heap: number;
  readonly find: Extract<EngineAnswer, { kind: 'find' }>;
  readonly columns?: Extract<EngineAnswer, { kind: 'columns' }>;
}

const typedWords = ['paracetamol', 'blood pressure', 'café', 'chest', 'zqxv'];
const columnResources = 1_800;

/** Measures the engine in a dedicated worker of an ordinary Chromium, all records in one run. */
export async function measureEngine(
  records: readonly MeasuredRecord[],
  rounds: number,
): Promise<readonly EngineFigures[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bedside-engine-'));
  const script = await readFile(await bundleEngineWorker(folder));
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url ?? '').slice(1);
    const record = records.find((each) => each.name === name);
    if (name === 'engine-worker.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (record !== undefined) response.setHeader('content-type', 'application/json').end(record.json);
    else response.setHeader('content-type', 'text/html').end('<!doctype html><title>bench</title>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const browser = await openPlainBrowser();
  try {
    const page = await browser.browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const meter = await openHeapMeter(browser.webSocketUrl);
    const figures: EngineFigures[] = [];
    for (const record of records) figures.push(await measureRecord(page, meter, record, rounds));
    meter.close();
    return figures;
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureRecord(
  page: Page,
  meter: Awaited<ReturnType<typeof openHeapMeter>>,
  { name, request }: MeasuredRecord,
  rounds: number,
): Promise<EngineFigures> {
  // A worker of its own for each size: no heap of the one before.
  await page.evaluate(() => {
    const bench = globalThis as typeof globalThis & { benchWorker?: Worker };
    bench.benchWorker?.terminate();
    bench.benchWorker = new Worker('/engine-worker.js');
  });
  await ask(page, { kind: 'forget' });
  const empty = await meter.usedByWorker();
  const reads: Extract<EngineAnswer, { kind: 'read' }>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const read = await ask(page, { kind: 'read', url: `/${name}`, request });
    if (read.kind === 'read') reads.push(read);
  }
  const heap = (await meter.usedByWorker()) - empty;
  const find = await ask(page, { kind: 'find', words: typedWords });
  const columns = await ask(page, { kind: 'columns', url: `/${name}`, resources: columnResources });
  if (find.kind !== 'find') throw new Error('the worker answered another question');
  return { name, reads, heap, find, ...(columns.kind === 'columns' ? { columns } : {}) };
}

function ask(page: Page, question: EngineQuestion): Promise<EngineAnswer> {
  return page.evaluate(
    (asked) =>
      new Promise<EngineAnswer>((resolve, reject) => {
        const worker = (globalThis as typeof globalThis & { benchWorker?: Worker }).benchWorker;
        worker?.addEventListener('message', ({ data }: MessageEvent<EngineAnswer>) => resolve(data), {
          once: true,
        });
        worker?.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
        worker?.postMessage(asked);
      }),
    question,
  );
}

/**
 * The path of a received body from main to the worker: gzip level 1, a single-use `app:` address, `fetch` and
 * `DecompressionStream` in the worker (DESIGN 2.4). `node test/host/body-path-bench.ts` prints the figures.
 */
import path from 'node:path';
import { launch, type ElectronModule, type LaunchedShell } from '../launch.ts';

export interface BodyPathFigures {
  readonly shell: LaunchedShell['kind'];
  readonly megabytes: number;
  readonly gzipMegabytes: number;
  /** From the JSON text in main to the whole text in the worker, in milliseconds; compression included. */
  readonly medianMs: number;
  readonly slowestMs: number;
  /** Part of it that main spends on compression, off its main thread. */
  readonly gzipMedianMs: number;
}

interface Round {
  readonly ms: number;
  readonly gzipMs: number;
  readonly gzipBytes: number;
}

const fixtureMain = path.join(import.meta.dirname, 'fixture-app', 'main.mjs');

/** Measures on a launched fixture app, the page of which must have loaded. */
export async function measureBodyPath(
  shell: LaunchedShell,
  megabytes = 5,
  rounds = 9,
): Promise<BodyPathFigures> {
  await shell.page();
  const measured = await shell.evaluate(sendBodies, { bytes: megabytes * 1_000_000, rounds });
  const ordered = measured.map(({ ms }) => ms).toSorted((left, right) => left - right);
  const gzip = measured.map(({ gzipMs }) => gzipMs).toSorted((left, right) => left - right);
  const middle = Math.floor(rounds / 2);
  return {
    shell: shell.kind,
    megabytes,
    gzipMegabytes: Math.round((measured[0]?.gzipBytes ?? 0) / 10_000) / 100,
    medianMs: Math.round(ordered[middle] ?? Number.NaN),
    slowestMs: Math.round(ordered.at(-1) ?? Number.NaN),
    gzipMedianMs: Math.round(gzip[middle] ?? Number.NaN),
  };
}

/** Starts the fixture app on the shell of this machine, measures and ends it. */
export async function runBodyPathBench(megabytes = 5): Promise<BodyPathFigures> {
  const shell = await launch({ mainPath: fixtureMain });
  try {
    return await measureBodyPath(shell, megabytes);
  } finally {
    await shell.close();
  }
}

/** Runs in main, cut off from this file. The text repeats as much as a structured record does (about 12 to 1). */
async function sendBodies(
  { webContents }: ElectronModule,
  { bytes, rounds }: { readonly bytes: number; readonly rounds: number },
): Promise<readonly Round[]> {
  const { gzip } = process.getBuiltinModule('node:zlib');
  const { bodies } = globalThis.fixtureMain;
  const entries: string[] = [];
  for (let length = 0, at = 0; length < bytes; at += 1) {
    const entry = JSON.stringify({
      resource: {
        resourceType: 'MedicationStatement',
        id: crypto.randomUUID(),
        meta: {
          profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-MedicationStatement-1'],
        },
        identifier: [{ system: 'https://provider.example.test/identifier', value: crypto.randomUUID() }],
        basedOn: [{ reference: `MedicationRequest/${crypto.randomUUID()}` }],
        status: at % 3 === 0 ? 'active' : 'completed',
        medicationReference: { reference: `Medication/${at % 97}` },
        effectivePeriod: { start: new Date(1_500_000_000_000 + at * 86_400_000).toISOString().slice(0, 10) },
        dosage: [
          {
            text: `Take ${at % 4} tablet(s) ${at % 5} times a day`,
            patientInstruction: 'With or after food',
          },
        ],
      },
    });
    entries.push(entry);
    length += entry.length + 1;
  }
  const text = `[${entries.join(',')}]`;
  const [contents] = webContents.getAllWebContents();
  if (contents === undefined) throw new Error('The fixture has no window.');
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    const body = await new Promise<Uint8Array>((resolve, reject) => {
      gzip(text, { level: 1 }, (error, packed) => (error === null ? resolve(packed) : reject(error)));
    });
    const gzipMs = performance.now() - started;
    const address = `/body/${crypto.randomUUID()}`;
    bodies.set(address, body);
    const answer = (await contents.executeJavaScript(`window.readBody(${JSON.stringify(address)})`)) as {
      readonly length?: number;
    };
    if (answer.length !== text.length) throw new Error('The body did not arrive whole.');
    measured.push({ ms: performance.now() - started, gzipMs, gzipBytes: body.length });
  }
  return measured;
}

if (import.meta.main) {
  console.log(JSON.stringify(await runBodyPathBench()));
}

import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { channelNames } from '../../shared/contract/channel-names.ts';
import { errorCodes, hops } from '../../shared/contract/errors.ts';
import { spineCodes } from '../../shared/contract/spine-codes.ts';
import { failureOf } from '../gpconnect/failure.ts';
import { createDiagnosticLog, type DiagnosticLog } from './diagnostic-log.ts';
import { diagnosticEvents, diagnosticFields, type DiagnosticNote } from './diagnostic-note.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bedside-diagnostic-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true, force: true });
});

async function written(): Promise<string> {
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}

async function lines(): Promise<readonly unknown[]> {
  const text = await readFile(join(folder, 'diagnostic.log'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('diagnostic log', () => {
  it('IG-15 writes what the list allows', async () => {
    const note: DiagnosticNote = {
      event: 'call-ended',
      channel: 'record.open',
      code: 'E-REC-09',
      hop: 'practice',
      httpStatus: 502,
      spineCode: 'ERROR_COMMUNICATING_TO_ENDPOINT_URL_https://gp.example/9990000018',
      durationMilliseconds: 812.6,
      attempt: 2,
      interactionId: 'urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1',
      practiceOdsCode: 'B12345',
      traceId: '6f8bb8a2-63a5-4c0b-9fd0-3d4f1f1a0b11',
    };
    const log = createDiagnosticLog({ folder, appVersion: '0.1.0' });
    log.note(note);
    log.note({ event: 'unexpected-error' }, new TypeError('words'));
    const [call, unexpected] = await lines();
    expect(call).toEqual({
      ...note,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      spineCode: 'ERROR_COMMUNICATING_TO_ENDPOINT_URL',
      durationMilliseconds: 813,
      appVersion: '0.1.0',
    });
    expect(unexpected).toMatchObject({ event: 'unexpected-error', errorClass: 'TypeError' });
    expect(JSON.stringify(unexpected)).toMatch(/"frames":\["diagnostic-log\.test\.ts:\d+:\d+"/);
  });

  it('IG-15 every code that a call can end with stands in it as it is', async () => {
    const log = createDiagnosticLog({ folder });
    for (const spineCode of spineCodes) log.note({ event: 'call-ended', spineCode });
    const told = await lines();
    expect(told).toEqual(spineCodes.map((spineCode) => expect.objectContaining({ spineCode })));
  });

  it('IG-15 is for its owner alone, even if it was not before, and begins anew at its size', async () => {
    await writeFile(join(folder, 'diagnostic.log'), '', { mode: 0o666 });
    const log = createDiagnosticLog({ folder, fileBytes: 1_000 });
    for (let count = 0; count < 100; count += 1)
      log.note({ event: 'call-ended', attempt: 1, httpStatus: 200 });
    expect((await readdir(folder)).sort()).toEqual([
      'diagnostic.log',
      'diagnostic.log.1',
      'diagnostic.log.2',
    ]);
    for (const name of await readdir(folder)) {
      const { size, mode } = await stat(join(folder, name));
      expect(size).toBeLessThan(1_200);
      if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
    }
  });

  it('IG-15 never stops Bedside and never speaks on the console when its file cannot be written', async () => {
    const spoken = (['log', 'info', 'warn', 'error', 'debug'] as const).map((way) => vi.spyOn(console, way));
    const file = join(folder, 'file');
    await writeFile(file, '');
    const log = createDiagnosticLog({ folder: join(file, 'below') });
    log.note({ event: 'app-started' }, new Error('x'));
    createDiagnosticLog({ folder }).note({ event: 'app-started' });
    for (const spy of spoken) expect(spy).not.toHaveBeenCalled();
  });

  it('IG-15 drops an unknown event', async () => {
    createDiagnosticLog({ folder }).note({ event: 'Testwell' } as never);
    expect(await written()).toBe('');
  });
});

const canaries = {
  number: '9990000018',
  spacedNumber: '999 000 0018',
  surname: 'TESTWELL',
  name: 'Nia Testwell',
  token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiI5OTkwMDAwMDE4In0.',
  address: '12 Canary Row, Leeds',
  url: 'https://gp.example/Patient/9990000018?birthdate=1950-01-01',
  birthDate: '1950-01-01',
};

/** The same file with what it may say by itself taken out, so that digits of a time are no find. */
function finds(text: string): readonly string[] {
  const bare = text.replaceAll(/"at":"[^"]*"/g, '');
  const patterns = [/(?<!\d)\d{10}(?!\d)/, /eyJ/, /https?:/, /testwell/i, /canary/i, /1950/, /999 000/];
  return patterns.filter((pattern) => pattern.test(bare)).map(String);
}

/** Pours every canary into every field, known or not, of notes and errors of each kind. */
function pour(log: DiagnosticLog): number {
  let poured = 0;
  const fields = [...Object.keys(diagnosticFields), 'message', 'url', 'headers', 'body', 'patient', 'event2'];
  const note = (each: unknown, error?: unknown): void => {
    log.note(each as DiagnosticNote, error);
    poured += 1;
  };
  for (const canary of Object.values(canaries)) {
    for (const field of fields) {
      for (const value of [
        canary,
        [canary],
        { [canary]: canary },
        `${canary}:1:1`,
        `at ${canary} (x.ts:1:1)`,
      ]) {
        note({ event: 'call-ended', [field]: value });
      }
    }
    note({ event: 'call-ended', [canary]: 1 });
    note({ event: canary });
    for (const code of errorCodes) {
      for (const hop of hops) {
        const failure = failureOf(code, new Date(), canary, {
          hop,
          values: { name: canary, [canary]: canary },
        });
        note({ event: 'channel-failed', ...failure, traceId: failure.reference });
      }
    }
    for (const channel of channelNames)
      note({ event: 'channel-refused', channel, input: { nhsNumber: canary } });
    for (const event of diagnosticEvents) {
      for (const Kind of [Error, TypeError, RangeError, SyntaxError]) {
        note({ event }, new Kind(canary, { cause: new Error(canary) }));
      }
      const named = new Error(`first\n    at ${canary} (${canary}.ts:1:1)\n    at ${canary}.ts:1:1`);
      named.name = canary;
      note({ event }, named);
      note({ event }, Object.assign(new Error(canary), { code: canary, address: canary, path: canary }));
      note({ event }, new AggregateError([new Error(canary)], canary));
      note({ event }, new DOMException(canary, 'AbortError'));
      note({ event }, canary);
      note({ event }, { message: canary, stack: `Error: x\n    at ${canary}.ts:1:1` });
    }
  }
  return poured;
}

it('IG-15 nothing about a person passes, through whatever field, failure or error it comes', async () => {
  const log = createDiagnosticLog({ folder, fileBytes: 0 });
  const poured = pour(log);
  const text = await written();
  expect(text.trimEnd().split('\n').length).toBeGreaterThan(poured * 0.9);
  expect(finds(text)).toEqual([]);
  expect(poured).toBeGreaterThan(3_000);
});

it('IG-15 the search for canaries finds them where they are', () => {
  for (const canary of Object.values(canaries)) expect(finds(`{"x":"${canary}"}`)).not.toEqual([]);
});

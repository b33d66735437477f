import { gzipSync } from 'node:zlib';
import vm from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { requestForTests, wholeAnswer } from '../../shared/record/record-fixtures.ts';

let script = '';

/** What a worker scope has and Node's context has not; no `process`, no `require`, no `global`. */
function startWorker(answer: object): (question: object) => Promise<unknown> {
  const posted = new EventTarget();
  let listener: ((event: object) => void) | undefined;
  const scope = {
    self: {
      addEventListener: (_name: string, added: (event: object) => void) => {
        listener = added;
      },
      postMessage: (detail: unknown) => posted.dispatchEvent(new CustomEvent('answer', { detail })),
    },
    fetch: () => Promise.resolve(new Response(gzipSync(JSON.stringify(answer)))),
    DecompressionStream,
    TextDecoder,
    setTimeout,
  };
  // The worker's own CSP has no 'unsafe-eval'.
  vm.runInContext(script, vm.createContext(scope, { codeGeneration: { strings: false, wasm: false } }));
  return (question) =>
    new Promise((resolve) => {
      const listen = (event: Event): void => resolve((event as CustomEvent<unknown>).detail);
      posted.addEventListener('answer', listen, { once: true });
      listener?.({ data: question });
    });
}

beforeAll(async () => {
  const configFile = join(import.meta.dirname, '../../build/worker.config.ts');
  const built = await build({ configFile, build: { write: false }, logLevel: 'silent' });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  expect(output.output).toHaveLength(1);
  script = output.output[0].code;
});

describe('record-worker.js', () => {
  it('is one classic script without eval', () => {
    expect(script).not.toMatch(/\beval\(|new Function|importScripts|\bimport\(|^(?:import|export) /m);
  });

  it('reads a record and gives details where strings may not become code', async () => {
    const ask = startWorker(wholeAnswer());
    const request = { ...requestForTests, bodyUrl: 'app://bedside/body/x' };
    expect(await ask({ id: 1, call: 'read', input: [request] })).toMatchObject({
      ok: true,
      value: { kind: 'record' },
    });
    const source = 'MedicationStatement/s1';
    expect(await ask({ id: 2, call: 'details', input: [source] })).toMatchObject({
      ok: true,
      value: { fields: expect.arrayContaining([{ label: 'Dose instructions', values: ['One each day'] }]) },
    });
    expect(await ask({ id: 3, call: 'evaluate', input: [source, 'dosage.text'] })).toMatchObject({
      ok: true,
      value: { ok: true, values: [expect.stringContaining('One each day')] },
    });
    expect(await ask({ id: 4, call: 'find', input: ['amlodipine', 3] })).toMatchObject({
      ok: true,
      value: { areas: [{ area: 'medicines' }] },
    });
  });
});

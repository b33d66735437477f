import { request } from 'node:http';
import { Script } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faultTable } from '../fault-table.ts';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => sandbox.close());
beforeEach(() => {
  sandbox.faults.clear();
  sandbox.cis2.setAutomatic(undefined);
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** With headers that `fetch` would not let through. */
async function send(method: string, path: string, headers: object = {}, body?: object): Promise<Answer> {
  const { port } = new URL(sandbox.controlUrl);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, path, method, headers: { ...headers } },
      (incoming) => {
        let text = '';
        incoming.on('data', (piece: Buffer) => (text += piece.toString()));
        incoming.on('end', () =>
          resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text }),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
const JSON_TYPE = { 'content-type': 'application/json' } as const;

describe('the journal page', () => {
  it('is one that runs its own files only, and sends no form', async () => {
    const page = await send('GET', '/');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(page.text).not.toMatch(/<script(?![^>]* src="\/page\.js")|style="|\son[a-z]+="/);
    for (const path of ['/page.js', '/page.css']) expect((await send('GET', path)).status).toBe(200);
  });

  it('serves a script that a browser can read: no types are left', async () => {
    const { text } = await send('GET', '/page.js');
    expect(() => new Script(text)).not.toThrow();
  });

  it('has a switch for every hop and kind', async () => {
    const { text } = await send('GET', '/');
    for (const { hop, kind } of faultTable) {
      const row = text.slice(text.indexOf(`id="switch-${hop}"`));
      expect(row.slice(0, row.indexOf('</tr>'))).toContain(`value="${kind}"`);
    }
  });

  it('gives what came after an entry, and what is set', async () => {
    await fetch(`${sandbox.cis2.issuer}/nothing`).catch(() => undefined);
    sandbox.faults.set('sds', 'empty', { times: 2 });
    const state = JSON.parse((await send('GET', '/state?after=0')).text);
    expect(state).toMatchObject({ faults: { sds: { kind: 'empty', times: 2 } }, automatic: null });
    const last = sandbox.journal.entries.at(-1)?.sequence ?? 0;
    expect(JSON.parse((await send('GET', `/state?after=${String(last)}`)).text)).toMatchObject({
      entries: [],
    });
  });
});

describe('the control service', () => {
  it.each([
    ['another host name (DNS rebinding)', { host: 'sandbox.example.test' }],
    ['a page of another origin', { origin: 'https://example.test' }],
  ])('answers nothing to %s', async (_what, headers) => {
    expect((await send('GET', '/journal', headers)).status).toBe(421);
    expect((await send('PUT', '/faults', { ...JSON_TYPE, ...headers }, { sds: 'empty' })).status).toBe(421);
    expect(sandbox.faults.current).toEqual({});
  });

  it('says who signs in at CIS2 without being asked', async () => {
    const path = '/cis2/automatic';
    expect((await send('PUT', path, JSON_TYPE, { userName: 'nia.testwell' })).status).toBe(204);
    expect(sandbox.cis2.automatic()).toBe('nia.testwell');
    expect((await send('PUT', path, JSON_TYPE, { userName: 'nobody.here' })).status).toBe(400);
    expect((await send('PUT', path, JSON_TYPE, { userName: null })).status).toBe(204);
    expect(sandbox.cis2.automatic()).toBeUndefined();
  });

  it.each(['/cis2/revoke', '/cis2/keys', '/tokens/revoke'])('POST %s', async (path) => {
    expect((await send('POST', path, JSON_TYPE)).status).toBe(204);
    expect((await send('POST', path)).status).toBe(415);
  });

  it('lets a practice change the record of somebody, and change it back', async () => {
    const nhsNumber = '9990001049';
    const put = async (body: object): Promise<Answer> => send('PUT', '/changes', JSON_TYPE, body);
    expect(JSON.parse((await put({ nhsNumber, changed: true })).text)).toEqual([nhsNumber]);
    expect(sandbox.changes.has(nhsNumber)).toBe(true);
    expect(JSON.parse((await send('GET', '/changes')).text)).toEqual([nhsNumber]);
    expect(JSON.parse((await put({ nhsNumber, changed: false })).text)).toEqual([]);
    await put({ nhsNumber, changed: true });
    expect((await send('DELETE', '/changes', JSON_TYPE)).status).toBe(204);
    expect(sandbox.changes.numbers).toEqual([]);
  });

  it.each([{ nhsNumber: '9990001049' }, { nhsNumber: '9999999999', changed: true }, {}])(
    'refuses the change %o',
    async (body) => {
      expect((await send('PUT', '/changes', JSON_TYPE, body)).status).toBe(400);
      expect(sandbox.changes.numbers).toEqual([]);
    },
  );

  it('lists the fault table', async () => {
    expect(JSON.parse((await send('GET', '/fault-table')).text)).toEqual(faultTable);
  });
});

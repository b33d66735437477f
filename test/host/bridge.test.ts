import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedShell } from '../launch.ts';
import { launchFixture } from './fixture-shell.ts';

describe('preload and IPC on the host', () => {
  let shell: LaunchedShell;
  beforeAll(async () => {
    shell = await launchFixture();
  });
  afterAll(() => shell.close());

  it('the bridge is there for the first script of the page', async () => {
    const page = await shell.page();
    expect(await page.evaluate(() => window.seenAtFirstScript)).toContain('echo');
  });

  it('B1-20 the bridge is frozen and cannot be replaced', async () => {
    const page = await shell.page();
    const seen = await page.evaluate(() => {
      const attempts = {
        replace: () => Object.assign(window, { fixture: {} }),
        redefine: () => Object.defineProperty(window, 'fixture', { value: {} }),
        change: () => Object.assign(window.fixture.names, { first: 'other' }),
        grow: () => window.fixture.names.list.push(3),
      };
      return Object.entries(attempts).flatMap(([name, act]) => {
        try {
          act();
          return [name];
        } catch {
          return [];
        }
      });
    });
    expect(seen).toEqual([]);
  });

  it('B1-3 neither world of the page has Node, and the page does not see the preload world', async () => {
    const page = await shell.page();
    const seen = await page.evaluate(() => ({
      page: ['require', 'process', 'module', 'bedsideHostSend', 'bedsideHostReceive'].filter(
        (name) => name in window,
      ),
      preload: window.fixture.globals(),
    }));
    expect(seen).toEqual({ page: [], preload: { require: 'undefined', process: 'undefined' } });
  });

  it('B1-3 a page that tampers with its built-ins learns no event of the bridge', async () => {
    const page = await shell.page();
    const learnt = await page.evaluate(async () => {
      const seen: string[] = [];
      EventTarget.prototype.dispatchEvent = (event) => seen.push(event.type) > 0;
      Object.defineProperty(CustomEvent.prototype, 'detail', {
        configurable: true,
        get(this: Event) {
          seen.push(this.type);
        },
      });
      await window.fixture.echo(1);
      return seen;
    });
    expect(learnt).toEqual([]);
  });

  it('carries rich values to main and back', async () => {
    const page = await shell.page();
    const same = await page.evaluate(async () => {
      const sent = new Map<string, unknown>([
        ['none', undefined],
        ['at', new Date(5)],
        ['bytes', Uint8Array.from([1, 2])],
        ['text', 'ä 💊'],
      ]);
      const back = (await window.fixture.echo(sent)) as typeof sent;
      return [back instanceof Map, back.has('none'), (back.get('at') as Date).getTime(), back.get('text')];
    });
    expect(same).toEqual([true, true, 5, 'ä 💊']);
  });

  it('rejects in the words of Electron', async () => {
    const page = await shell.page();
    const words = await page.evaluate(async () => {
      const outcomes = await Promise.allSettled([window.fixture.fail(), window.fixture.unknown()]);
      return outcomes.map((outcome) =>
        outcome.status === 'rejected' ? (outcome.reason as Error).message : 'none',
      );
    });
    expect(words).toEqual([
      "Error invoking remote method 'fixture:fail': RangeError: as asked",
      "Error invoking remote method 'fixture:unknown': Error: No handler registered for 'fixture:unknown'",
    ]);
  });

  it('calls cross at once, and a thrown error with them', async () => {
    const page = await shell.page();
    const answers = await page.evaluate(() => {
      const sum = window.fixture.add(2, 3);
      try {
        window.fixture.refuse();
        return [sum, 'nothing thrown'];
      } catch (error) {
        return [sum, (error as Error).message];
      }
    });
    expect(answers).toEqual([5, 'refused here']);
  });

  it('B5 main is told who sent: the main frame of our own origin', async () => {
    const page = await shell.page();
    await page.evaluate(() => window.fixture.echo('who'));
    const sender = await shell.evaluate(() => globalThis.fixtureMain.senders.at(-1));
    expect(sender).toMatchObject({
      origin: 'app://fixture',
      url: 'app://fixture/index.html',
      parent: null,
      isMain: true,
    });
  });

  it('B5 a frame below the main frame has no bridge', async () => {
    const page = await shell.page();
    await shell.evaluate(() => {
      globalThis.fixtureMain.deny = false;
    });
    const inFrame = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/second.html';
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.append(frame);
      await loaded;
      const { contentWindow } = frame;
      return [
        contentWindow?.document.querySelector('h1')?.textContent,
        'fixture' in (contentWindow ?? window),
      ];
    });
    expect(inFrame).toEqual(['Second', false]);
  });

  it('events of main reach the listener until it unsubscribes', async () => {
    const page = await shell.page();
    const send = (payload: number) =>
      shell.evaluate(({ webContents }, sent: number) => {
        for (const contents of webContents.getAllWebContents()) contents.send('fixture:tick', sent);
      }, payload);
    await send(1);
    await page.waitForFunction(() => window.ticks.length === 1);
    await page.evaluate(() => window.stopTicks());
    await send(2);
    await page.evaluate(() => window.fixture.echo('after the event'));
    expect(await page.evaluate(() => window.ticks)).toEqual([1]);
  });
});

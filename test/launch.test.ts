import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFixture, profilesOf } from './host/fixture-shell.ts';
import { launch, type LaunchedShell } from './launch.ts';

describe('launch', () => {
  let shell: LaunchedShell;
  beforeAll(async () => {
    shell = await launchFixture();
  });
  afterAll(() => shell.close());

  it('gives the page once it has loaded', async () => {
    const page = await shell.page();
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
    expect(await page.title()).toBe('Fixture page');
  });

  it('runs a function in main with an argument and gives its value', async () => {
    const answer = await shell.evaluate(
      async ({ app }, list: number[]) => [app.isReady(), new Set(list)],
      [1, 2],
    );
    expect(answer).toEqual([true, new Set([1, 2])]);
  });

  it('a function that throws in main rejects here', async () => {
    const failing = shell.evaluate(() => {
      throw new Error('thrown in main');
    });
    await expect(failing).rejects.toThrow('thrown in main');
  });

  it('collects console errors and uncaught exceptions of the page', async () => {
    const page = await shell.page();
    expect(shell.problems).toEqual([]);
    await page.evaluate(() => {
      console.error('logged', 7);
      setTimeout(() => {
        throw new Error('thrown late');
      });
    });
    await expect
      .poll(() => shell.problems)
      .toEqual([expect.stringContaining('console: logged 7'), expect.stringContaining('thrown late')]);
  });

  it('a main that ends at once is reported with what it wrote', async () => {
    const broken = await launch({ mainPath: '/nonexistent/main.mjs' });
    await expect(broken.page()).rejects.toThrow('Cannot find module');
    await broken.close();
  });

  it('close leaves no process of main and no profile', async () => {
    const other = await launchFixture();
    await other.page();
    await other.close();
    expect(() => process.kill(other.pid, 0)).toThrow('ESRCH');
    expect(profilesOf(other.pid)).toEqual([]);
  });
});

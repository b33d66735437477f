import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runPicturesFolder } from '../../build/folders.ts';

/** Set by `npm run pictures` alone: the folder of the documentation's pictures. */
const documentationFolder = process.env['BEDSIDE_PICTURES'];
const picturesFolder = documentationFolder ?? join(runPicturesFolder, 'e2e');

const frozenInstant = '2026-11-23T14:05:00Z';
const frozenShown = '23-Nov-2026 14:05';
const frozenId = '00000000-0000-4000-8000-000000000000';

/** For the documentation the page's clock stands still, so that ages do not change from one renewal to the next. */
export async function freezeClock(page: Page): Promise<void> {
  if (documentationFolder !== undefined) await page.clock.setFixedTime(frozenInstant);
}

/** Moves the still clock of a documentation run on, where a spec waits for seconds to be shown. */
export async function passSeconds(page: Page, seconds: number): Promise<void> {
  if (documentationFolder !== undefined)
    await page.clock.setFixedTime(Date.parse(frozenInstant) + seconds * 1000);
}

/** Times, ids, ports and folders of this run, replaced in the page by fixed ones. */
async function freezeShown(page: Page): Promise<void> {
  // The page's own clock stands still; main's does not.
  const day = new Intl.DateTimeFormat('en-GB', { day: '2-digit', timeZone: 'Europe/London' });
  await page.evaluate(
    ({ shown, id, today }) => {
      const times = new RegExp(`\\b${today}-[A-Z][a-z]{2}-20\\d\\d \\d\\d:\\d\\d\\b`, 'gu');
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        node.nodeValue =
          node.nodeValue
            ?.replaceAll(times, shown)
            .replaceAll(/[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/gu, id)
            .replaceAll(/\b\d\d:\d\d:\d\d\b/gu, '14:05:00')
            .replaceAll(/\b(?:under )?\d+\.\d seconds\b/gu, 'under 0.1 seconds')
            .replaceAll(/\b127\.0\.0\.1:\d+/gu, '127.0.0.1:4430') ?? null;
      }
      for (const field of document.querySelectorAll('input')) {
        if (field.value.startsWith('/tmp/')) field.value = field.value.replace(/^.*\//u, '/media/kit/');
      }
    },
    { shown: frozenShown, id: frozenId, today: day.format(Date.now()) },
  );
}

/** Keeps a picture of the window under a plain name; `run`: it shows a date of its own day, so it is no documentation. */
export async function picture(
  page: Page,
  name: string,
  kept: 'documentation' | 'run' = 'documentation',
): Promise<void> {
  if (documentationFolder !== undefined && kept === 'run') return;
  await mkdir(picturesFolder, { recursive: true });
  if (documentationFolder !== undefined) await freezeShown(page);
  await page.screenshot({ path: join(picturesFolder, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

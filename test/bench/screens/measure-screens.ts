import type { Page } from 'playwright-core';
import { uncategorisedFacts } from '../../../shared/record/areas/uncategorised/facts.ts';
import { leaveBy, typePerson, waitForScreen, type TypedPerson } from '../../journey/walk.ts';
import type { LaunchedShell } from '../../launch.ts';
import { atMost, type Figure } from '../figure.ts';
import { median, milliseconds, percentile } from '../measure.ts';
import { findKeys } from './find-keys.ts';
import { firstTable } from './first-table.ts';
import type { BusyTimes } from './main-thread.ts';
import { scrollTable } from './scroll-table.ts';
import { loadWholeRecord, showArea } from './whole-record.ts';

export interface ScreenPeople {
  readonly sixty: TypedPerson;
  readonly longTable: TypedPerson;
  readonly planA: TypedPerson;
}

const longestAllowed = 50;
const keyLimit = 16;
const firstTableLimit = 150;
const firstTableRounds = 7;
const typedWords = ['blood pressure', 'chest', 'zqxv'];

/** The measures of the issue that need the real screens; signed in, on the find screen. */
export async function measureScreens(shell: LaunchedShell, people: ScreenPeople): Promise<readonly Figure[]> {
  const taken: number[] = [];
  for (let round = 0; round < firstTableRounds; round += 1) {
    const page = await toCheck(shell, people.planA);
    taken.push(await firstTable(page));
    await leaveBy(shell, page, 'Close record');
  }
  const sixty = await toCheck(shell, people.sixty);
  const loading = await loadWholeRecord(sixty);
  await leaveBy(shell, sixty, 'Close record');
  const long = await toCheck(shell, people.longTable);
  await loadWholeRecord(long);
  await showArea(long, uncategorisedFacts.shortName);
  const scrolling = await scrollTable(long);
  const keys = await findKeys(long, typedWords);
  await leaveBy(shell, long, 'Close record');
  return [
    {
      measure: 'first table drawn after the body of plan A is in',
      record: 'plan A of 1 MB',
      ...atMost(firstTableLimit, median(taken), milliseconds),
      note: `median of ${taken.length}, slowest ${milliseconds(Math.max(...taken))}`,
    },
    busy('longest task of the page while all areas load', '60 MB', loading),
    busy('longest task of the page while scrolling', '50,000 rows', scrolling),
    {
      measure: 'from key to drawn hits, 95th percentile',
      record: '50,000 entries',
      figure: milliseconds(percentile(keys, 0.95)),
      note: `median ${milliseconds(median(keys))} of ${keys.length} keys; the worker's part has the target of ${keyLimit} ms`,
    },
  ];
}

function busy(measure: string, record: string, times: BusyTimes): Figure {
  return {
    measure,
    record,
    ...atMost(longestAllowed, times.longestTask, taskLength),
    note: `longest gap between two of ${times.frames} frames ${milliseconds(times.longestFrameGap)}`,
  };
}

/** The browser tells no task shorter than 50 ms. */
function taskLength(value: number): string {
  return value === 0 ? 'none of 50 ms' : milliseconds(value);
}

async function toCheck(shell: LaunchedShell, person: TypedPerson): Promise<Page> {
  const page = await shell.page();
  await waitForScreen(page, ['find']);
  await typePerson(page, person);
  await waitForScreen(page, ['confirm']);
  return page;
}

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const formatRoom = new URL('../../shared/format/', import.meta.url);

// Run outside the test process: a process reads TZ and LANG once, at its start.
const program = `
  const { showDate } = await import('${new URL('dates.ts', formatRoom).href}');
  const { showInstant, showClock, dateInLondon } = await import('${new URL('instants.ts', formatRoom).href}');
  const { ageAt } = await import('${new URL('age.ts', formatRoom).href}');
  const { formatPersonName } = await import('${new URL('person-name.ts', formatRoom).href}');
  const { parseTypedDate } = await import('${new URL('typed-date.ts', formatRoom).href}');
  process.stdout.write(JSON.stringify([
    new Date(2026, 0, 5).getTime(),
    [
      ...[
        '2018-08-06', '2026-09-05', '1998-03', '1998', '2026-06-30', '2026-06-30T23:30:00+00:00',
        '2026-12-31T23:30:00Z', '2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z',
        '2026-01-05T09:03:00Z', '2018-08-06T00:00:00+01:00', '2026-06-05T12:30:00',
      ].map((sent) => showDate(sent).visible),
      showDate('2018-08-06').spoken,
      showInstant('2026-06-30T23:00:00Z'), showClock('2026-01-05T09:03:00Z'), dateInLondon('2026-06-30T23:30:00Z'),
      ageAt('1945-07-14', '2026-11-23'), ageAt('2026-10-25', '2026-11-23'), ageAt('2008-02-29', '2026-03-01'),
      formatPersonName({ family: 'ingilis', given: ['IRIS'], prefix: ['MISS'] }),
      parseTypedDate('14', '7', '1945', '2026-11-23').date,
    ],
  ]));
`;

const expected = [
  '06-Aug-2018',
  '05-Sep-2026',
  'Mar-1998',
  '1998',
  '30-Jun-2026',
  '01-Jul-2026 00:30',
  '31-Dec-2026 23:30',
  '29-Mar-2026 02:30',
  '25-Oct-2026 01:30 BST',
  '25-Oct-2026 01:30 GMT',
  '05-Jan-2026 09:03',
  '06-Aug-2018',
  '05-Jun-2026 12:30',
  '6 August 2018',
  '01-Jul-2026 00:00',
  '09:03',
  '2026-07-01',
  '81y',
  '4w 1d',
  '18y',
  'INGILIS, Iris (Miss)',
  '1945-07-14',
];

async function formatsOn(zone: string, language: string): Promise<[localMidnight: number, shown: string[]]> {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(formatRoom),
    env: { TZ: zone, LANG: language, LC_ALL: language, NODE_NO_WARNINGS: '1' },
  });
  return JSON.parse(stdout) as [number, string[]];
}

describe('formats on any machine', () => {
  let inLondon: number;
  beforeAll(async () => {
    [inLondon] = await formatsOn('Europe/London', 'en_GB.UTF-8');
  });

  it.each([
    ['America/New_York', 'de_DE.UTF-8'],
    ['Pacific/Auckland', 'tr_TR.UTF-8'],
    ['Asia/Riyadh', 'ar_SA.UTF-8'],
  ])('UI-01 UI-06 show the same in %s with %s', async (zone, language) => {
    const [localMidnight, shown] = await formatsOn(zone, language);
    // Positive control: the other zone really was in force.
    expect(localMidnight).not.toBe(inLondon);
    expect(shown).toStrictEqual(expected);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showDate } from './dates.ts';

describe('showDate', () => {
  it.each([
    ['2018-08-06', '06-Aug-2018'],
    ['2026-05-01', '01-May-2026'],
    ['2026-09-05', '05-Sep-2026'],
    ['1945-07-14', '14-Jul-1945'],
    ['2024-02-29', '29-Feb-2024'],
  ])('UI-01 UI-02 shows %s as %s', (sent, visible) => {
    expect(showDate(sent).visible).toBe(visible);
  });

  it('UI-02 has every month in three letters from a fixed table', () => {
    const months = Array.from({ length: 12 }, (_, index) => {
      const month = String(index + 1).padStart(2, '0');
      return showDate(`2026-${month}`).visible.slice(0, 3);
    });
    expect(months.join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  });

  it.each([
    ['2018-08-06', '6 August 2018', '2018-08-06'],
    ['1998-03', 'March 1998', '1998-03'],
    ['1998', '1998', '1998'],
    ['2026-01-05T09:03:00Z', '5 January 2026 at 09:03', '2026-01-05T09:03:00Z'],
  ])('UI-03 says %s as "%s" and gives machines %s', (sent, spoken, machine) => {
    expect(showDate(sent)).toMatchObject({ spoken, machine });
  });

  it.each([
    ['1998', '1998'],
    ['1998-03', 'Mar-1998'],
  ])('UI-04 keeps the precision of %s and invents no day', (sent, visible) => {
    expect(showDate(sent).visible).toBe(visible);
  });

  it.each([[undefined], [null], [''], ['  ']])('UI-05 says Not recorded for %j', (sent) => {
    expect(showDate(sent)).toStrictEqual({ visible: 'Not recorded', spoken: 'Not recorded' });
  });

  it.each([
    ['2020-02-30', '2020-02-30 (date not valid)'],
    ['2023-02-29', '2023-02-29 (date not valid)'],
    ['2020-13', '2020-13 (date not valid)'],
    ['2020-00-10', '2020-00-10 (date not valid)'],
    ['0000', '0000 (date not valid)'],
    ['06/08/2018', '06/08/2018 (date not valid)'],
    ['2018-08-06T25:00:00Z', '2018-08-06T25:00:00Z (date not valid)'],
    ['2018-08-06T10:00:00+19:00', '2018-08-06T10:00:00+19:00 (date not valid)'],
    ['last spring', 'last spring (date not valid)'],
    [20180806, '20180806 (date not valid)'],
    [{ year: 2018 }, 'Unreadable (date not valid)'],
  ])('UI-05 shows %j as it came and says that it is no date', (sent, visible) => {
    expect(showDate(sent)).toStrictEqual({ visible, spoken: visible });
  });

  it.each([
    ['2026-06-30', '30-Jun-2026'],
    ['2026-06-30T23:30:00+00:00', '01-Jul-2026 00:30'],
    ['2026-12-31T23:30:00Z', '31-Dec-2026 23:30'],
    ['2026-03-29T01:30:00Z', '29-Mar-2026 02:30'],
    ['2018-08-06T09:03:00+01:00', '06-Aug-2018 09:03'],
    ['2018-08-06T10:03:00.1234567+02:00', '06-Aug-2018 09:03'],
    ['2016-12-31T23:59:60Z', '31-Dec-2016 23:59'],
  ])('UI-06 shows %s in London time as %s', (sent, visible) => {
    expect(showDate(sent).visible).toBe(visible);
  });

  it.each([
    ['2026-10-25T00:30:00Z', '25-Oct-2026 01:30 BST'],
    ['2026-10-25T01:30:00Z', '25-Oct-2026 01:30 GMT'],
    ['2026-10-25T00:59:59Z', '25-Oct-2026 01:59 BST'],
    ['2026-10-25T01:00:00Z', '25-Oct-2026 01:00 GMT'],
    ['2026-10-25T02:00:00Z', '25-Oct-2026 02:00'],
    ['2026-10-24T23:59:00Z', '25-Oct-2026 00:59'],
  ])('UI-07 tells the repeated hour apart: %s is %s', (sent, visible) => {
    expect(showDate(sent).visible).toBe(visible);
  });

  it.each([
    ['2018-08-06T00:00:00+01:00', '06-Aug-2018'],
    ['2018-01-06T00:00:00+00:00', '06-Jan-2018'],
    ['2018-01-06T00:00:00.000Z', '06-Jan-2018'],
    ['2018-08-06T00:00:00', '06-Aug-2018'],
    ['0001-01-01T00:00:00+00:00', '01-Jan-0001'],
  ])('UI-08 does not show the midnight of a supplier’s whole day: %s is %s', (sent, visible) => {
    expect(showDate(sent).visible).toBe(visible);
  });

  it.each([
    ['2026-01-05T09:03:00Z', '05-Jan-2026 09:03'],
    ['2026-01-05T00:01:00Z', '05-Jan-2026 00:01'],
    ['2026-06-05T12:30:00', '05-Jun-2026 12:30'],
  ])('UI-08 shows %s on the 24-hour clock as %s', (sent, visible) => {
    expect(showDate(sent).visible).toBe(visible);
  });

  it('UI-05 has words for any value and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { visible, spoken } = showDate(value);
        expect(visible.trim()).not.toBe('');
        expect(spoken).not.toMatch(/undefined|NaN/);
      }),
    );
  });

  it('UI-01 keeps the digits of every whole day', () => {
    const day = fc.date({
      min: new Date('1850-01-01'),
      max: new Date('2150-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (at) => {
        const sent = at.toISOString().slice(0, 10);
        const { visible, machine } = showDate(sent);
        expect(visible).toMatch(/^\d{2}-[A-Z][a-z]{2}-\d{4}$/);
        expect(`${visible.slice(-4)}-${visible.slice(0, 2)}`).toBe(`${sent.slice(0, 4)}-${sent.slice(8)}`);
        expect(machine).toBe(sent);
      }),
    );
  });
});

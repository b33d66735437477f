import type { AreaRow } from '../../shared/record/record-view.ts';

/** Absence of a row's date, in the words of its kind. */
const absentDate: Readonly<Record<AreaRow['dateWords'], string>> = {
  started: 'start date not recorded',
  recorded: 'date not recorded',
  on: 'date not recorded',
  'planned for': 'planned date not recorded',
  issued: 'issue date not recorded',
  created: 'date not recorded',
};

/** A row's date for the name of its buttons: `started 6 August 2018`, `date not recorded` (9.4). */
export function datePhrase({ date, dateWords }: Pick<AreaRow, 'date' | 'dateWords'>): string {
  return date.machine === undefined ? absentDate[dateWords] : `${dateWords} ${date.spoken}`;
}

/** How a row is named wherever one line must do, its prefix first (UI-71). */
export function rowName({ name, prefix }: Pick<AreaRow, 'name' | 'prefix'>): string {
  return prefix === undefined || prefix === '' ? name.text : `${prefix} ${name.text}`;
}

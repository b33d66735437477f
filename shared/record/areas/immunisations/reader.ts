import { datePlace } from '../../date-order.ts';
import { codedText } from '../../coded-text.ts';
import { effectiveOf } from '../../observations/effective-date.ts';
import { observationDetails } from '../../observations/observation-details.ts';
import { observationRoles } from '../../observations/roles.ts';
import { rowTexts } from '../../observations/row-texts.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { RowMark } from '../../record-view.ts';
import { areaLists } from '../area-lists.ts';
import type { AreaLists } from '../area-lists.ts';
import type { AreaReader, AreaReading, RecordContext, RowEntry } from '../area-reader.ts';
import { consentRow } from './consent-row.ts';
import { immunisationsFacts } from './facts.ts';
import { immunisationDetails } from './immunisation-details.ts';
import { isNotGiven, notGivenPrefix, vaccinationName } from './vaccination.ts';
import { vaccinationRow } from './vaccination-row.ts';

const fitting: ReadonlySet<string> = new Set(['Immunization', 'Observation']);

/** Immunisations: given, not given, and consent each in a table of its own (structured.md 3.5, UI-70). */
export const immunisationsReader: AreaReader = {
  facts: immunisationsFacts,
  read: readImmunisations,
  details: { Immunization: immunisationDetails, Observation: observationDetails },
};

function readImmunisations(record: RecordContext): AreaReading {
  const lists = areaLists(record, immunisationsFacts, fitting);
  const isHidden = lists.state(0) === 'role-hidden';
  const roles = observationRoles(record);
  const vaccinations = record.index
    .ofType('Immunization')
    .map((resource) => vaccinationEntry(record, resource, lists));
  const consents = record.index
    .ofType('Observation')
    .filter((resource) => roles.roleOf(resource) === 'consent')
    .map((resource) => consentEntry(record, resource, lists));
  const entries = isHidden ? [] : [...vaccinations, ...consents];
  const outside = entries.filter(({ behind: [resource] }) => !isPrimary(resource, lists)).length;
  const given = isHidden ? 0 : countGiven(record);
  return {
    state: lists.state(outside),
    warnings: lists.warnings,
    textOnly: lists.textOnly,
    entries,
    used: new Set(),
    // One that was not given and a consent are entries, and no immunisation to count.
    count: given + lists.textOnly.length,
    ...(given === 0 && entries.length > 0 ? { uncountedWords: 'No entry says given' } : {}),
    notices: [],
  };
}

function countGiven({ index }: RecordContext): number {
  return index.ofType('Immunization').filter(({ body }) => !isNotGiven(body)).length;
}

function isPrimary(resource: IndexedResource | undefined, lists: AreaLists): boolean {
  return resource !== undefined && lists.namedBy(resource) === 'primary';
}

/** Where an entry stands by the list that names it; one that none names keeps its table and says so. */
function placeOf(
  resource: IndexedResource,
  lists: AreaLists,
  table: string,
): { readonly table: string; readonly marks: readonly RowMark[] } {
  switch (lists.namedBy(resource)) {
    case 'primary':
      return { table, marks: [] };
    case 'mentioned':
      return { table: 'came-along', marks: ['came-along'] };
    default:
      return { table, marks: ['incomplete-entry'] };
  }
}

function vaccinationEntry(record: RecordContext, resource: IndexedResource, lists: AreaLists): RowEntry {
  const notGiven = isNotGiven(resource.body);
  const { table, marks } = placeOf(resource, lists, notGiven ? 'not-given' : 'given');
  const name = vaccinationName(resource.body).text;
  const row = () => vaccinationRow(record, resource, marks);
  return {
    source: resource.source,
    table,
    behind: [resource],
    name: notGiven ? `${notGivenPrefix} ${name}` : name,
    place: datePlace(resource.body['date']),
    row,
    texts: () => rowTexts(row()),
  };
}

function consentEntry(record: RecordContext, resource: IndexedResource, lists: AreaLists): RowEntry {
  const { table, marks } = placeOf(resource, lists, 'consent');
  const row = () => consentRow(record, resource, marks);
  return {
    source: resource.source,
    table,
    behind: [resource],
    name: codedText(resource.body['code']).text,
    place: datePlace(effectiveOf(resource.body)),
    row,
    texts: () => rowTexts(row()),
  };
}

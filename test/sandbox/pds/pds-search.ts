import { isRecord, recordsOf, listOf, textOf } from '../service/json.ts';
import type { UnknownRecord } from '../service/json.ts';
import { FHIR_JSON, platformOutcome } from '../service/operation-outcome.ts';
import type { ServiceAnswer } from '../service/service-types.ts';
import type { ServedPerson } from '../sandbox-person.ts';
import type { Bearer } from '../token/issued-tokens.ts';

const PARAMETERS: ReadonlySet<string> = new Set([
  'family',
  'given',
  'gender',
  'birthdate',
  'death-date',
  'address-postalcode',
  'address-postcode',
  'general-practitioner',
  'email',
  'phone',
  '_fuzzy-match',
  '_exact-match',
  '_history',
  '_max-results',
]);

const invalidSearch = (diagnostics: string, check: string): ServiceAnswer =>
  platformOutcome({ status: 400, code: 'INVALID_SEARCH_DATA', diagnostics, check });

/** For a person at the screen; an application finds one (integration.md 4.1). */
const MOST_RESULTS = 50;

const BIRTHDATE = /^(eq|ge|le)?(\d{4}-\d{2}-\d{2})$/;

/** Parameter rules of integration.md 4.2, before anyone is looked for. */
export function checkSearch(query: URLSearchParams, mode: Bearer['mode']): ServiceAnswer | undefined {
  for (const name of query.keys()) {
    if (!PARAMETERS.has(name)) {
      return platformOutcome({
        status: 400,
        code: 'ADDITIONAL_PROPERTIES',
        issue: 'structure',
        diagnostics: `Invalid request with error - Additional properties are not allowed ('${name}' was unexpected)`,
        check: 'pds/unknown-parameter',
      });
    }
  }
  const maxResults = query.get('_max-results');
  if (maxResults !== null && !(/^[1-9]\d?$/.test(maxResults) && Number(maxResults) <= MOST_RESULTS)) {
    return invalidSearch("Invalid value in field '_max-results'", 'pds/max-results');
  }
  // Application-restricted access finds one person or none (integration.md 4.1).
  if (mode === 'application-restricted' && maxResults !== null && maxResults !== '1') {
    return platformOutcome({
      status: 403,
      code: 'INVALID_VALUE',
      issue: 'forbidden',
      diagnostics: "Invalid value - '_max-results' must be 1 for application-restricted access",
      check: 'pds/max-results-mode',
    });
  }
  if (query.has('address-postalcode') && query.has('address-postcode')) {
    return invalidSearch(
      'Only one of address-postalcode and address-postcode may be sent',
      'pds/two-postcodes',
    );
  }
  const family = query.get('family') ?? '';
  const births = query.getAll('birthdate');
  if (family === '' || births.length === 0) {
    return invalidSearch(
      'Not enough search parameters were provided to be able to make a search',
      'pds/criteria',
    );
  }
  if (births.length > 2 || births.some((birth) => !BIRTHDATE.test(birth))) {
    return invalidSearch("Invalid value in field 'birthdate'", 'pds/birthdate');
  }
  const wildcards = [family, ...query.getAll('given'), query.get('address-postalcode') ?? ''].filter((text) =>
    text.includes('*'),
  );
  if (wildcards.some((text) => text.indexOf('*') < 2)) {
    return invalidSearch('A wildcard may not stand within the first two characters', 'pds/wildcard');
  }
  if (wildcards.length > 0 && query.get('_fuzzy-match') === 'true') {
    return invalidSearch('Wildcards cannot be used in a fuzzy search', 'pds/wildcard-fuzzy');
  }
  return undefined;
}

const simple = (text: string): string => text.trim().toLowerCase();

function matches(wanted: string, actual: string | undefined): boolean {
  if (actual === undefined) return false;
  const [want, have] = [simple(wanted), simple(actual)];
  const star = want.indexOf('*');
  return star === -1 ? want === have : have.startsWith(want.slice(0, star));
}

function bornWithin(birth: string, actual: string | undefined): boolean {
  const [, prefix = 'eq', date = ''] = BIRTHDATE.exec(birth) ?? [];
  if (actual === undefined) return false;
  if (prefix === 'ge') return actual >= date;
  return prefix === 'le' ? actual <= date : actual === date;
}

const unspaced = (text: string): string => text.replaceAll(' ', '');

/** Former and temporary names count only when asked for. */
function nameMatches(name: UnknownRecord, query: URLSearchParams): boolean {
  const given = listOf(name['given']).filter((each) => typeof each === 'string');
  return (
    (name['use'] === 'usual' || query.get('_history') === 'true') &&
    matches(query.get('family') ?? '', textOf(name['family'])) &&
    query.getAll('given').every((wanted) => given.some((actual) => matches(wanted, actual)))
  );
}

function isMatch(patient: UnknownRecord, query: URLSearchParams): boolean {
  const practice = recordsOf(patient['generalPractitioner'])[0]?.['identifier'];
  const address = recordsOf(patient['address'])[0];
  const postcode = query.get('address-postalcode') ?? query.get('address-postcode');
  const wantedPractice = query.get('general-practitioner');
  const gender = query.get('gender');
  return (
    recordsOf(patient['name']).some((name) => nameMatches(name, query)) &&
    query.getAll('birthdate').every((birth) => bornWithin(birth, textOf(patient['birthDate']))) &&
    (gender === null || gender === patient['gender']) &&
    // A restricted person has neither address nor practice here, so such a search never finds them (integration.md 4.2).
    (postcode === null || matches(unspaced(postcode), unspaced(textOf(address?.['postalCode']) ?? ''))) &&
    (wantedPractice === null || (isRecord(practice) && matches(wantedPractice, textOf(practice['value']))))
  );
}

/** The searchset, or `TOO_MANY_MATCHES` inside a 200 (integration.md 4.2). */
export function searchPeople(
  query: URLSearchParams,
  people: readonly ServedPerson[],
  mode: Bearer['mode'],
): ServiceAnswer {
  const found = people.flatMap((person) => {
    if (person.pds.kind !== 'patient' || !isRecord(person.pds.patient)) return [];
    // A superseded number is found by retrieve only: the search gives the person once, under the number that holds.
    if (person.pds.patient['id'] !== person.nhsNumber) return [];
    return isMatch(person.pds.patient, query) ? [person.pds.patient] : [];
  });
  const most = mode === 'application-restricted' ? 1 : Number(query.get('_max-results') ?? MOST_RESULTS);
  if (found.length > most) {
    return {
      ...platformOutcome({
        status: 200,
        code: 'TOO_MANY_MATCHES',
        issue: 'multiple-matches',
        diagnostics: 'Too many matches were found; add search criteria',
      }),
    };
  }
  return {
    status: 200,
    headers: { 'content-type': FHIR_JSON },
    body: JSON.stringify({
      resourceType: 'Bundle',
      type: 'searchset',
      total: found.length,
      entry: found.map((resource) => ({ search: { score: 1 }, resource })),
    }),
  };
}

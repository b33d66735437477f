import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface JourneyArguments {
  readonly records: string | undefined;
  /** Ten digits; undefined with `all` means every person that is served. */
  readonly person: string | undefined;
  readonly all: boolean;
  readonly json: boolean;
  /** Tells the journey for a person at the terminal, and keeps screenshots. */
  readonly tell: boolean;
  /** Name or id of the staff member who signs in. */
  readonly staff: string | undefined;
}

/**
 * Reads the arguments of `npm run journey --`.
 * @throws TypeError on an unknown option; Error when a number has other than ten digits
 */
export function readJourneyArguments(args: readonly string[]): JourneyArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: 'string' },
      person: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      tell: { type: 'boolean', default: false },
      staff: { type: 'string' },
    },
  });
  const person = values.person?.replaceAll(/[\s-]/g, '');
  if (person !== undefined && !/^\d{10}$/.test(person)) {
    throw new Error('--person takes an NHS number of ten digits');
  }
  if (person !== undefined && values.all) throw new Error('--person and --all exclude each other');
  return {
    records: values.records === undefined ? undefined : resolve(values.records),
    person,
    all: values.all,
    json: values.json,
    tell: values.tell,
    staff: values.staff,
  };
}

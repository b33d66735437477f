import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface StartArguments {
  readonly records: string | undefined;
  readonly fetchElectron: boolean;
  readonly headless: boolean;
  /** Start with an empty set-up instead of the prepared one; the sandbox writes a kit to set it up with. */
  readonly setUp: boolean;
  /** Where that set-up is kept; absent: for this run only. */
  readonly dataFolder: string | undefined;
}

/**
 * Reads what follows `npm start --`.
 * @throws TypeError on an unknown option, with the option's name, and on one that goes only with another
 */
export function readStartArguments(args: readonly string[]): StartArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: 'string' },
      electron: { type: 'boolean', default: false },
      headless: { type: 'boolean', default: false },
      'set-up': { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  if (values.data !== undefined && !values['set-up']) throw new TypeError('--data goes with --set-up');
  return {
    records: values.records === undefined ? undefined : resolve(values.records),
    fetchElectron: values.electron,
    headless: values.headless,
    setUp: values['set-up'],
    dataFolder: values.data === undefined ? undefined : resolve(values.data),
  };
}

/** Whether a window can be shown: always outside Linux, there only with a display server named in the environment. */
export function hasDisplay(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

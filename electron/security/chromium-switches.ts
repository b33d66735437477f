import type { CommandLine } from 'electron';

/** Switches that keep the engine from caching or calling anybody on its own account (B3.4). */
const switches = [
  'disable-http-cache',
  'dns-prefetch-disable',
  'no-pings',
  'disable-background-networking',
] as const;

/** Sets the engine's switches; before the app is ready. */
export function setChromiumSwitches(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const name of switches) commandLine.appendSwitch(name);
}

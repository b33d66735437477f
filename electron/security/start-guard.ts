/** Settings of the environment that weaken TLS or print requests; they can be refused, not undone (B3.2). */
const refusedVariables = [
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_DEBUG',
  'NODE_DEBUG_NATIVE',
  'SSLKEYLOGFILE',
  'NODE_REDIRECT_WARNINGS',
  'NODE_USE_ENV_PROXY',
  'ELECTRON_LOG_FILE',
  'ELECTRON_LOG_ASAR_READS',
] as const;

/** Refused in a packaged app only: developers and test runners need them. */
const refusedVariablesWhenPackaged = [
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_RUN_AS_NODE',
  'GOOGLE_API_KEY',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
] as const;

/**
 * Switches that open, redirect or record the app (B3.1), or give it the sandbox's prepared set-up; a trailing `*` stands
 * for any ending.
 */
const refusedSwitches = [
  'profile',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect*',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'no-sandbox',
  'disable-site-isolation-trials',
  'ignore-certificate-errors*',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'user-data-dir',
  'disk-cache-dir',
  'enable-logging',
  'log-file',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'trace-startup*',
  'enable-crash-reporter',
  'unsafely-*',
] as const;

export interface StartConditions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Command line without the program's own path. */
  readonly commandLine: readonly string[];
  readonly isPackaged: boolean;
}

/**
 * Names what forbids a start, before anything clinical exists; nothing when all is well.
 * Names only, never values: a value may hold a path or a secret.
 */
export function findStartDangers(conditions: StartConditions): readonly string[] {
  const { environment, commandLine, isPackaged } = conditions;
  const variables = [...refusedVariables, ...(isPackaged ? refusedVariablesWhenPackaged : [])].filter(
    (name) => (environment[name] ?? '') !== '',
  );
  const switches = isPackaged ? commandLine.map(switchName).filter(isRefusedSwitch) : [];
  return [...variables, ...switches];
}

/** `--Inspect-Brk=0` and, on Windows, `/inspect` are read as `inspect…`; anything else is no switch. */
function switchName(argument: string): string {
  return /^(?:--?|\/)([a-z][a-z0-9-]*)(?:=|$)/i.exec(argument)?.[1]?.toLowerCase() ?? '';
}

function isRefusedSwitch(name: string): boolean {
  return refusedSwitches.some((refused) =>
    refused.endsWith('*') ? name.startsWith(refused.slice(0, -1)) : name === refused,
  );
}

import { chmodSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { diagnosticEvents, errorClassOf, permittedFields, type DiagnosticNote } from './diagnostic-note.ts';
import { stackFrames } from './stack-frames.ts';

export interface DiagnosticLogParts {
  readonly folder: string;
  readonly appVersion?: string;
  /** Size at which a new file begins; two older ones are kept. */
  readonly fileBytes?: number;
}

/**
 * For whoever mends Bedside. Apart from the audit trail; holds no person, no number, no address and no words but its
 * own (integration.md 6.5, IG-15).
 */
export interface DiagnosticLog {
  /** Writes one line; of the error only its class and places. Never throws. */
  note(note: DiagnosticNote, error?: unknown): void;
}

type Logger = ReturnType<typeof electronLog.create>;

/** Nothing but the file: the console may end in a system journal, and a pipe that nobody reads would break Bedside. */
function silence(logger: Logger): void {
  for (const transport of Object.values(logger.transports)) {
    if (transport) transport.level = false;
  }
  logger.transports.console.writeFn = () => undefined;
}

function turnOver(path: string): void {
  try {
    renameSync(`${path}.1`, `${path}.2`);
  } catch {
    // There was no older one yet.
  }
  renameSync(path, `${path}.1`);
}

/** Opens `diagnostic.log` in the folder: mode 0600, one JSON object a line, by default 1 MB and two older files. */
export function createDiagnosticLog(parts: DiagnosticLogParts): DiagnosticLog {
  const path = join(parts.folder, 'diagnostic.log');
  // electron-log tells its own file errors through the console of its first logger.
  silence(electronLog);
  const logger = electronLog.create({ logId: path });
  silence(logger);
  const { file } = logger.transports;
  // Without a name it would look for a package.json, and give up where there is none.
  file.setAppName('Bedside');
  file.level = 'info';
  file.maxSize = parts.fileBytes ?? 1_000_000;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.format = '{text}';
  file.resolvePathFn = () => path;
  file.archiveLogFn = (full) => {
    try {
      turnOver(path);
    } catch {
      full.clear();
    }
  };
  try {
    mkdirSync(parts.folder, { recursive: true, mode: 0o700 });
    file.getFile();
    chmodSync(path, 0o600);
  } catch {
    // Without its file the log stays silent: it must never stop Bedside.
  }
  return {
    note: (note, error) => {
      const event = diagnosticEvents.find((known) => known === note.event);
      if (event === undefined) return;
      const errorClass = errorClassOf(error);
      const fields = permittedFields({
        ...note,
        errorClass,
        frames: error === undefined ? undefined : stackFrames(error),
        appVersion: parts.appVersion,
      });
      logger.info(JSON.stringify({ at: new Date().toISOString(), event, ...fields }));
    },
  };
}

/** The two files that an administrator brings in, each with keys that only it has. */
const ownKeys = {
  'role policy': ['policyVersion', 'approvedBy', 'tiers', 'roles'],
  'environment file': ['tokenUrl', 'pdsBaseUrl', 'sdsBaseUrl', 'sspBaseUrl', 'identifierSystems'],
} as const;

type ImportedFile = keyof typeof ownKeys;

const mostListed = 8;

/** What is wrong with a file in few lines: the other file first of all, else its faults, of which the first stand for many. */
export function importProblems(
  wanted: ImportedFile,
  json: unknown,
  problems: readonly string[],
): readonly string[] {
  const other: ImportedFile = wanted === 'role policy' ? 'environment file' : 'role policy';
  if (holds(json, other) && !holds(json, wanted)) {
    return [`path: This looks like the ${other}, not the ${wanted}.`];
  }
  const left = problems.length - mostListed;
  return left <= 0 ? problems : [...problems.slice(0, mostListed), `and ${String(left)} more`];
}

function holds(json: unknown, file: ImportedFile): boolean {
  return typeof json === 'object' && json !== null && ownKeys[file].some((key) => key in json);
}

/** `undefined`: not JSON. */
export function readJson(text: string): { readonly json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

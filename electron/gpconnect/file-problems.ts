import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
};

/** One line per fault, `path.of.field: what is wrong`; `whole` names the file itself. Never a value from the file. */
export function describeProblems(error: z.ZodError, whole: string): readonly string[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => `${[...path, key].join('.')}: is not a setting that Bedside knows`);
    }
    return [`${path.length === 0 ? whole : path.join('.')}: ${sentence(issue)}`];
  });
}

function sentence(issue: z.core.$ZodIssue): string {
  // The schema's own words, where it has some.
  if (!/^(?:Invalid|Too|Unrecognized)\b/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return 'is missing';
      return `must be ${kinds[issue.expected] ?? 'of another kind'}`;
    case 'invalid_value':
      return `must be ${issue.values.map(String).join(' or ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : 'is too small';
    case 'too_big':
      return issue.origin === 'string' ? 'is too long' : 'is too large';
    default:
      return 'is not written as it must be';
  }
}

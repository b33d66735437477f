import { isJsonObject } from '../json-value.ts';

const longestExpression = 500;
/** Visits of nodes that one evaluation may cost; about a second. */
const mostVisits = 4_000_000;
/** What visits every node of the resource, wherever it stands; nested, they multiply. */
const visitsAll = /\bdescendants\b|%(?:context|resource|rootResource)\b/g;
/** Compares every node that it finds with those found before. */
const visitsPairs = /\brepeat\b/g;
/** A repeated group that repeats inside itself: such a pattern can take for ever. */
const heavyPattern = /\)\s*[*+{]/;

/** Why an expression is not evaluated over a resource, in plain words; `undefined` when it may be. */
export function refusalOf(body: unknown, expression: string): string | undefined {
  if (expression.trim() === '') return 'Type an expression first.';
  if (expression.length > longestExpression) {
    return `Use ${longestExpression} characters or fewer.`;
  }
  if (
    /\b(?:resolve|memberOf|validateVS|weight|conformsTo|subsumes|subsumedBy|translate|lookup)\b/.test(
      expression,
    )
  ) {
    return 'This expression asks for things outside the entry. Only the entry itself can be searched.';
  }
  if (/\b(?:matches|matchesFull|replaceMatches)\b/.test(expression) && heavyPattern.test(expression)) {
    return 'This pattern may take too long. Use a simpler one.';
  }
  const depth = occurrences(expression, visitsAll) + 2 * occurrences(expression, visitsPairs);
  return depth > 1 && countNodes(body) ** depth > mostVisits
    ? 'This expression may take too long for an entry of this size. Use a shorter path.'
    : undefined;
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function countNodes(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item: unknown) => sum + countNodes(item), 1);
  if (isJsonObject(value))
    return Object.values(value).reduce<number>((sum, item) => sum + countNodes(item), 1);
  return 1;
}

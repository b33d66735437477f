import { conceptText, conceptWord } from '../../coded-text.ts';
import { isAfter } from '../../date-order.ts';
import { namedValue } from '../../extensions.ts';
import { fieldOf, textOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import type { IndexedResource } from '../../record-index.ts';

/** What a problem says of its state; anything unknown keeps its own words and hides nothing. */
export interface ProblemState {
  readonly status: 'active' | 'past' | 'unknown';
  /** `Active`, `Past`, or as received; empty where nothing was sent. */
  readonly statusWords: string;
  readonly significance: 'major' | 'minor' | 'unknown';
  /** `Major`, `Minor`, or as received; empty where nothing was sent. */
  readonly significanceWords: string;
  /** Active, and yet it has an end that is not still to come. */
  readonly disagrees: boolean;
}

const pastStatuses: ReadonlySet<string> = new Set(['inactive', 'resolved']);

/** Status and significance of a Condition (structured.md 3.3, UI-67). */
export function problemState({ body }: IndexedResource, today: string): ProblemState {
  const status = codeIn(body['clinicalStatus']);
  const level = namedValue(body, 'ProblemSignificance');
  const significance = codeIn(level);
  const isActive = status.code === 'active';
  return {
    status: isActive ? 'active' : pastStatuses.has(status.code) ? 'past' : 'unknown',
    statusWords: isActive ? 'Active' : pastStatuses.has(status.code) ? 'Past' : status.received,
    significance:
      significance.code === 'major' || significance.code === 'minor' ? significance.code : 'unknown',
    significanceWords:
      significance.code === 'major'
        ? 'Major'
        : significance.code === 'minor'
          ? 'Minor'
          : significance.received,
    disagrees: isActive && hasEnded(body, today),
  };
}

/** The start as sent: date, start of a period, or words. */
export function onsetOf(body: JsonObject): unknown {
  return body['onsetDateTime'] ?? fieldOf(body, 'onsetPeriod', 'start');
}

/** The end as sent. */
export function abatementOf(body: JsonObject): unknown {
  return (
    body['abatementDateTime'] ??
    fieldOf(body, 'abatementPeriod', 'end') ??
    fieldOf(body, 'abatementPeriod', 'start')
  );
}

function hasEnded(body: JsonObject, today: string): boolean {
  const end = abatementOf(body);
  const saysSo = wordOf(body['abatementBoolean']) === 'true';
  return saysSo || (textOf(end) !== undefined && !isAfter(end, today));
}

/** A code of a closed list, sent bare or as a concept, with the words that it came in. */
function codeIn(value: unknown): { readonly code: string; readonly received: string } {
  const bare = textOf(value);
  if (bare !== undefined) return { code: wordOf(bare) ?? '', received: bare };
  const words = conceptText(value) ?? '';
  return { code: conceptWord(value) ?? wordOf(words) ?? '', received: words };
}

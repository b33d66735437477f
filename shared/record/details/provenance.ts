import { shownDate } from '../date-order.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import type { CodedText } from '../record-view.ts';
import { recordWords } from '../record-words.ts';
import { provenanceSources } from './provenance-sources.ts';
import { whoWithRole } from './who-with-role.ts';

const missing: ReadonlySet<string> = new Set([recordWords.notRecorded, recordWords.linkedNotSupplied]);

/**
 * Who recorded a row, where and when, in one sentence (M17):
 * `Recorded by Dr Ann Example (General practitioner) at Sample Surgery on 03-Mar-2024, about 01-Mar-2024.`
 * What was not recorded is said to be so; nothing is guessed.
 * @param resources behind the row, the speaking one first; one that does not say who leaves it to the next
 */
export function provenanceSentence(
  index: RecordIndex,
  resources: readonly IndexedResource[],
  name: CodedText,
): string {
  const told = resources.flatMap((resource) => {
    const source = Object.hasOwn(provenanceSources, resource.type)
      ? provenanceSources[resource.type]
      : undefined;
    return source === undefined ? [] : [{ resource, source }];
  });
  const verb = told[0]?.source.verb ?? 'Recorded';
  const who = firstKnown(told.map((each) => whoOf(index, each)));
  const recorded = firstKnown(told.map(({ resource, source }) => dateOf(source.recorded(resource.body))));
  const clinical = firstKnown(told.map(({ resource, source }) => dateOf(source.clinical?.(resource.body))));
  return `${wholeSentence(verb, who, recorded, clinical)}${codingClause(name)}.`;
}

type Told = { readonly resource: IndexedResource; readonly source: (typeof provenanceSources)[string] };

function whoOf(index: RecordIndex, { resource, source }: Told): string {
  const onBehalfOf = source.onBehalfOf?.(resource.body);
  const names = source
    .who(resource.body)
    .map((reference) => whoWithRole(index, reference, resource, onBehalfOf))
    .filter((name) => name !== recordWords.notRecorded);
  return names.length === 0 ? recordWords.notRecorded : [...new Set(names)].join(' and ');
}

function dateOf(value: unknown): string {
  return shownDate(value).visible;
}

function firstKnown(words: readonly string[]): string {
  return words.find((each) => !missing.has(each)) ?? words[0] ?? recordWords.notRecorded;
}

function wholeSentence(verb: string, who: string, recorded: string, clinical: string): string {
  const isKnown = !missing.has(who);
  const isDated = recorded !== recordWords.notRecorded;
  const about = clinical === recordWords.notRecorded || isSameDay(recorded, clinical) ? '' : clinical;
  const first = `${verb}${isKnown ? ` by ${who}` : ''}${isDated ? ` on ${recorded}` : ''}`;
  const clauses = [
    isKnown || isDated ? first : '',
    about === '' ? '' : `about ${about}`,
    isKnown ? '' : `by whom: ${who}`,
    isDated ? '' : `date ${verb.toLowerCase()}: ${recordWords.notRecorded}`,
  ].filter((clause) => clause !== '');
  const sentence = clauses.join(', ');
  return isKnown || isDated ? sentence : `${verb} ${sentence}`;
}

/** Days compared at the coarser of their precisions: `Mar-2024` and `03-Mar-2024` do not differ. */
function isSameDay(a: string, b: string): boolean {
  const [day, other] = [a.slice(0, 11), b.slice(0, 11)];
  return day.endsWith(other) || other.endsWith(day);
}

/** How the practice system coded it, and where it could not (UI-25, UI-50). */
function codingClause({ codedAs, degraded }: CodedText): string {
  if (codedAs !== undefined) return `; coded as ${codedAs}`;
  return degraded ? '; the practice system could not translate the original term' : '';
}

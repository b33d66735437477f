import type { ShownDate } from '../../../format/dates.ts';
import { codedText, conceptText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { extensionsNamed, extensionValue } from '../../extensions.ts';
import { asArray, asObjects, textOf, textsOf, wordOf } from '../../json-value.ts';
import type { JsonObject } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { whoText } from '../../person-names.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import type { CodedText, RowMark } from '../../record-view.ts';
import { categoryWords, criticalityWords, recordWords, severityWords } from '../../record-words.ts';
import { isNotForPatient } from '../../security-label.ts';

/** What an allergy's row tells; words are final. */
export interface AllergyFields {
  readonly marks: readonly RowMark[];
  readonly substance: CodedText;
  /** Manifestation and description as recorded, or `Not recorded`. */
  readonly reaction: string;
  readonly severity: string;
  /** `Drug`, `Non-drug`, or the received word. */
  readonly type: string;
  /** `Life-threatening risk recorded` and the like; empty when nothing was sent. */
  readonly criticality: string;
  readonly recorded: ShownDate;
  readonly recordedBy: string;
  readonly notes: readonly string[];
  readonly ended?: { readonly date: ShownDate; readonly reason: string };
}

/** One AllergyIntolerance in words (structured.md 3.1, UI-52). `verificationStatus` says nothing and is not read. */
export function allergyFields(
  index: RecordIndex,
  resource: IndexedResource,
  isEnded: boolean,
  extraMarks: readonly RowMark[],
): AllergyFields {
  const { body } = resource;
  const substance = codedText(body['code']);
  const ended = endedOf(body);
  return {
    marks: [
      ...(isNotForPatient(body) ? (['no-patient-disclosure'] as const) : []),
      ...(substance.degraded ? (['original-wording'] as const) : []),
      ...extraMarks,
    ],
    substance,
    reaction: reactionText(body),
    severity: severityText(body),
    type: inWords(textsOf(body['category']), categoryWords) ?? recordWords.notRecorded,
    criticality: inWords(textsOf(body['criticality']), criticalityWords) ?? '',
    recorded: shownDate(body['assertedDate']),
    recordedBy: recorderOf(index, resource),
    notes: noteTexts(body['note']),
    // A row in the ended section says so even where date and reason are missing (12 of 67 samples).
    ...(isEnded || ended.sent ? { ended: { date: ended.date, reason: ended.reason } } : {}),
  };
}

/** Who recorded it; the source of the information where no recorder was sent. */
export function recorderOf(index: RecordIndex, resource: IndexedResource): string {
  return whoText(index, resource.body['recorder'] ?? resource.body['asserter'], resource);
}

/** Whether an entry carries an end date or reason of its own. */
export function hasEnd(body: JsonObject): boolean {
  return endedOf(body).sent;
}

function endedOf(body: JsonObject): Required<AllergyFields>['ended'] & { readonly sent: boolean } {
  const children = extensionsNamed(body, 'AllergyIntoleranceEnd').flatMap((end) =>
    asObjects(end['extension']),
  );
  const date = childValue(children, /date$/i);
  const reason = childValue(children, /reason/i);
  return {
    sent: date !== undefined || reason !== undefined,
    date: shownDate(date),
    reason: textOf(reason) ?? conceptText(reason) ?? recordWords.notRecorded,
  };
}

function childValue(children: readonly JsonObject[], name: RegExp): unknown {
  const child = children.find((candidate) => name.test(textOf(candidate['url'])?.trim() ?? ''));
  return extensionValue(child);
}

/** Manifestations with their descriptions; a null flavour never appears as a code (T58). */
function reactionText(body: JsonObject): string {
  const reactions = asObjects(body['reaction']).flatMap((reaction) => {
    const description = textOf(reaction['description']);
    const known = asArray(reaction['manifestation'])
      .map((manifestation) => conceptText(manifestation))
      .filter((text) => text !== undefined && !(isEmptyWording(text) && description !== undefined));
    const manifestation = known.join(', ');
    if (manifestation === '') return description ?? [];
    const adds = description !== undefined && description.trim() !== manifestation.trim();
    return adds ? `${manifestation}: ${description}` : manifestation;
  });
  return reactions.length === 0 ? recordWords.notRecorded : reactions.join('; ');
}

/** UNC takes the description; so do the other words for nothing (UI-26). */
function isEmptyWording(text: string): boolean {
  return ['Not recorded', 'Not coded', 'Not known', 'Not available'].includes(text);
}

function severityText(body: JsonObject): string {
  const sent = asObjects(body['reaction']).flatMap((reaction) => textsOf(reaction['severity']));
  return inWords(sent, severityWords) ?? recordWords.notRecorded;
}

/** Known codes in words, others as received, each once. */
function inWords(codes: readonly string[], words: Readonly<Record<string, string>>): string | undefined {
  const shown = codes.map((code) => {
    const folded = wordOf(code) ?? code;
    return (Object.hasOwn(words, folded) ? words[folded] : undefined) ?? code;
  });
  return shown.length === 0 ? undefined : [...new Set(shown)].join(', ');
}

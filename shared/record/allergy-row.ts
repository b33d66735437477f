import { codedText, conceptText } from './coded-text.ts';
import { shownDate } from './date-order.ts';
import { extensionsNamed, extensionValue } from './extensions.ts';
import { asArray, asObjects, fieldOf, textOf, textsOf, wordOf } from './json-value.ts';
import type { JsonObject } from './json-value.ts';
import { noteTexts } from './list-warnings.ts';
import { whoText } from './person-names.ts';
import type { IndexedResource, RecordIndex } from './record-index.ts';
import type { AllergyRow, RowMark } from './record-view.ts';
import { categoryWords, criticalityWords, recordWords, severityWords } from './record-words.ts';
import { noKnownKind } from './no-known-allergy.ts';
import { isNotForPatient } from './security-label.ts';

/** One AllergyIntolerance as a row (structured.md 3.1, UI-52). `verificationStatus` says nothing and is not read. */
export function allergyRow(
  index: RecordIndex,
  resource: IndexedResource,
  isEnded: boolean,
  extraMarks: readonly RowMark[],
): AllergyRow {
  const { body } = resource;
  const substance = codedText(body['code']);
  const ended = endedOf(body);
  return {
    id: resource.source,
    source: resource.source,
    marks: [
      ...(isNotForPatient(body) ? (['no-patient-disclosure'] as const) : []),
      ...(substance.degraded ? (['original-wording'] as const) : []),
      ...extraMarks,
    ],
    substance,
    noKnown: noKnownKind(body),
    reaction: reactionText(body),
    severity: severityText(body),
    type: inWords(textsOf(body['category']), categoryWords) ?? recordWords.notRecorded,
    criticality: inWords(textsOf(body['criticality']), criticalityWords) ?? '',
    recorded: shownDate(body['assertedDate']),
    recordedBy: whoText(index, body['recorder'] ?? body['asserter'], resource),
    onset: shownDate(onsetOf(body)),
    lastOccurrence: shownDate(body['lastOccurrence']),
    notes: noteTexts(body['note']),
    // A row in the ended section says so even where date and reason are missing (12 of 67 samples).
    ...(isEnded || ended.sent ? { ended: { date: ended.date, reason: ended.reason } } : {}),
  };
}

/** Whether an entry carries an end date or reason of its own. */
export function hasEnd(body: JsonObject): boolean {
  return endedOf(body).sent;
}

function endedOf(body: JsonObject): Required<AllergyRow>['ended'] & { readonly sent: boolean } {
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

/** Onset in any of its forms; a period counts from its start. */
function onsetOf(body: JsonObject): unknown {
  return body['onsetDateTime'] ?? fieldOf(body, 'onsetPeriod', 'start') ?? body['onsetString'];
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

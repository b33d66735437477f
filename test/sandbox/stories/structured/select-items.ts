import type { AllergyStory } from '../clinical-story.ts';
import type { ConsultationStory } from '../consultation-story.ts';
import { isItemRef, kindOf, keyOf, type ItemRef } from '../story-item.ts';
import type { StructuredAsk } from '../structured-ask.ts';
import { areaOfItem, isSwitchedOff, medicineKey } from './item-reference.ts';
import { isInPeriod } from './in-period.ts';
import type { ListName } from './list-identity.ts';
import { isActiveFrom } from './medicines-in-period.ts';
import type { RecordContext } from './record-context.ts';
import { consultationsAsked, problemsAsked, problemsLinked } from './select-primary.ts';

/** What an answer holds: the items of each list, and the consultations that come with their structure. */
export interface Selection {
  readonly lists: ReadonlyMap<ListName, readonly ItemRef[]>;
  readonly consultations: readonly ConsultationStory[];
}

function refs(kind: ReturnType<typeof kindOf>, entries: readonly { readonly key: string }[]): ItemRef[] {
  return entries.map(({ key }): ItemRef => `${kind}:${key}`);
}

const isEnded = ({ ended }: AllergyStory): boolean => ended !== undefined;

/** Items of the primary lists that were asked for (structured.md 1.5, 2.3). */
function primaryItems({ story }: RecordContext, ask: StructuredAsk): Map<ListName, ItemRef[]> {
  const lists = new Map<ListName, ItemRef[]>();
  const { allergies, medication, immunisations, uncategorised, investigations, referrals, diary } = ask;
  if (allergies !== undefined) {
    lists.set(
      'allergies',
      refs(
        'allergy',
        story.allergies.filter((allergy) => !isEnded(allergy)),
      ),
    );
    if (allergies.resolved) lists.set('ended-allergies', refs('allergy', story.allergies.filter(isEnded)));
  }
  if (medication !== undefined) {
    const { fromDate } = medication;
    const wanted = story.medicines.filter(
      (medicine) =>
        medicine.inMedicationList !== false && (fromDate === undefined || isActiveFrom(medicine, fromDate)),
    );
    lists.set('medication', refs('medicine', wanted));
  }
  if (ask.problems !== undefined) lists.set('problems', refs('problem', problemsAsked(story, ask)));
  if (ask.consultations !== undefined) {
    lists.set('consultations', refs('consultation', consultationsAsked(story, ask)));
  }
  if (immunisations !== undefined) {
    const given = (story.immunisations ?? []).filter(
      ({ notGiven }) => immunisations.notGiven || notGiven !== true,
    );
    const consents = immunisations.status ? (story.consents ?? []) : [];
    lists.set('immunisations', [...refs('immunisation', given), ...refs('observation', consents)]);
  }
  if (uncategorised !== undefined) {
    const wanted = (story.observations ?? []).filter(({ effective, until }) =>
      isInPeriod(effective, uncategorised.period, until),
    );
    lists.set('uncategorised', refs('observation', wanted));
  }
  if (investigations !== undefined) {
    const wanted = (story.reports ?? []).filter(({ issued }) => isInPeriod(issued, investigations.period));
    lists.set('investigations', refs('report', wanted));
  }
  if (referrals !== undefined) {
    const wanted = (story.referrals ?? []).filter(({ authored }) => isInPeriod(authored, referrals.period));
    lists.set('referrals', refs('referral', wanted));
  }
  if (diary !== undefined) {
    const period = diary.until === undefined ? undefined : { end: diary.until };
    lists.set(
      'diary',
      refs(
        'diary',
        (story.diary ?? []).filter(({ due }) => isInPeriod(due, period)),
      ),
    );
  }
  return lists;
}

/** Everything that stands in consultations, and the problems that their topics are about. */
function itemsOfConsultations(consultations: readonly ConsultationStory[]): ItemRef[] {
  const topics = consultations.flatMap(({ topics: all = [] }) => all);
  return [
    ...topics.flatMap(({ problems = [] }) => problems.map((key): ItemRef => `problem:${key}`)),
    ...topics
      .flatMap(({ headings = [], items = [] }) => [...headings.flatMap((heading) => heading.items), ...items])
      .filter(isItemRef),
  ];
}

/** The secondary list that an item goes to; a medicine's issue stands there as its medicine. */
function secondaryList(
  context: RecordContext,
  item: ItemRef,
  prefix: 'related' | 'contained',
): ListName | undefined {
  const area = areaOfItem(context, item);
  if (isSwitchedOff(context, area)) return undefined;
  if (area === 'allergies' && context.index.allergy.get(keyOf(item))?.ended !== undefined) {
    return `${prefix}-ended-allergies`;
  }
  // A problem knows its related problems apart, and a consultation holds no other (structured.md 2.4).
  if (area === 'problems') return prefix === 'contained' ? 'contained-problems' : undefined;
  if (area === 'consultations') return prefix === 'related' ? 'related-consultations' : undefined;
  return `${prefix}-${area}`;
}

/** Chooses what an answer holds (structured.md 1.4, 1.5, 2.3, 2.4). */
export function selectItems(context: RecordContext, ask: StructuredAsk): Selection {
  const { story } = context;
  const lists = primaryItems(context, ask);
  const consultations = isSwitchedOff(context, 'consultations') ? [] : consultationsAsked(story, ask);
  const put = (name: ListName | undefined, item: ItemRef): void => {
    if (name === undefined) return;
    const list = lists.get(name);
    if (list === undefined) lists.set(name, [item]);
    else list.push(item);
  };
  const seen = new Set<string>();
  const putAll = (items: readonly ItemRef[], prefix: 'related' | 'contained'): void => {
    for (const item of items) {
      const entry: ItemRef = kindOf(item) === 'issue' ? `medicine:${medicineKey(item)}` : item;
      const once = `${prefix}/${entry}`;
      if (!seen.has(once)) put(secondaryList(context, entry, prefix), entry);
      seen.add(once);
    }
  };
  putAll(itemsOfConsultations(consultations), 'contained');
  if (!isSwitchedOff(context, 'problems')) {
    const linked = problemsLinked(story, ask);
    // What a problem outside the request is linked to stays away, unless the practice sends it unasked.
    const leading = ask.problems === undefined ? linked : problemsAsked(story, ask);
    putAll(
      leading.flatMap(({ actual, related = [] }) => [
        ...(actual === undefined ? [] : [actual]),
        ...related.filter(isItemRef),
      ]),
      'related',
    );
    for (const problem of linked) put('linked-problems', `problem:${problem.key}`);
  }
  return { lists, consultations };
}

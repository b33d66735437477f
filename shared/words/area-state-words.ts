import type { AreaFacts } from '../record/areas/area-facts.ts';
import { areaRegistry } from '../record/areas/registry.ts';
import type { AreaId, SupplyState } from '../record/record-view.ts';
import { capital, fillWords } from './fill-words.ts';
import type { SlotValues, WordEntry } from './word-entry.ts';
import { ifCareCannotWait } from './urgent-care.ts';

/** The areas, and the list of ended allergies, which has an answer of its own in the record. */
export type WordedArea = AreaId | 'ended-allergies';

export interface AreaStateWords extends WordEntry {
  /** How a screen reader is told (A11Y-22). */
  readonly role: 'status' | 'alert' | 'none';
}

/** What a sentence about an area needs of its registry entry. */
interface AreaNouns extends Pick<AreaFacts, 'plural' | 'emptyHeadline' | 'emptyText'> {
  /** The practice can be asked for it; else it only comes along with other areas. */
  readonly canBeAsked: boolean;
}

/** The list of ended allergies is no area of the registry. */
const endedAllergies: AreaNouns = {
  plural: 'ended allergies',
  emptyHeadline: 'No ended allergies recorded.',
  emptyText: 'The practice record lists no allergy as ended.',
  canBeAsked: true,
};

const nounsById: ReadonlyMap<WordedArea, AreaNouns> = new Map<WordedArea, AreaNouns>([
  ...areaRegistry.map((facts) => [facts.id, { ...facts, canBeAsked: facts.request !== undefined }] as const),
  ['ended-allergies', endedAllergies],
]);

const unknownArea: AreaNouns = {
  plural: 'entries',
  emptyHeadline: 'This part of the record cannot be shown.',
  emptyText: 'Do not assume there are no entries.',
  canBeAsked: false,
};

function nounsOf(area: WordedArea): AreaNouns {
  return nounsById.get(area) ?? unknownArea;
}

/** Name of an area in running text, e.g. `ended allergies`. */
export function areaName(area: WordedArea): string {
  return nounsOf(area).plural;
}

/** Words for an area in its one supply state (clinical-ui.md 9.5). Slots: `retrieved`, `from` and `to` (limits of a period), as shown. */
export function areaStateWords(
  area: WordedArea,
  state: SupplyState,
  values: SlotValues = {},
): AreaStateWords {
  const template = stateTemplates[state](nounsOf(area));
  return {
    ...template,
    headline: capital(fillWords(template.headline, values)),
    text: fillWords(template.text, values),
  };
}

/** What the loading line says after so many seconds (clinical-ui.md 9.5). */
export function loadingWords(area: WordedArea, seconds: number): AreaStateWords {
  const base = areaStateWords(area, 'loading');
  if (seconds >= 15) return { ...base, text: `Still waiting. ${ifCareCannotWait}` };
  return seconds >= 5 ? { ...base, text: 'This can take up to 30 seconds.' } : base;
}

const mayExist = 'Entries may exist. Call the practice if you need them.';

const stateTemplates: Readonly<Record<SupplyState, (noun: AreaNouns) => AreaStateWords>> = {
  'not-requested': ({ plural, canBeAsked }) => ({
    headline: `${plural} have not been loaded.`,
    text: canBeAsked
      ? 'Get them from the practice when you need them.'
      : 'They only come with other sections. The practice may hold more.',
    actions: canBeAsked ? ['get-section'] : [],
    role: 'none',
  }),
  loading: ({ plural }) => ({
    headline: `Getting ${plural} from the GP practice…`,
    text: '',
    actions: [],
    role: 'status',
  }),
  failed: ({ plural }) => ({
    headline: `${plural} could not be loaded.`,
    text: `Do not assume there are none. Try again. ${ifCareCannotWait}`,
    actions: ['try-again'],
    role: 'alert',
  }),
  'not-returned': ({ plural }) => ({
    headline: `The practice system sent nothing about ${plural}.`,
    text: 'The app asked for them. Do not assume there are none. Call the practice.',
    actions: ['try-again'],
    role: 'alert',
  }),
  'not-supplied': ({ plural }) => ({
    headline: `The practice system cannot supply ${plural}.`,
    text: mayExist,
    actions: [],
    role: 'none',
  }),
  'switched-off': ({ plural }) => ({
    headline: `The practice system has turned off ${plural}.`,
    text: mayExist,
    actions: [],
    role: 'none',
  }),
  withheld: ({ plural }) => ({
    headline: `${plural} cannot be shown here.`,
    text: 'The practice holds entries that are confidential or that the person does not share. Ask the person, or call the practice.',
    actions: [],
    role: 'none',
  }),
  'role-hidden': ({ plural }) => ({
    headline: `Your role does not include ${plural}.`,
    text: 'Entries may exist. Ask a colleague with full access.',
    actions: [],
    role: 'none',
  }),
  'empty-in-period': () => ({
    headline: 'Nothing recorded between {from} and {to}.',
    text: 'Older entries may exist. Ask for all dates to see them.',
    actions: ['get-section'],
    role: 'none',
  }),
  'empty-recorded': ({ emptyHeadline, emptyText }) => ({
    headline: emptyHeadline,
    text: `${emptyText} Retrieved {retrieved}.`,
    actions: [],
    role: 'none',
  }),
  partial: ({ plural }) => ({
    headline: `Some ${plural} may be missing.`,
    text: 'Read the warnings on this page, or call the practice.',
    actions: [],
    role: 'none',
  }),
  complete: ({ plural }) => ({
    headline: `${plural} loaded.`,
    text: 'Retrieved {retrieved}.',
    actions: [],
    role: 'status',
  }),
};

import { asArray, asObjects, fieldOf, textOf, wordOf } from '../json-value.ts';
import type { JsonObject } from '../json-value.ts';
import type { LabelledText } from '../record-view.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import { referred } from '../references.ts';

/** How the Observations of a record hang together (structured.md 3.6, 3.7): read once, whatever their number. */
export interface ObservationTree {
  readonly parentOf: (resource: IndexedResource) => IndexedResource | undefined;
  /** In the order of the parent's own links, then of those that only name the parent. */
  readonly childrenOf: (resource: IndexedResource) => readonly IndexedResource[];
  /** Named `has-member` by this one itself; what may be read as one value with it (UI-60). */
  readonly membersOf: (resource: IndexedResource) => readonly IndexedResource[];
  /** Every Observation linked with it, in either direction. */
  readonly neighboursOf: (resource: IndexedResource) => readonly IndexedResource[];
  /** Label of the questionnaire group that it stands in; EMIS sends it as `linkId`. */
  readonly groupLabelOf: (resource: IndexedResource) => string | undefined;
  /** Answers of a questionnaire in words, with the entry that it belongs to. */
  readonly answersOf: (resource: IndexedResource) => readonly LabelledText[];
  /** QuestionnaireResponses that only hold such links together, by the Observation they belong to. */
  readonly middleNodesOf: (resource: IndexedResource) => readonly IndexedResource[];
}

const none: readonly never[] = [];
/** No record nests deeper; beyond it entries stand on their own. */
const deepest = 40;

const treesRead = new WeakMap<RecordIndex, ObservationTree>();

/** The tree of a record's Observations; total, without cycles, each with one parent at most. */
export function observationTree(index: RecordIndex): ObservationTree {
  const known = treesRead.get(index);
  if (known !== undefined) return known;
  const tree = new TreeBuilder(index);
  treesRead.set(index, tree);
  return tree;
}

class TreeBuilder implements ObservationTree {
  readonly #index: RecordIndex;
  readonly #parent = new Map<IndexedResource, IndexedResource>();
  readonly #children = new Map<IndexedResource, IndexedResource[]>();
  readonly #members = new Map<IndexedResource, IndexedResource[]>();
  readonly #neighbours = new Map<IndexedResource, IndexedResource[]>();
  readonly #labels = new Map<IndexedResource, string>();
  readonly #answers = new Map<IndexedResource, LabelledText[]>();
  readonly #middle = new Map<IndexedResource, IndexedResource[]>();
  /** Observations by the questionnaire that they point to. */
  readonly #parentOfForm = new Map<IndexedResource, IndexedResource>();
  readonly #childrenOfForm = new Map<IndexedResource, IndexedResource[]>();

  constructor(index: RecordIndex) {
    this.#index = index;
    const observations = index.ofType('Observation');
    // Links of the parents first: their order is the order of the children.
    for (const observation of observations) this.#readMembers(observation);
    for (const form of index.ofType('QuestionnaireResponse')) this.#readForm(form);
    for (const observation of observations) this.#readOrigins(observation);
    for (const [form, children] of this.#childrenOfForm) {
      for (const child of children) this.#linkThrough(form, child, undefined);
    }
  }

  parentOf(resource: IndexedResource): IndexedResource | undefined {
    return this.#parent.get(resource);
  }
  childrenOf(resource: IndexedResource): readonly IndexedResource[] {
    return this.#children.get(resource) ?? none;
  }
  membersOf(resource: IndexedResource): readonly IndexedResource[] {
    return this.#members.get(resource) ?? none;
  }
  neighboursOf(resource: IndexedResource): readonly IndexedResource[] {
    return this.#neighbours.get(resource) ?? none;
  }
  groupLabelOf(resource: IndexedResource): string | undefined {
    return this.#labels.get(resource);
  }
  answersOf(resource: IndexedResource): readonly LabelledText[] {
    return this.#answers.get(resource) ?? none;
  }
  middleNodesOf(resource: IndexedResource): readonly IndexedResource[] {
    return this.#middle.get(resource) ?? none;
  }

  #readMembers(observation: IndexedResource): void {
    for (const { type, target } of relationsOf(this.#index, observation)) {
      if (type !== 'has-member') continue;
      if (target.type === 'QuestionnaireResponse') this.#parentOfForm.set(target, observation);
      else if (target !== observation) {
        append(this.#members, observation, target);
        this.#link(observation, target);
      }
    }
  }

  #readOrigins(observation: IndexedResource): void {
    for (const { type, target } of relationsOf(this.#index, observation)) {
      if (target === observation) continue;
      if (target.type === 'QuestionnaireResponse') {
        if (type === 'derived-from') append(this.#childrenOfForm, target, observation);
      } else if (type === 'derived-from') this.#link(target, observation);
      else if (type === undefined) this.#readUntyped(observation, target);
    }
  }

  /** Headers of groups send links without a type; beside a value such a link only says that both belong together. */
  #readUntyped(observation: IndexedResource, target: IndexedResource): void {
    const hasValue = Object.keys(observation.body).some((key) => /^value[A-Z]/.test(key));
    if (hasValue) this.#join(target, observation);
    else this.#link(observation, target);
  }

  #readForm(form: IndexedResource): void {
    for (const reference of asArray(form.body['parent'])) {
      const parent = referred(this.#index, reference, form);
      if (parent?.type === 'Observation') this.#parentOfForm.set(form, parent);
    }
    this.#readItems(form, asObjects(form.body['item']), 0);
  }

  #readItems(form: IndexedResource, items: readonly JsonObject[], depth: number): void {
    if (depth > deepest) return;
    for (const item of items) {
      const label = labelOf(item);
      for (const answer of asObjects(item['answer'])) {
        const child = referred(this.#index, answer['valueReference'], form);
        if (child?.type === 'Observation') this.#linkThrough(form, child, label);
        else this.#answer(form, label, answer);
        this.#readItems(form, asObjects(answer['item']), depth + 1);
      }
      this.#readItems(form, asObjects(item['item']), depth + 1);
    }
  }

  #answer(form: IndexedResource, label: string | undefined, answer: JsonObject): void {
    const holder = this.#parentOfForm.get(form);
    const text = Object.entries(answer).flatMap(([key, value]) =>
      /^value[A-Z]/.test(key)
        ? (textOf(value) ?? textOf(fieldOf(value, 'display')) ?? textOf(fieldOf(value, 'value')) ?? [])
        : [],
    );
    if (holder === undefined || text.length === 0) return;
    this.#keepNode(holder, form);
    append(this.#answers, holder, { label: label ?? '', text: text.join(', ') });
  }

  #linkThrough(form: IndexedResource, child: IndexedResource, label: string | undefined): void {
    const parent = this.#parentOfForm.get(form);
    if (parent === undefined || parent === child) return;
    this.#keepNode(parent, form);
    if (label !== undefined && !this.#labels.has(child)) this.#labels.set(child, label);
    this.#link(parent, child);
  }

  #keepNode(holder: IndexedResource, form: IndexedResource): void {
    if (this.#middle.get(holder)?.includes(form) !== true) append(this.#middle, holder, form);
  }

  #link(parent: IndexedResource, child: IndexedResource): void {
    if (this.#parent.get(child) !== parent) this.#join(parent, child);
    if (this.#parent.has(child) || this.#isBeneath(parent, child)) return;
    this.#parent.set(child, parent);
    append(this.#children, parent, child);
  }

  #join(a: IndexedResource, b: IndexedResource): void {
    append(this.#neighbours, a, b);
    append(this.#neighbours, b, a);
  }

  /** Whether `resource` stands under `ancestor`, or so deep that nobody can tell. */
  #isBeneath(resource: IndexedResource, ancestor: IndexedResource): boolean {
    let current: IndexedResource | undefined = resource;
    for (let depth = 0; depth < deepest; depth += 1) {
      if (current === undefined) return false;
      if (current === ancestor) return true;
      current = this.#parent.get(current);
    }
    return true;
  }
}

interface Relation {
  readonly type: string | undefined;
  readonly target: IndexedResource;
}

/** Links of an Observation that the answer can follow; both kinds of target, nothing else. */
function relationsOf(index: RecordIndex, observation: IndexedResource): readonly Relation[] {
  return asObjects(observation.body['related']).flatMap((related) => {
    const target = referred(index, related['target'] ?? related, observation);
    const isKnown = target?.type === 'Observation' || target?.type === 'QuestionnaireResponse';
    return isKnown ? [{ type: wordOf(related['type']), target }] : [];
  });
}

/** Text of a group; EMIS writes it where the id of the link belongs, or says that there is none. */
function labelOf(item: JsonObject): string | undefined {
  const label = textOf(item['text']) ?? textOf(item['linkId']);
  return /^\s*no information available\.?\s*$/i.test(label ?? '') ? undefined : label;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

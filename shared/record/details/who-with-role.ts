import { codedText } from '../coded-text.ts';
import { asObject, asObjects, fieldOf, textOf } from '../json-value.ts';
import { whoText } from '../person-names.ts';
import type { IndexedResource, RecordIndex } from '../record-index.ts';
import { recordWords } from '../record-words.ts';
import { referred } from '../references.ts';

/** Roles of practitioners of a record, found once. */
const rolesByIndex = new WeakMap<RecordIndex, ReadonlyMap<IndexedResource, readonly IndexedResource[]>>();

/**
 * Who a reference names, with role and organisation: `Dr Ann Example (General practitioner) at Sample Surgery`.
 * Only where the record gives exactly one role for a person; where several came nobody can tell which one it was
 * (structured.md 3.11).
 */
export function whoWithRole(
  index: RecordIndex,
  reference: unknown,
  from: IndexedResource,
  /** Organisation that the entry itself names. */
  onBehalfOf?: unknown,
): string {
  const name = whoText(index, reference, from);
  const person = referred(index, reference, from);
  const role = person === undefined ? undefined : roleOf(index, person);
  const roleName = roleWords(role);
  const organisation =
    organisationName(index, onBehalfOf, from) ??
    (role === undefined ? undefined : organisationName(index, role.body['organization'], role));
  // A role without a person may already be all that stands for the name.
  const withRole = roleName === undefined || roleName === name ? name : `${name} (${roleName})`;
  return organisation === undefined || organisation === name ? withRole : `${withRole} at ${organisation}`;
}

function roleOf(index: RecordIndex, person: IndexedResource): IndexedResource | undefined {
  if (person.type === 'PractitionerRole') return person;
  const roles = rolesByIndex.get(index) ?? rolesByPerson(index);
  rolesByIndex.set(index, roles);
  const own = roles.get(person) ?? [];
  return own.length === 1 ? own[0] : undefined;
}

function rolesByPerson(index: RecordIndex): ReadonlyMap<IndexedResource, readonly IndexedResource[]> {
  const roles = new Map<IndexedResource, IndexedResource[]>();
  for (const role of index.ofType('PractitionerRole')) {
    const person = referred(index, role.body['practitioner'], role);
    if (person === undefined) continue;
    const held = roles.get(person);
    if (held === undefined) roles.set(person, [role]);
    else held.push(role);
  }
  return roles;
}

/** Role in words; of several codes none is picked. */
function roleWords(role: IndexedResource | undefined): string | undefined {
  const codes = asObjects(role?.body['code']);
  const [only] = codes;
  if (only === undefined || codes.length > 1) return undefined;
  const { text, codeOnly } = codedText(only);
  if (codeOnly) return `role code ${textOf(fieldOf(asObject(only['coding']), 'code')) ?? ''}`;
  return text === recordWords.noDescription ? undefined : text;
}

function organisationName(index: RecordIndex, reference: unknown, from: IndexedResource): string | undefined {
  if (reference === undefined || reference === null) return undefined;
  const organisation = referred(index, reference, from);
  return organisation === undefined ? undefined : textOf(organisation.body['name']);
}

/** Words that name a job, a place or a machine; an account is for one person (integration.md 6.2.1, IG-08). */
const genericWords: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'agency',
  'bank',
  'bedside',
  'care',
  'carehome',
  'carer',
  'careworker',
  'clinic',
  'default',
  'demo',
  'doctor',
  'everyone',
  'generic',
  'guest',
  'home',
  'manager',
  'matron',
  'night',
  'nurse',
  'nurses',
  'office',
  'reception',
  'receptionist',
  'root',
  'senior',
  'shared',
  'shift',
  'staff',
  'system',
  'team',
  'temp',
  'tester',
  'test',
  'user',
  'ward',
]);

/** Whether a name consists of such words alone, as `care.home`, `nurse2` or `Night Nurse` do, or of no words at all. */
export function isGenericName(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((word) => genericWords.has(word));
}

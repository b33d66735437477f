const genders: ReadonlyMap<unknown, string> = new Map([
  ['male', 'Male'],
  ['female', 'Female'],
  // Our mapping; the value list of the Common User Interface has no plain "Other" (UI-17).
  ['other', 'Other Specific'],
]);

/** Administrative gender in words, in full; `Not Known` for `unknown`, nothing, or any other value (UI-17). */
export function genderWords(code: unknown): string {
  return genders.get(code) ?? 'Not Known';
}

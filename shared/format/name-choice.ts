/** What decides which of several names is used (UI-15). Other fields travel along untouched. */
export interface NameUse {
  readonly use?: string | undefined;
  readonly given?: readonly string[] | undefined;
  readonly period?: { readonly end?: string | undefined } | undefined;
}

/** The name to show: official, else usual, else the first; names that ended before `today` (`YYYY-MM-DD`) do not count (UI-15). */
export function chooseName<Name extends NameUse>(names: readonly Name[], today: string): Name | undefined {
  const current = names.filter((name) => isCurrent(name, today));
  return (
    current.find((name) => name.use === 'official') ??
    current.find((name) => name.use === 'usual') ??
    current.find((name) => name.use !== 'nickname' && name.use !== 'old' && name.use !== 'maiden') ??
    current.at(0)
  );
}

/** The given name a person goes by, where it differs from the chosen name's first given name (UI-16). */
export function choosePreferredName(names: readonly NameUse[], today: string): string | undefined {
  const officialGiven = firstGiven(chooseName(names, today));
  return ['nickname', 'usual']
    .flatMap((use) => names.filter((name) => name.use === use && isCurrent(name, today)))
    .map((name) => firstGiven(name))
    .find((given) => given !== '' && given.toLowerCase() !== officialGiven.toLowerCase());
}

/** A partial end lasts to the end of its interval; an end that is no date does not end a name. */
function isCurrent(name: NameUse, today: string): boolean {
  const end = name.period?.end?.slice(0, 10);
  if (end === undefined || !/^\d{4}(-\d{2}){0,2}$/.test(end)) return true;
  return end >= today.slice(0, end.length);
}

function firstGiven(name: NameUse | undefined): string {
  return name?.given?.find((given) => given.trim() !== '')?.trim() ?? '';
}

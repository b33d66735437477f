/** As many letters of a name in a row show whose it is. */
const tellingLetters = 3;

/**
 * Whether a user name holds letters of the person's own names: three in a row, or a whole shorter name. Accents do not
 * count; a person whose names have no Latin letters may have any user name.
 */
export function hasPartOfName(userName: string, names: readonly string[]): boolean {
  const parts = names.flatMap(partsOf);
  return parts.length === 0 || parts.some((part) => userName.toLowerCase().includes(part));
}

function partsOf(name: string): readonly string[] {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const runs = plain.match(/[a-z]{2,}/g) ?? [];
  return runs.flatMap((run) =>
    run.length <= tellingLetters
      ? [run]
      : Array.from({ length: run.length - tellingLetters + 1 }, (_, at) =>
          run.slice(at, at + tellingLetters),
        ),
  );
}

/** First part of every key that belongs to no person; an opening's keys start with its UUID (SAFE-12). */
const noPerson = 'no-person';

export const queryKeys = {
  session: () => [noPerson, 'session'] as const,
  /** `attempt` tells a second try for the same person from the first. */
  opening: (openingId: string, attempt: number) => [openingId, 'opening', attempt] as const,
  /** `version` names the copy: another answer of the practice may put other rows under the same sources. */
  reader: (openingId: string, version: number, question: readonly unknown[]) =>
    [openingId, version, ...question] as const,
};

/** Whether a key belongs to the opening of a person's record. */
export function isOpeningKey(key: readonly unknown[]): boolean {
  return key[0] !== noPerson;
}

/** First part of every key that belongs to no person; an opening's keys start with its UUID (SAFE-12). */
const noPerson = 'no-person';

export const queryKeys = {
  session: () => [noPerson, 'session'] as const,
  /** `attempt` tells a second try for the same person from the first. */
  opening: (openingId: string, attempt: number) => [openingId, 'opening', attempt] as const,
  /** `traceId` names the received body: a refreshed record has other rows under the same sources. */
  details: (openingId: string, traceId: string, source: string) =>
    [openingId, traceId, 'details', source] as const,
};

/** Whether a key belongs to the opening of a person's record. */
export function isOpeningKey(key: readonly unknown[]): boolean {
  return key[0] !== noPerson;
}

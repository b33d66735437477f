import type { JournalEntry } from '../journal.ts';

/** How a breach names a request: enough to find it, nothing that is secret. */
export const told = ({ sequence, hop, method }: JournalEntry): string =>
  `request ${String(sequence)} (${hop} ${method})`;

import type { NewAuditEntry } from '../../audit/audit-trail.ts';
import { createAuditWriter } from '../audit-writer.ts';
import type { AuditWriter } from '../audit-writer.ts';
import { createRefuse } from '../refusal.ts';
import type { Refuse } from '../refusal.ts';

export const refuse: Refuse = createRefuse(
  () => 0,
  () => 'a-reference',
);

export const organisation = { odsCode: 'T9C01', name: 'Meadow View Care Home (synthetic)' };

/** A trail in memory, whose disk can be full and whose chain can be broken. */
export interface AuditFake {
  readonly audit: AuditWriter;
  readonly entries: readonly NewAuditEntry[];
  /** `event outcome rule` of each entry, in order. */
  lines(): readonly string[];
  fill(): void;
  /** There is room again. */
  clear(): void;
  breakChain(): void;
  /** Runs once, while the next entry is being written. */
  onAppend: (() => void) | undefined;
  /** How many entries there were whenever the head was kept. */
  readonly anchoredAt: readonly number[];
  /** The keychain takes no anchor any more. */
  failAnchor(): void;
}

export function createAuditFake(): AuditFake {
  const entries: NewAuditEntry[] = [];
  let full = false;
  let whole = true;
  let takesAnchor = true;
  const anchoredAt: number[] = [];
  const audit = createAuditWriter({
    trail: {
      append: async (entry) => {
        if (full) return refuse('E-AUD-01');
        entries.push(entry);
        const { onAppend } = fake;
        fake.onAppend = undefined;
        onAppend?.();
        return { ok: true, value: { seq: entries.length } };
      },
      anchorNow: async () => {
        anchoredAt.push(entries.length);
        return takesAnchor;
      },
      lastReport: () => ({ entries: entries.length, whole }),
    },
    organisation: () => organisation,
    notWritten: () => refuse('E-AUD-01'),
  });
  const fake: AuditFake = {
    audit,
    entries,
    onAppend: undefined,
    lines: () =>
      entries.map(({ event, outcome, rule }) =>
        [event, outcome, rule].filter((word) => word !== undefined).join(' '),
      ),
    fill: () => {
      full = true;
    },
    clear: () => {
      full = false;
    },
    breakChain: () => {
      whole = false;
    },
    anchoredAt,
    failAnchor: () => {
      takesAnchor = false;
    },
  };
  return fake;
}

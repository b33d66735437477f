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
  breakChain(): void;
}

export function createAuditFake(): AuditFake {
  const entries: NewAuditEntry[] = [];
  let full = false;
  let whole = true;
  const audit = createAuditWriter({
    trail: {
      append: async (entry) => {
        if (full) return refuse('E-AUD-01');
        entries.push(entry);
        return { ok: true, value: { seq: entries.length } };
      },
      lastReport: () => ({ entries: entries.length, whole }),
    },
    organisation: () => organisation,
    notWritten: () => refuse('E-AUD-01'),
  });
  return {
    audit,
    entries,
    lines: () =>
      entries.map(({ event, outcome, rule }) =>
        [event, outcome, rule].filter((word) => word !== undefined).join(' '),
      ),
    fill: () => {
      full = true;
    },
    breakChain: () => {
      whole = false;
    },
  };
}

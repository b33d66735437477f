import type { MedicineGroup } from './record-view.ts';

export interface GroupingFacts {
  /** Folded code of the prescribing agency. */
  readonly agency: string | undefined;
  readonly status: string | undefined;
  /** Folded code of the prescription type. */
  readonly type: string | undefined;
  /** Named by lists of consultations or problems only. */
  readonly mentionedOnly: boolean;
}

/** Group of a medicine (structured.md 3.2.2): first what it came through, then agency, status, type. Never hidden. */
export function medicineGroup({ agency, status, type, mentionedOnly }: GroupingFacts): MedicineGroup {
  if (mentionedOnly) return 'mentioned-elsewhere';
  if (agency === 'prescribed-by-another-organisation') return 'elsewhere';
  if (status === 'stopped') return 'stopped';
  if (status === 'completed') return 'past';
  switch (type) {
    case 'repeat':
    case 'repeat-dispensing':
      return type;
    case 'acute':
    case 'acute-handwritten':
    case 'delayed-prescribing':
      return 'acute';
    default:
      return 'type-not-recorded';
  }
}

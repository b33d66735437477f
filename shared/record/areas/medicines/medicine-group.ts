/** Groups of structured.md 3.2.2; ids of the area's tables. */
export type MedicineGroup =
  | 'repeat'
  | 'repeat-dispensing'
  | 'acute'
  | 'type-not-recorded'
  | 'elsewhere'
  | 'stopped'
  | 'past'
  | 'mentioned-elsewhere';

export interface GroupingFacts {
  /** Folded code of the prescribing agency. */
  readonly agency: string | undefined;
  readonly status: string | undefined;
  /** Folded code of the prescription type. */
  readonly type: string | undefined;
  /** Named by lists of consultations or problems only. */
  readonly mentionedOnly: boolean;
}

/** No supplier should send the last two; such a medicine is nobody's current one (H-10). Its row says the status. */
const withdrawn: ReadonlySet<string> = new Set(['stopped', 'cancelled', 'entered-in-error']);

/** Group of a medicine (structured.md 3.2.2): first what it came through, then agency, status, type. Never hidden. */
export function medicineGroup({ agency, status, type, mentionedOnly }: GroupingFacts): MedicineGroup {
  if (mentionedOnly) return 'mentioned-elsewhere';
  if (agency === 'prescribed-by-another-organisation') return 'elsewhere';
  if (status !== undefined && withdrawn.has(status)) return 'stopped';
  if (status === 'completed') return 'past';
  return typeGroup(type);
}

/** Group of a prescription type alone; what is not known here is never hidden (T55). */
export function typeGroup(
  type: string | undefined,
): 'repeat' | 'repeat-dispensing' | 'acute' | 'type-not-recorded' {
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

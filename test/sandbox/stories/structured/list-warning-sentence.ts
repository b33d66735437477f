import type { ListWarningCode } from '../patient-story.ts';

/** The specification's sentence for each warning code, with a synthetic date (structured.md 2.8). */
export const listWarningSentences: Record<ListWarningCode, string> = {
  'confidential-items': 'Items excluded due to confidentiality and/or patient preferences.',
  'data-in-transit':
    'Patient record transfer from previous GP practice not yet complete; information recorded before 14-Jan-2025 may be missing.',
  'data-awaiting-filing':
    'Patient record contains some items in the GP practice workflow that have not been reviewed for inclusion in this message; information recorded before 20-Feb-2025 may be missing.',
};

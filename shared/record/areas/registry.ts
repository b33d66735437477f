import { allergiesFacts } from './allergies/facts.ts';
import type { AreaFacts } from './area-facts.ts';
import { consultationsFacts } from './consultations/facts.ts';
import { diaryFacts } from './diary/facts.ts';
import { documentsFacts } from './documents/facts.ts';
import { immunisationsFacts } from './immunisations/facts.ts';
import { investigationsFacts } from './investigations/facts.ts';
import { medicinesFacts } from './medicines/facts.ts';
import { problemsFacts } from './problems/facts.ts';
import { referralsFacts } from './referrals/facts.ts';
import { suppliedFacts } from './supplied/facts.ts';
import { uncategorisedFacts } from './uncategorised/facts.ts';

/** Every area in the order of the rail (clinical-ui.md 9.2): data only, for screens, words, requests and find. */
export const areaRegistry: readonly AreaFacts[] = [
  allergiesFacts,
  medicinesFacts,
  problemsFacts,
  consultationsFacts,
  immunisationsFacts,
  investigationsFacts,
  uncategorisedFacts,
  referralsFacts,
  diaryFacts,
  documentsFacts,
  suppliedFacts,
];

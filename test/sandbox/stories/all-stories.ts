import type { PatientStory } from './patient-story.ts';
import { areasSwitchedOff, areasSwitchedOffWithoutLists } from './people/areas-switched-off.ts';
import { careHomeResident } from './people/care-home-resident.ts';
import { confidentialItems } from './people/confidential-items.ts';
import { conflictingAllergies } from './people/conflicting-allergies.ts';
import { demographicCases } from './people/demographic-cases.ts';
import { dataInTransit } from './people/data-in-transit.ts';
import { degradedCodes } from './people/degraded-codes.ts';
import { endedAllergies } from './people/ended-allergies.ts';
import { irregularAnswer } from './people/irregular-answer.ts';
import { listNotReturned } from './people/list-not-returned.ts';
import { medicinesSwitchedOff } from './people/medicines-switched-off.ts';
import { noKnownAllergies } from './people/no-known-allergies.ts';
import { noKnownDrugAllergy } from './people/no-known-drug-allergy.ts';
import { nothingRecorded } from './people/nothing-recorded.ts';
import { olderSystem } from './people/older-system.ts';
import { numbersAsStrings } from './people/numbers-as-strings.ts';
import { practiceDiffers } from './people/practice-differs.ts';
import { reachedThroughProblem } from './people/reached-through-problem.ts';
import { refusedByGate } from './people/refused-by-gate.ts';
import { supersededNumber, supersedingNumber } from './people/superseded-number.ts';

/** Every synthetic person, the one with the fullest record first. */
export const stories: readonly PatientStory[] = [
  careHomeResident,
  noKnownAllergies,
  noKnownDrugAllergy,
  nothingRecorded,
  endedAllergies,
  confidentialItems,
  dataInTransit,
  degradedCodes,
  numbersAsStrings,
  conflictingAllergies,
  medicinesSwitchedOff,
  reachedThroughProblem,
  irregularAnswer,
  listNotReturned,
  practiceDiffers,
  areasSwitchedOff,
  areasSwitchedOffWithoutLists,
  olderSystem,
  supersedingNumber,
  supersededNumber,
  ...refusedByGate,
  ...demographicCases,
];

import type { MedicineStory } from '../clinical-story.ts';
import { dictionaryDrug, issuesOn, localDrug } from './story-drugs.ts';

const MONTHLY = ['2025-01-06', '2025-02-03', '2025-03-03', '2025-03-31', '2025-04-28'] as const;
const PRESCRIBER = 'dr-mockridge';

type RepeatDetails = Partial<MedicineStory> & Pick<MedicineStory, 'key' | 'drug' | 'doses'>;

/** A repeat on a 28-day cycle, unless told otherwise. Repeat dispensing and unissued: no last-issued date. */
function monthlyRepeat(details: RepeatDetails): MedicineStory {
  return {
    kind: 'repeat',
    status: 'active',
    supplyDays: '28',
    authorised: '2024-12-16',
    start: '2025-01-06',
    ...(details.kind === 'repeat-dispensing' || details.issuesMade === 0 ? {} : { lastIssued: '2025-04-28' }),
    issuesAllowed: 13,
    issuesMade: MONTHLY.length,
    authorisationExpires: '2099-12-31',
    prescriber: PRESCRIBER,
    recordedBy: 'clerk-trialworth',
    issues: issuesOn(MONTHLY, 28),
    ...details,
  };
}

/** Repeats and repeat dispensing of the care-home resident. */
export const careHomeRepeats: readonly MedicineStory[] = [
  monthlyRepeat({
    key: 'apixaban',
    drug: localDrug('Apixaban 2.5mg tablets'),
    doses: [{ text: 'One to be taken twice a day' }],
    quantity: { value: '56', unit: 'tablet' },
    patientNote: 'Do not stop without asking the surgery.',
    prescriberNote: 'Dose reduced for age and weight 58.50 kg. Next renal function due June.',
  }),
  monthlyRepeat({
    key: 'bisoprolol',
    drug: localDrug('Bisoprolol 1.25mg tablets'),
    doses: [{ text: 'Two to be taken each morning' }],
    doseChanged: '2025-03-09',
    quantity: { value: '56', unit: 'tablet' },
  }),
  monthlyRepeat({
    key: 'furosemide',
    drug: dictionaryDrug('317972000', 'Furosemide 40mg tablets'),
    doses: [
      {
        text: 'One to be taken each morning',
        patientInstruction: 'Take before noon. Weigh every Monday and tell the nurse of a gain of 2 kg.',
      },
    ],
    quantity: { value: '28', unit: 'tablet' },
  }),
  monthlyRepeat({
    key: 'metformin',
    drug: dictionaryDrug('325278007', 'Metformin 500mg tablets'),
    doses: [{ text: 'One to be taken twice a day with or after food' }],
    quantity: { value: '56.0', unit: 'tablet' },
    issuesAllowed: 6,
    issuesMade: 3,
    lastIssued: '2025-03-03',
    issues: issuesOn(MONTHLY.slice(0, 3), 28),
  }),
  monthlyRepeat({
    key: 'levothyroxine-one',
    drug: localDrug('Levothyroxine sodium 25microgram tablets'),
    doses: [{ text: 'One to be taken each morning, thirty minutes before food' }],
    quantity: { value: '28', unit: 'tablet' },
    status: 'completed',
    end: '2025-03-30',
    lastIssued: '2025-03-03',
    issuesAllowed: 3,
    issuesMade: 3,
    issues: issuesOn(MONTHLY.slice(0, 3), 28),
  }),
  monthlyRepeat({
    key: 'levothyroxine-two',
    drug: localDrug('Levothyroxine sodium 25microgram tablets'),
    doses: [{ text: 'Two to be taken each morning, thirty minutes before food' }],
    quantity: { value: '56', unit: 'tablet' },
    authorised: '2025-03-31',
    start: '2025-03-31',
    continuesFrom: 'levothyroxine-one',
    issuesAllowed: 10,
    issuesMade: 2,
    issues: issuesOn(MONTHLY.slice(3), 28),
  }),
  monthlyRepeat({
    key: 'atorvastatin',
    drug: dictionaryDrug('320030001', 'Atorvastatin 20mg tablets'),
    doses: [{ text: 'One to be taken at night' }],
    quantity: { value: '28', unit: 'tablet' },
    // Past its date and yet active at the practice (structured.md 3.2.5).
    authorisationExpires: '2024-11-30',
    issuesAllowed: 12,
    issuesMade: 14,
  }),
  monthlyRepeat({
    key: 'donepezil',
    drug: localDrug('Donepezil 10mg tablets'),
    doses: [{ text: 'One to be taken at night' }],
    quantity: { value: '28', unit: 'tablet' },
  }),
  monthlyRepeat({
    key: 'omeprazole',
    drug: dictionaryDrug('317291008', 'Omeprazole 20mg gastro-resistant capsules'),
    doses: [{ text: 'One to be taken each day, before food' }],
    quantity: { value: '28', unit: 'capsule' },
  }),
  monthlyRepeat({
    key: 'paracetamol',
    drug: dictionaryDrug('322236009', 'Paracetamol 500mg tablets'),
    doses: [
      {
        text: 'Two to be taken up to four times a day when required for pain. No more than eight in 24 hours.',
        dose: { value: '2', unit: 'tablet' },
      },
    ],
    quantity: { value: '100', unit: 'tablet' },
  }),
  monthlyRepeat({
    key: 'levetiracetam',
    drug: localDrug('Levetiracetam 100mg/ml oral solution sugar free'),
    doses: [
      { text: '1.50 ml in the morning', dose: { value: '1.50', unit: 'ml' }, when: 'MORN' },
      { text: '3.0 ml at night', dose: { value: '3.0', unit: 'ml' }, when: 'NIGHT' },
    ],
    quantity: { value: '150.0', unit: 'ml' },
  }),
  monthlyRepeat({
    key: 'sertraline',
    drug: localDrug('Sertraline 50mg tablets'),
    doses: [{ text: 'One to be taken each morning' }],
    quantity: { value: '28', unit: 'tablet' },
  }),
  monthlyRepeat({
    key: 'senna',
    drug: localDrug('Senna 7.5mg tablets'),
    doses: [{ text: 'Two to be taken at night when required' }],
    quantity: { value: '60', unit: 'tablet' },
  }),
  monthlyRepeat({
    key: 'salbutamol-unissued',
    drug: dictionaryDrug('39113611000001102', 'Salbutamol 100micrograms/dose inhaler CFC free'),
    doses: [{ text: 'Two puffs up to four times a day when required, through a spacer' }],
    quantity: { value: '1', unit: 'inhaler' },
    issuesMade: 0,
    issues: [],
  }),
  monthlyRepeat({
    key: 'leg-bags',
    drug: localDrug('Urinary catheter leg bag 500ml, long tube, lever tap'),
    doses: [{ text: 'Change every seven days' }],
    quantity: { value: '10', unit: 'device' },
  }),
  monthlyRepeat({
    key: 'nutritional-supplement',
    drug: localDrug(
      'Oral nutritional supplement, high energy and high protein, milkshake style liquid 1.5kcal/ml, assorted flavours (banana, chocolate, strawberry, vanilla), 200ml bottle',
    ),
    doses: [{ text: 'One bottle to be sipped twice a day between meals' }],
    quantity: { value: '56', unit: 'bottle' },
  }),
  monthlyRepeat({
    key: 'alendronic-acid',
    kind: 'repeat-dispensing',
    drug: localDrug('Alendronic acid 70mg tablets'),
    doses: [
      {
        text: 'One to be taken once a week',
        patientInstruction:
          'On an empty stomach with a full glass of water; stay upright for thirty minutes.',
      },
    ],
    quantity: { value: '4', unit: 'tablet' },
    issuesAllowed: 6,
    issuesMade: 3,
    issues: [
      { key: 'issue-1', issued: '2025-01-06', start: '2025-01-06', end: '2025-02-02' },
      { key: 'issue-2', issued: '2025-01-06', start: '2025-02-03', end: '2025-03-02' },
      { key: 'issue-3', issued: '2025-01-06', start: '2099-03-03', end: '2099-03-30', status: 'active' },
    ],
  }),
  monthlyRepeat({
    key: 'colecalciferol',
    kind: 'repeat-dispensing',
    // Most suppliers do send it for repeat dispensing, against the specification (structured.md 3.2.1).
    lastIssued: '2025-04-28',
    drug: localDrug('Colecalciferol 800unit capsules'),
    doses: [{ text: 'One to be taken each day' }],
    quantity: { value: '28', unit: 'capsule' },
    issuesAllowed: 6,
    issuesMade: 5,
  }),
];

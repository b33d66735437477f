import type { CodedTerm } from '../sandbox/stories/clinical-story.ts';
import type { Seeded } from './seeded.ts';

const coded = (code: string, display: string): CodedTerm => ({ snomed: { code, display } });
const legacy = (display: string): CodedTerm => ({ read: { code: 'TEST.', display } });

export const measurements: readonly (readonly [CodedTerm, string, readonly [number, number]])[] = [
  [coded('27113001', 'Body weight'), 'kg', [52, 96]],
  [coded('78564009', 'Pulse rate'), '/min', [52, 110]],
  [coded('431314004', 'Peripheral oxygen saturation'), '%', [88, 99]],
  [coded('386725007', 'Body temperature'), 'Cel', [35, 39]],
  [legacy('Peak expiratory flow rate'), 'L/min', [180, 520]],
  [legacy('Alcohol intake'), 'units/week', [0, 30]],
];

export const findings: readonly CodedTerm[] = [
  coded('8517006', 'Ex-smoker'),
  coded('56018004', 'Wheezing'),
  legacy('Chest clear'),
  legacy('Ankle oedema'),
  legacy('Telephone encounter with carer'),
  legacy('Health education given'),
];

export const tests: readonly (readonly [string, readonly (readonly [CodedTerm, string])[]])[] = [
  [
    'Urea and electrolytes',
    [
      [coded('1000661000000107', 'Serum sodium level'), 'mmol/L'],
      [coded('1000651000000109', 'Serum potassium level'), 'mmol/L'],
      [coded('1000731000000107', 'Serum creatinine level'), 'umol/L'],
      [coded('1011481000000105', 'Estimated glomerular filtration rate using CKD-EPI'), 'mL/min/1.73m2'],
    ],
  ],
  [
    'Full blood count',
    [
      [coded('1022431000000105', 'Haemoglobin estimation'), 'g/L'],
      [coded('1022541000000102', 'Total white cell count'), '10*9/L'],
      [coded('1022651000000100', 'Platelet count'), '10*9/L'],
      [legacy('Mean corpuscular volume'), 'fL'],
    ],
  ],
  [
    'Haemoglobin A1c and lipids',
    [
      [coded('1049301000000100', 'Haemoglobin A1c level - IFCC standardised'), 'mmol/mol'],
      [coded('1005671000000105', 'Serum cholesterol level'), 'mmol/L'],
      [legacy('Serum triglyceride levels'), 'mmol/L'],
      [legacy('Serum HDL cholesterol level'), 'mmol/L'],
    ],
  ],
];

export const drugs: readonly string[] = [
  'Amlodipine 5mg tablets',
  'Atorvastatin 20mg tablets',
  'Bisoprolol 2.5mg tablets',
  'Paracetamol 500mg tablets',
  'Omeprazole 20mg gastro-resistant capsules',
  'Salbutamol 100micrograms/dose inhaler',
  'Amoxicillin 500mg capsules',
];

export const problems: readonly CodedTerm[] = [
  coded('38341003', 'Hypertensive disorder'),
  coded('44054006', 'Diabetes mellitus type 2'),
  coded('195967001', 'Asthma'),
  coded('35489007', 'Depressive disorder'),
  coded('49436004', 'Atrial fibrillation'),
  legacy('Low back pain'),
];

const sentences: readonly string[] = [
  'Feels much the same as at the last visit, no new symptoms reported by the patient or by staff.',
  'Sleeping poorly; appetite fair; bowels regular. Walks to the dining room with one helper.',
  'Discussed with the daughter by telephone, who agrees with the plan and will visit on Sunday.',
  'Examination unremarkable apart from mild bilateral ankle swelling, pitting, worse in the evening.',
  'Medicines reviewed with the care home; none missed this month. Blister pack to continue.',
  'Advised on fluids and diet. To contact the surgery if short of breath or if there is any chest pain.',
  'Bloods taken today; results expected within the week and to be filed by the duty doctor.',
];

/** So many sentences in a row, as clinicians type them. */
export function narrative(random: Seeded, count: number): string {
  return Array.from({ length: count }, () => random.pick(sentences)).join(' ');
}

import type { AllergyStory, MedicineStory } from '../sandbox/stories/clinical-story.ts';
import type { ConsultationItem, ConsultationStory } from '../sandbox/stories/consultation-story.ts';
import type { ImmunisationStory } from '../sandbox/stories/immunisation-story.ts';
import type { ReportStory } from '../sandbox/stories/investigation-story.ts';
import type { ObservationStory } from '../sandbox/stories/observation-story.ts';
import { bloodPressure } from '../sandbox/stories/people/story-terms.ts';
import type { DiaryStory, DocumentStory, ReferralStory } from '../sandbox/stories/planned-story.ts';
import type { ProblemStory } from '../sandbox/stories/problem-story.ts';
import type { ItemRef } from '../sandbox/stories/story-item.ts';
import { drugs, findings, measurements, narrative, problems, tests } from './large-record-terms.ts';
import { seeded, type Seeded } from './seeded.ts';

/** One consultation of a large record with all that was recorded around it. */
export interface Unit {
  readonly consultation: ConsultationStory;
  readonly observations: readonly ObservationStory[];
  readonly reports: readonly ReportStory[];
  readonly medicines: readonly MedicineStory[];
  readonly allergies: readonly AllergyStory[];
  readonly immunisations: readonly ImmunisationStory[];
  readonly referrals: readonly ReferralStory[];
  readonly diary: readonly DiaryStory[];
  readonly documents: readonly DocumentStory[];
  readonly problems: readonly ProblemStory[];
}

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1990, 0, 3);
/** About 35 years, walked through in steps that never fall on the same day twice in a row. */
const DAYS = 12_900;

/** `YYYY-MM-DD`. */
function dayOf(index: number): string {
  return new Date(FIRST_DAY + ((index * 37) % DAYS) * DAY).toISOString().slice(0, 10);
}

/** With one decimal, `7.0` as often as others: the lexical form must survive. */
function decimal(random: Seeded, low: number, high: number): string {
  return `${random.whole(low, high)}.${random.pick(['0', '0', '5', '3', '70'])}`;
}

function observationsOf(random: Seeded, key: string, day: string, clinician: string): ObservationStory[] {
  const shared = { effective: day, performer: clinician, consultation: key };
  const measured = [0, 1].map((index): ObservationStory => {
    const [term, unit, [low, high]] = random.pick(measurements);
    return {
      key: `${key}-m${index}`,
      term,
      value: { measured: { value: decimal(random, low, high), unit } },
      issued: `${day}T12:00:00+00:00`,
      ...(index === 0 ? { comment: narrative(random, 1) } : {}),
      ...shared,
    };
  });
  return [
    ...measured,
    bloodPressure(
      `${key}-bp`,
      [String(random.whole(100, 180)), String(random.whole(55, 100))],
      shared,
      random.pick(['standard', 'sitting', 'alternative']),
    ),
    { key: `${key}-f`, term: random.pick(findings), comment: narrative(random, 2), ...shared },
  ];
}

function reportOf(random: Seeded, key: string, day: string, clinician: string): ReportStory {
  const [name, results] = random.pick(tests);
  return {
    key: `${key}-r`,
    issued: `${day}T15:30:00+00:00`,
    status: 'final',
    laboratory: clinician,
    reportNumber: `TEST-${key}`,
    specimens: [{ key: 's', type: 'Venous blood', accession: `A-${key}`, collected: day, received: day }],
    groups: [
      {
        key: 'g',
        term: { read: { code: 'TEST.', display: name } },
        comment: narrative(random, 1),
        results: results.map(([term, unit], index) => ({
          key: `${index}`,
          term,
          effective: day,
          value: { measured: { value: decimal(random, 4, 140), unit } },
          ranges: [{ low: '3.5', high: '120.0', unit }],
          ...(index === 0 ? { comment: narrative(random, 1) } : {}),
        })),
      },
    ],
    filing: [{ comment: 'Noted, no action', filed: `${day}T18:00:00+00:00`, by: clinician }],
    consultation: key,
  };
}

function medicineOf(random: Seeded, key: string, day: string, clinician: string): MedicineStory {
  const display = random.pick(drugs);
  return {
    key: `${key}-d`,
    drug: { local: { code: `TEST-${display.slice(0, 12).trim().toUpperCase()}`, display } },
    kind: random.pick(['acute', 'repeat']),
    status: random.pick(['active', 'completed']),
    doses: [{ text: 'One to be taken twice a day', dose: { value: '1.0', unit: 'tablet' } }],
    quantity: { value: '56.0', unit: 'tablet' },
    supplyDays: '28',
    authorised: day,
    lastIssued: day,
    issuesMade: 3,
    prescriber: clinician,
    consultation: key,
    issues: ['1', '2', '3'].map((issue) => ({
      key: issue,
      issued: day,
      status: 'completed',
      consultation: key,
    })),
  };
}

/** Every so many units, counted so that any sixty in a row hold the same kinds. */
const every = (index: number, step: number): boolean => index % step === step - 1;

const when = <T>(holds: boolean, make: () => T): readonly T[] => (holds ? [make()] : []);

/** The `index`-th unit. The same for the same seed and index, however large the record. */
export function unitOf(index: number, seed: number, clinician: string): Unit {
  const random = seeded(seed * 1_000_003 + index);
  const key = `c${index}`;
  const day = dayOf(index);
  const observations = observationsOf(random, key, day, clinician);
  const reports = when(index % 5 < 3, () => reportOf(random, key, day, clinician));
  const medicines = when(every(index, 3), () => medicineOf(random, key, day, clinician));
  const allergies = when(every(index, 60), (): AllergyStory => ({
    key: `${key}-a`,
    substance: { original: `Sticking plaster number ${index}` },
    category: 'environment',
    recorded: day,
    notes: [narrative(random, 1)],
  }));
  const immunisations = when(every(index, 12), (): ImmunisationStory => ({
    key: `${key}-i`,
    procedure: { snomed: { code: '86198006', display: 'Influenza vaccination' } },
    given: day,
    recorded: day,
    givenBy: clinician,
    lotNumber: `LOT${index}`,
    dose: { value: '0.50', unit: 'ml' },
    consultation: key,
  }));
  const documents = when(every(index, 5), (): DocumentStory => ({
    key: `${key}-l`,
    type: { original: 'Letter' },
    filed: `${day}T09:00:00+00:00`,
    author: clinician,
    contentType: 'application/pdf',
    size: random.whole(9_000, 900_000),
    consultation: key,
  }));
  const referrals = when(every(index, 10), (): ReferralStory => ({
    key: `${key}-q`,
    reasons: [{ read: { code: 'TEST.', display: 'Referral for further care' } }],
    authored: day,
    priority: 'routine',
    requestedBy: clinician,
    letters: documents.map((document) => document.key),
    notes: [narrative(random, 2)],
    consultation: key,
  }));
  const diary = when(every(index, 12), (): DiaryStory => ({
    key: `${key}-n`,
    action: { snomed: { code: '314529007', display: 'Medication review due' } },
    due: day,
    raised: day,
    requestedBy: clinician,
    consultation: key,
  }));
  const items: readonly ItemRef[] = [
    ...observations.map((observation): ItemRef => `observation:${observation.key}`),
    ...reports.map((report): ItemRef => `report:${report.key}`),
    ...medicines.map((medicine): ItemRef => `medicine:${medicine.key}`),
    ...immunisations.map((immunisation): ItemRef => `immunisation:${immunisation.key}`),
    ...referrals.map((referral): ItemRef => `referral:${referral.key}`),
    ...diary.map((entry): ItemRef => `diary:${entry.key}`),
    ...documents.map((document): ItemRef => `document:${document.key}`),
  ];
  const own = when(every(index, 20), (): ProblemStory => ({
    key: `${key}-p`,
    term: random.pick(problems),
    significance: random.pick(['major', 'minor']),
    status: random.pick(['active', 'inactive']),
    onset: day,
    recorded: day,
    recordedBy: clinician,
    consultation: key,
    related: [...items, `consultation:${key}`],
    relatedProblems: index < 20 ? [] : [{ relation: 'sibling', problem: `c${index - 20}-p` }],
  }));
  const examination: readonly ConsultationItem[] = items;
  const note = (count: number): ConsultationItem => ({ note: narrative(random, count) });
  return {
    consultation: {
      key,
      type: random.pick(['GP Surgery', 'Telephone consultation', 'Care home visit']),
      started: `${day}T10:00:00+00:00`,
      ended: `${day}T10:15:00+00:00`,
      minutes: '15',
      clinician,
      topics: [
        {
          ...(own.length === 0 ? {} : { problems: [`${key}-p`] }),
          headings: [
            { title: 'History', items: [note(8), note(4)] },
            { title: 'Examination', items: examination },
            { title: 'Plan', items: [note(5)] },
          ],
        },
      ],
    },
    observations,
    reports,
    medicines,
    allergies,
    immunisations,
    referrals,
    diary,
    documents,
    problems: own,
  };
}

import type { AllergyStory, MedicineStory } from '../clinical-story.ts';
import type { ConsultationStory } from '../consultation-story.ts';
import type { ImmunisationStory } from '../immunisation-story.ts';
import type { ReportStory } from '../investigation-story.ts';
import type { ObservationStory } from '../observation-story.ts';
import type { OrganisationStory, PatientStory, StaffStory } from '../patient-story.ts';
import type { DiaryStory, DocumentStory, ReferralStory } from '../planned-story.ts';
import type { ProblemStory } from '../problem-story.ts';

/** The entries of a story by key: links are followed a hundred thousand times in a large record. */
export interface StoryIndex {
  readonly allergy: ReadonlyMap<string, AllergyStory>;
  readonly medicine: ReadonlyMap<string, MedicineStory>;
  readonly problem: ReadonlyMap<string, ProblemStory>;
  readonly consultation: ReadonlyMap<string, ConsultationStory>;
  readonly immunisation: ReadonlyMap<string, ImmunisationStory>;
  /** Consents too. */
  readonly observation: ReadonlyMap<string, ObservationStory>;
  readonly consents: ReadonlySet<string>;
  /** The observation that an observation belongs to. */
  readonly parent: ReadonlyMap<string, string>;
  readonly report: ReadonlyMap<string, ReportStory>;
  readonly referral: ReadonlyMap<string, ReferralStory>;
  readonly diary: ReadonlyMap<string, DiaryStory>;
  readonly document: ReadonlyMap<string, DocumentStory>;
  readonly staff: ReadonlyMap<string, StaffStory>;
  readonly organisation: ReadonlyMap<string, OrganisationStory>;
}

function byKey<T extends { readonly key: string }>(entries: readonly T[] = []): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

export function indexOf(story: PatientStory): StoryIndex {
  const observations = [...(story.observations ?? []), ...(story.consents ?? [])];
  return {
    allergy: byKey(story.allergies),
    medicine: byKey(story.medicines),
    problem: byKey(story.problems),
    consultation: byKey(story.consultations),
    immunisation: byKey(story.immunisations),
    observation: byKey(observations),
    consents: new Set((story.consents ?? []).map(({ key }) => key)),
    parent: new Map(observations.flatMap(({ key, members = [] }) => members.map((member) => [member, key]))),
    report: byKey(story.reports),
    referral: byKey(story.referrals),
    diary: byKey(story.diary),
    document: byKey(story.documents),
    staff: byKey(story.staff),
    organisation: byKey(story.organisations),
  };
}

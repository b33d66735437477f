import type { AllergyStory, MedicineStory, StoryDate } from './clinical-story.ts';
import type { ConsultationStory } from './consultation-story.ts';
import type { ImmunisationStory } from './immunisation-story.ts';
import type { ReportStory } from './investigation-story.ts';
import type { ObservationStory } from './observation-story.ts';
import type { DiaryStory, DocumentStory, ReferralStory } from './planned-story.ts';
import type { ProblemStory } from './problem-story.ts';
import type { StoryArea } from './structured-ask.ts';
import type { ListName } from './structured/list-identity.ts';

export type SupplierStyle = 'emis-style' | 'tpp-style' | 'medicus-style';

/** A synthetic GP practice as the national directory and the proxy know it. */
export interface Practice {
  readonly odsCode: string;
  readonly name: string;
  readonly supplier: SupplierStyle;
  /** Twelve digits. */
  readonly asid: string;
  readonly partyKey: string;
  /** Service root for the structured record; case matters, byte for byte (integration.md 9.4). */
  readonly fhirAddress: string;
  /** False: the directory has no structured endpoint for it. */
  readonly structured: boolean;
  /** `1.2`: knows allergies and medicines only (structured.md 1.7); absent: all areas. */
  readonly version?: '1.2';
  /** False: the directory does not know the practice at all. */
  readonly listed?: boolean;
  /** The practice's system also asks others: a second device without the provider's party key (integration.md 9.3). */
  readonly alsoConsumer?: boolean;
  readonly addressLines: readonly string[];
  readonly postcode: string;
  readonly telephone: string;
}

export interface StoryName {
  readonly prefix?: string;
  readonly given: readonly string[];
  readonly family: string;
}

export type AdministrativeGender = 'female' | 'male' | 'other' | 'unknown';

export interface OtherName extends StoryName {
  readonly use: 'temp' | 'nickname' | 'old' | 'maiden';
}

/** What the Personal Demographics Service says of the person (integration.md 4.3). */
export type PdsStory =
  | {
      readonly status: 'current';
      /** As PDS holds it, where that is partial or another date than the person's. */
      readonly birthDate?: string;
      /** Besides the usual name. */
      readonly otherNames?: readonly OtherName[];
      /** A death notification that was taken back: no date of death, and the person is alive. */
      readonly deathRemoved?: boolean;
    }
  /** Anything but `01`: the number is not verified (integration.md 4.3). */
  | { readonly status: 'unverified'; readonly verification: '02' | '03' | '07' }
  /** `R` restricted; `V` very restricted, treated alike. No address, telephone or practice. */
  | { readonly status: 'restricted'; readonly confidentiality: 'R' | 'V' }
  | {
      readonly status: 'deceased';
      /** A day, or so many days before the sandbox's today. */
      readonly died: StoryDate | { readonly daysAgo: number };
      readonly notification: 'informal' | 'formal';
    }
  /** The number was replaced: the answer carries `replacedBy` as its id. */
  | { readonly status: 'superseded'; readonly replacedBy: string }
  /** PDS answers 404 `INVALIDATED_RESOURCE`. */
  | { readonly status: 'invalidated' }
  | {
      readonly status: 'no-practice';
      readonly exitCode: 'DEA' | 'EMB' | 'SCT' | 'NIT' | 'TRA' | 'ORR';
      readonly exitReason: string;
    };

/** A clinician or clerk named in the record. */
export interface StaffStory {
  readonly key: string;
  readonly name: StoryName;
  readonly role: { readonly code: string; readonly display: string };
  /** Key of an organisation of the story; absent: the person's practice. */
  readonly organisation?: string;
}

export interface OrganisationStory {
  readonly key: string;
  readonly name: string;
  readonly odsCode?: string;
}

export type ListWarningCode = 'confidential-items' | 'data-in-transit' | 'data-awaiting-filing';

export interface ListWarningStory {
  readonly code: ListWarningCode;
  /** A named secondary list comes for the warning's sake though it is empty; `all` makes no list come. */
  readonly lists: readonly ListName[] | 'all';
  /** Supplier's sentence in `List.note`; absent: the specification's own (structured.md 2.8). */
  readonly sentence?: string;
}

/** What is irregular in the practice's answer; each is named so that a test may expect it. */
export interface IrregularitiesStory {
  /** Sentences that stand as display-only entries of a list (structured.md 2.9). */
  readonly textOnlyEntries?: Partial<Record<ListName, readonly string[]>>;
  /** References in a list to resources that did not come, e.g. `MedicationStatement/…`. */
  readonly danglingEntries?: Partial<Record<ListName, readonly string[]>>;
  /** Keys of medicines whose Medication was not sent. */
  readonly medicationMissing?: readonly string[];
  /** Keys of medicines sent without their plan. */
  readonly planMissing?: readonly string[];
  /** Consultations are referred to though they were not asked for and did not come (supplier-data.md 3). */
  readonly consultationsNotSent?: boolean;
  /** Sends resources of types that the specification does not list. */
  readonly unknownResources?: boolean;
  /** A list asked for that is not in the answer. */
  readonly omittedLists?: readonly ListName[];
}

/** Demographics that the practice holds otherwise than PDS does (SAFE-13). */
export interface PracticeRecordStory {
  readonly given?: readonly string[];
  readonly family?: string;
  readonly gender?: AdministrativeGender;
  readonly birthDate?: string;
  /** The practice that the record names as managing organisation. */
  readonly managingOdsCode?: string;
}

/** One synthetic person, written once, neutral of any supplier; every view is built from it (DESIGN 2.3). */
export interface PatientStory {
  readonly id: string;
  /** Ten digits from the 999 test range. */
  readonly nhsNumber: string;
  readonly birthDate: string;
  readonly displayName: string;
  /** One line: what this person shows. */
  readonly note: string;
  readonly practiceOdsCode: string;
  readonly pds: PdsStory;
  readonly name: StoryName;
  readonly gender: AdministrativeGender;
  readonly addressLines: readonly string[];
  readonly postcode: string;
  readonly telephone?: string;
  readonly email?: string;
  readonly practiceRecord?: PracticeRecordStory;
  readonly staff: readonly StaffStory[];
  readonly organisations?: readonly OrganisationStory[];
  readonly allergies: readonly AllergyStory[];
  readonly medicines: readonly MedicineStory[];
  readonly problems?: readonly ProblemStory[];
  readonly consultations?: readonly ConsultationStory[];
  readonly immunisations?: readonly ImmunisationStory[];
  /** Consent, dissent and invitations: Observations of the immunisations list. */
  readonly consents?: readonly ObservationStory[];
  readonly reports?: readonly ReportStory[];
  readonly observations?: readonly ObservationStory[];
  readonly referrals?: readonly ReferralStory[];
  readonly diary?: readonly DiaryStory[];
  readonly documents?: readonly DocumentStory[];
  readonly listWarnings?: readonly ListWarningStory[];
  readonly switchedOff?: readonly StoryArea[];
  /** Areas that are switched off for which not even an empty list comes (structured.md 1.8). */
  readonly switchedOffWithoutList?: readonly StoryArea[];
  /** Lists reached through problems come though problems were not asked for (structured.md 2.4, 1.5). */
  readonly problemListsUnasked?: boolean;
  readonly irregularities?: IrregularitiesStory;
}

import { z } from './zod.ts';

/** The nine clinical areas of the structured record, in the order of the rail (structured.md 1.3). */
export const clinicalAreaIds = [
  'allergies',
  'medicines',
  'problems',
  'consultations',
  'immunisations',
  'investigations',
  'uncategorised',
  'referrals',
  'diary',
] as const;

/** The ten sections of Access Record HTML (html.md 1). */
export const htmlSections = ['SUM', 'PRB', 'ENC', 'ALL', 'CLI', 'MED', 'REF', 'OBS', 'IMM', 'ADM'] as const;

export const clinicalAreaId = z.enum(clinicalAreaIds);
export const htmlSection = z.enum(htmlSections);

export type ClinicalAreaId = z.infer<typeof clinicalAreaId>;
export type HtmlSection = z.infer<typeof htmlSection>;

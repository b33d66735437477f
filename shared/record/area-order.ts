/** The nine areas of the structured record in the order of the rail (structured.md 1.3); the contract names the same. */
export const areaOrder = [
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

export type RecordAreaId = (typeof areaOrder)[number];

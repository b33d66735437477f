import type { RequestingStaff } from './gp-record-source.ts';

/** What stands in a token where a person has no smartcard or CIS2 identity (integration.md §2.1). */
const unknownIdentity = 'UNK';

type SmartcardIds = Pick<RequestingStaff, 'sdsUserId' | 'sdsRoleProfileId'>;

/** A role counts only together with its person. */
export function hasRoleProfile({ sdsUserId, sdsRoleProfileId }: SmartcardIds): boolean {
  return isKnown(sdsUserId) && isKnown(sdsRoleProfileId);
}

/** Both ids as the provenance token carries them, `UNK` for what is not there. */
export function smartcardIds(staff: SmartcardIds): SmartcardIds {
  return {
    sdsUserId: isKnown(staff.sdsUserId) ? staff.sdsUserId : unknownIdentity,
    sdsRoleProfileId: hasRoleProfile(staff) ? staff.sdsRoleProfileId : unknownIdentity,
  };
}

function isKnown(id: string): boolean {
  return id !== '' && id !== unknownIdentity;
}

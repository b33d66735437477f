import type { TracedPerson } from '../../../shared/contract/person.ts';
import { ageAt } from '../../../shared/format/age.ts';
import { showDate } from '../../../shared/format/dates.ts';
import { genderWords } from '../../../shared/format/gender.ts';
import { dateInLondon } from '../../../shared/format/instants.ts';
import { formatNhsNumber } from '../../../shared/format/nhs-number.ts';
import { formatPersonName } from '../../../shared/format/person-name.ts';
import type { BannerIdentity } from './identity-zone.tsx';

/** The traced person in the banner's form; `now` decides the age. */
export function bannerIdentity(person: TracedPerson, now = new Date()): BannerIdentity {
  return {
    name: formatPersonName(person.name),
    preferredName: person.preferredName,
    born: showDate(person.birthDate),
    age: ageAt(person.birthDate, dateInLondon(now.toISOString())),
    gender: genderWords(person.gender),
    nhsNumber: formatNhsNumber(person.nhsNumber),
  };
}

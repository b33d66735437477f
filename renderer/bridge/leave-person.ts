import type { ChannelInput } from '../../shared/contract/contract.ts';
import { bedside } from './bedside.ts';

type WhyLeft = ChannelInput<'person.leave'>['why'];

/** Tells main that a person is left; it forgets them and notes why. The screen does not wait for it. */
export function leavePerson(openingId: string, why: WhyLeft): void {
  void bedside().person.leave({ openingId, why });
}

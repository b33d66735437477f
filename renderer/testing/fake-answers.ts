import type { ChannelName } from '../../shared/contract/channel-names.ts';
import type { ChannelInput, ChannelOutput } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';

type Answer<N extends ChannelName> = Outcome<ChannelOutput<N>> | Promise<Outcome<ChannelOutput<N>>>;

/** What the fake main answers, channel by channel: an outcome, or what makes one of the input. */
export type FakeAnswers = {
  [N in ChannelName]: Answer<N> | ((input: ChannelInput<N>) => Answer<N>);
};

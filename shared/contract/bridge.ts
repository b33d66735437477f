import type { ChannelName, EventName } from './channel-names.ts';
import type { ChannelInput, ChannelOutput, EventPayload } from './contract.ts';
import type { Outcome } from './errors.ts';

type AreaOf<N extends string> = N extends `${infer Area}.${string}` ? Area : never;
type VerbOf<N extends string, Area extends string> = N extends `${Area}.${infer Verb}` ? Verb : never;
type Call<N extends ChannelName> =
  undefined extends ChannelInput<N>
    ? () => Promise<Outcome<ChannelOutput<N>>>
    : (input: ChannelInput<N>) => Promise<Outcome<ChannelOutput<N>>>;

/** `window.bedside`: `bedside.person.find({...})`, and `bedside.on['record.progress'](listener)`. */
export type BedsideBridge = {
  readonly [Area in AreaOf<ChannelName>]: {
    readonly [Verb in VerbOf<ChannelName, Area>]: Call<Extract<ChannelName, `${Area}.${Verb}`>>;
  };
} & {
  /** Subscribes to an event of main; the answer unsubscribes. */
  readonly on: {
    readonly [N in EventName]: (listener: (payload: EventPayload<N>) => void) => () => void;
  };
};

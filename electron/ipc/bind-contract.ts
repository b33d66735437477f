import type { z } from 'zod';
import { appOrigin } from '../../shared/contract/app-address.ts';
import { channelNames, wireName } from '../../shared/contract/channel-names.ts';
import type { ChannelName } from '../../shared/contract/channel-names.ts';
import type { Admission, ChannelInput, ChannelOutput } from '../../shared/contract/contract.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Refusal, Refuse } from '../access/refusal.ts';
import { fitsSizeCap } from './input-size.ts';
import { isTrustedSender } from './sender-check.ts';
import type { SenderEvent } from './sender-check.ts';

/** One use case for each channel. Expected failures are outcomes; what is thrown becomes `E-UNKNOWN`. */
export type Handlers = {
  readonly [N in ChannelName]: (
    input: ChannelInput<N>,
  ) => Outcome<ChannelOutput<N>> | Promise<Outcome<ChannelOutput<N>>>;
};

type Channels = {
  readonly [N in ChannelName]: {
    readonly admission: Admission;
    readonly input: z.ZodType<ChannelInput<N>>;
    readonly output: z.ZodType<ChannelOutput<N>>;
    readonly maxInput: number;
  };
};

/** A fault of ours: never what was thrown, which may quote a record. */
export interface Fault {
  readonly channel: ChannelName;
  readonly reference: string;
  /** Name of the error's class and its stack frames, without its message. */
  readonly trace: string;
}

export interface Binding {
  readonly handle: (
    channel: string,
    listener: (event: SenderEvent, ...args: readonly unknown[]) => Promise<Outcome<unknown>>,
  ) => void;
  readonly isCurrentContents: (id: number) => boolean;
  readonly accessStatus: () => 'signed-out' | 'signed-in' | 'locked';
  readonly refuse: Refuse;
  /** Holds outputs against the contract too: in development and tests. */
  readonly checkOutput: boolean;
  readonly onFault: (fault: Fault) => void;
}

/**
 * Puts a use case behind every channel of the contract, each call through the same gates in the same order:
 * sender, argument count, size, shape, admission, use case, output. Every call resolves to an envelope (A3.3).
 * A missing handler, or one for a channel that does not exist, does not compile.
 */
export function bindContract<H extends Handlers>(
  contract: Channels,
  handlers: H & Record<Exclude<keyof H, ChannelName>, never>,
  binding: Binding,
): void {
  for (const name of channelNames) bindChannel(name, contract[name], handlers[name], binding);
}

function bindChannel<N extends ChannelName>(
  name: N,
  channel: Channels[N],
  useCase: Handlers[N],
  binding: Binding,
): void {
  const { refuse } = binding;
  binding.handle(wireName(name), async (event, ...args) => {
    try {
      if (!isTrustedSender(event, appOrigin, binding.isCurrentContents)) return refuse('E-IPC-SENDER');
      if (args.length > 1 || !fitsSizeCap(args[0], channel.maxInput)) return refuse('E-IPC-INPUT');
      const input = channel.input.safeParse(args[0]);
      if (!input.success) return refuse('E-IPC-INPUT');
      const refusal = refuseAdmission(channel.admission, binding);
      if (refusal) return refusal;
      const outcome = await useCase(input.data);
      if (binding.checkOutput && outcome.ok && !channel.output.safeParse(outcome.value).success) {
        return fail(new TypeError(), name, binding);
      }
      // Rebuilt, so that nothing a use case hung on to its outcome crosses the bridge.
      return outcome.ok ? { ok: true, value: outcome.value } : { ok: false, error: outcome.error };
    } catch (fault) {
      return fail(fault, name, binding);
    }
  });
}

function refuseAdmission(admission: Admission, { accessStatus, refuse }: Binding): Refusal | undefined {
  if (admission === 'anyone') return undefined;
  const status = accessStatus();
  if (status === 'signed-out') return refuse('E-IPC-SIGNED-OUT');
  return status === 'locked' && admission === 'signed-in' ? refuse('E-IPC-LOCKED') : undefined;
}

function fail(fault: unknown, channel: ChannelName, { refuse, onFault }: Binding): Refusal {
  const refusal = refuse('E-UNKNOWN', true);
  onFault({ channel, reference: refusal.error.reference, trace: traceOf(fault) });
  return refusal;
}

/** Where it went wrong; the message is left out, because it may hold anything. */
function traceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return 'not an error';
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [fault.constructor.name, ...frames].join('\n');
}

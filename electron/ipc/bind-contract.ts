import type { z } from 'zod';
import { appOrigin } from '../../shared/contract/app-address.ts';
import { channelNames, wireName } from '../../shared/contract/channel-names.ts';
import type { ChannelName } from '../../shared/contract/channel-names.ts';
import type { Admission, ChannelInput, ChannelOutput } from '../../shared/contract/contract.ts';
import type { ErrorCode, Outcome } from '../../shared/contract/errors.ts';
import type { Duty, SessionState } from '../../shared/contract/session.ts';
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

/** A fault of ours; the person sees the same reference. */
export interface Fault {
  readonly channel: ChannelName;
  readonly reference: string;
}

/** Who is at the screen, as far as admission asks. */
export interface Standing {
  readonly status: SessionState['status'];
  readonly duties: readonly Duty[];
}

export interface Binding {
  readonly handle: (
    channel: string,
    listener: (event: SenderEvent, ...args: readonly unknown[]) => Promise<Outcome<unknown>>,
  ) => void;
  readonly isCurrentContents: (id: number) => boolean;
  readonly standing: () => Standing;
  readonly refuse: Refuse;
  /** Holds outputs against the contract too: in development and tests. */
  readonly checkOutput: boolean;
  /** `thrown` may quote a record in its message: nothing but its class and places may go any further. */
  readonly onFault: (fault: Fault, thrown: unknown) => void;
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

function refuseAdmission(admission: Admission, { standing, refuse }: Binding): Refusal | undefined {
  const reason = admissionProblem(admission, standing());
  return reason && refuse(reason);
}

function admissionProblem(admission: Admission, { status, duties }: Standing): ErrorCode | undefined {
  if (admission === 'anyone') return undefined;
  // While nothing is set up nobody can have the duty (integration.md 10.4).
  if (admission === 'first-administrator' && status === 'not-set-up') return undefined;
  if (status === 'not-set-up' || status === 'signed-out') return 'E-IPC-SIGNED-OUT';
  if (admission === 'known') return undefined;
  if (status === 'locked') return admission === 'signed-in-or-locked' ? undefined : 'E-IPC-LOCKED';
  if (status !== 'signed-in') return 'E-IPC-SIGNED-OUT';
  const duty = dutyFor(admission);
  return duty === undefined || duties.includes(duty) ? undefined : 'E-IPC-DUTY';
}

function dutyFor(admission: Admission): Duty | undefined {
  if (admission === 'first-administrator') return 'administrator';
  return admission === 'administrator' || admission === 'privacy-officer' ? admission : undefined;
}

function fail(thrown: unknown, channel: ChannelName, { refuse, onFault }: Binding): Refusal {
  const refusal = refuse('E-UNKNOWN', true);
  onFault({ channel, reference: refusal.error.reference }, thrown);
  return refusal;
}

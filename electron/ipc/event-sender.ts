import { wireName } from '../../shared/contract/channel-names.ts';
import type { EventName } from '../../shared/contract/channel-names.ts';
import type { EventPayload } from '../../shared/contract/contract.ts';

/** Tells the renderer something unasked. */
export type SendEvent = <N extends EventName>(name: N, payload: EventPayload<N>) => void;

/** Ties the contract's events to a window's channel. */
export function createEventSender(send: (channel: string, payload: unknown) => void): SendEvent {
  return (name, payload) => {
    send(wireName(name), payload);
  };
}

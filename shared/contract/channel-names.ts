/** Every call the renderer can make; the preload builds its bridge from this list alone. */
export const channelNames = [
  'session.state',
  'session.signIn',
  'session.signOut',
  'session.lock',
  'session.unlock',
  'session.stayActive',
  'person.find',
  'record.open',
  'record.cancel',
  'record.close',
] as const;

/** Everything main tells the renderer unasked. */
export const eventNames = ['record.progress', 'session.lockWarning'] as const;

export type ChannelName = (typeof channelNames)[number];
export type EventName = (typeof eventNames)[number];

/** The name a channel or event has on the wire, e.g. `bedside:person.find`. */
export function wireName(name: ChannelName | EventName): `bedside:${ChannelName | EventName}` {
  return `bedside:${name}`;
}

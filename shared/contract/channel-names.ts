/** Every call the renderer can make; the preload builds its bridge from this list alone. */
export const channelNames = [
  'session.state',
  'session.signIn',
  'session.cancelSignIn',
  'session.chooseRole',
  'session.changePassword',
  'session.acceptTerms',
  'session.signOut',
  'session.lock',
  'session.unlock',
  'session.stayActive',
  'person.find',
  'person.stopSearch',
  'person.leave',
  'record.open',
  'record.fetch',
  'record.verdict',
  'record.decide',
  'record.showArea',
  'record.cancel',
  'record.close',
  'audit.search',
  'audit.verify',
  'audit.export',
  'alerts.list',
  'alerts.close',
  'setup.state',
  'setup.begin',
  'setup.importProfile',
  'setup.saveOrganisation',
  'setup.importCredentials',
  'setup.importPlatformKeys',
  'setup.wipeCredentials',
  'setup.importPolicy',
  'setup.addAccount',
  'setup.changeAccount',
  'setup.saveModes',
  'setup.saveCollector',
  'setup.checkConnection',
] as const;

/** Everything main tells the renderer unasked. */
export const eventNames = [
  'record.progress',
  'session.lockWarning',
  'session.changed',
  'setup.checkProgress',
] as const;

export type ChannelName = (typeof channelNames)[number];
export type EventName = (typeof eventNames)[number];

/** The name a channel or event has on the wire, e.g. `bedside:person.find`. */
export function wireName(name: ChannelName | EventName): `bedside:${ChannelName | EventName}` {
  return `bedside:${name}`;
}

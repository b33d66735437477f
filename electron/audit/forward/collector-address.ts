import type { Collector } from './collector.ts';
import { createHttpsCollector } from './https-collector.ts';
import { createSyslogCollector } from './syslog-collector.ts';

/** Where the organisation's archive is, as an administrator enters it. */
export interface CollectorSetting {
  readonly kind: 'https' | 'syslog-tls';
  /** `https://…` or `host:port`. */
  readonly address: string;
  /** Root certificates in PEM; absent: the computer's own trust. */
  readonly roots?: string | undefined;
}

export type CollectorMade =
  | { readonly ok: true; readonly collector: Collector; readonly host: string; readonly port: number }
  /** `sentence` names what is wrong with the setting, without repeating it. */
  | { readonly ok: false; readonly sentence: string };

const PATIENCE = 20_000;
const hostPort = /^([A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:]{2,39}\]):(\d{1,5})$/;

/** The collector that a setting names; nothing is connected yet. */
export function makeCollector(setting: CollectorSetting): CollectorMade {
  const trust = setting.roots === undefined ? {} : { roots: setting.roots };
  if (setting.kind === 'https') {
    const address = URL.parse(setting.address);
    if (address?.protocol !== 'https:') {
      return { ok: false, sentence: 'The address of the collector must begin with https://' };
    }
    if (address.username !== '' || address.password !== '') {
      return { ok: false, sentence: 'The address of the collector must not hold a user name or a password' };
    }
    const collector = createHttpsCollector({ address, timeoutMilliseconds: PATIENCE, ...trust });
    return { ok: true, collector, host: address.hostname, port: Number(address.port || '443') };
  }
  const [, name, digits] = hostPort.exec(setting.address) ?? [];
  const port = Number(digits ?? '0');
  if (name === undefined || port < 1 || port > 65_535) {
    return {
      ok: false,
      sentence: 'The address of a syslog collector is a host name and a port, e.g. logs.example:6514',
    };
  }
  const host = name.replaceAll(/[[\]]/g, '');
  const collector = createSyslogCollector({ host, port, timeoutMilliseconds: PATIENCE, ...trust });
  return { ok: true, collector, host, port };
}

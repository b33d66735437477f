import type {
  FaultKind,
  FaultyHop,
  SettableKind,
  TlsFaultKind,
  TlsHop,
  WireFaultKind,
} from './fault-table.ts';
import { faultDescriptions, isOwnKind, isWireKind, kindsOf } from './fault-table.ts';

import type { UnknownRecord } from './service/json.ts';
import { isRecord } from './service/json.ts';
import { areaParameters } from './stories/structured-ask.ts';

export type { FaultKind } from './fault-table.ts';

interface Setting<Kind> {
  readonly kind: Kind;
  /** Requests it applies to before it lifts itself; absent: until cleared. */
  readonly times?: number;
  /** For late answers (default 3000) and between two pieces for `drip` (default 200). */
  readonly delayMilliseconds?: number;
  /**
   * Record requests that it is for: those of more than one area, or those that ask for this parameter, e.g.
   * `includeProblems`; absent: every request of the hop.
   */
  readonly onlyFor?: string;
  /** Requests of that kind that it lets pass before it begins. */
  readonly after?: number;
}

/** `onlyFor` of a fault that meets requests of several areas, e.g. plan A, and no single one. */
export const SEVERAL_AREAS = 'several-areas';

const knownAims: readonly string[] = [SEVERAL_AREAS, ...Object.values(areaParameters)];

export type FaultSetting<H extends FaultyHop> = Setting<FaultKind<H>>;
export type WireFaultSetting = Setting<WireFaultKind>;
type FaultSettings = { readonly [H in FaultyHop]?: Setting<SettableKind<H>> };
type AnySetting = Setting<string>;

/** What each hop was told to do wrong. The request's own checks run first; a fault answers only a correct request. */
export interface Faults {
  readonly current: FaultSettings;
  set<H extends FaultyHop>(hop: H, kind: SettableKind<H>, options?: Omit<FaultSetting<H>, 'kind'>): void;
  /** One hop, or all. */
  clear(hop?: FaultyHop): void;
  /** The fault that this request meets at the service itself; counts `times` down. `asked`: its include parameters. */
  take<H extends FaultyHop>(hop: H, asked?: readonly string[]): FaultSetting<H> | undefined;
  /** The fault of the wire that this answer meets; counts `times` down. */
  takeWire(hop: string): WireFaultSetting | undefined;
  /** Tells at once when the TLS fault of a server changes. */
  watchTls(hop: TlsHop, listener: (kind: TlsFaultKind | undefined) => void): void;
}

function isFor({ onlyFor }: AnySetting, asked: readonly string[]): boolean {
  if (onlyFor === undefined) return true;
  return onlyFor === SEVERAL_AREAS ? asked.length > 1 : asked.includes(onlyFor);
}

export function createFaults(): Faults {
  const current: Partial<Record<FaultyHop, AnySetting>> = {};
  const watchers = new Map<FaultyHop, (kind: TlsFaultKind | undefined) => void>();
  const tellOf = (hop: FaultyHop): void => {
    const kind = current[hop]?.kind;
    watchers.get(hop)?.(kind !== undefined && isOwnKind('gateway', kind) ? kind : undefined);
  };
  const countDown = (hop: FaultyHop, setting: AnySetting): void => {
    if (setting.times === undefined) return;
    if (setting.times <= 1) delete current[hop];
    else current[hop] = { ...setting, times: setting.times - 1 };
  };
  return {
    current: current as FaultSettings,
    set(hop, kind, options = {}) {
      current[hop] = { kind, ...options };
      tellOf(hop);
    },
    clear(hop) {
      for (const each of hop === undefined ? (Object.keys(current) as FaultyHop[]) : [hop]) {
        delete current[each];
        tellOf(each);
      }
    },
    take(hop, asked = []) {
      const setting = current[hop];
      if (setting === undefined || !isOwnKind(hop, setting.kind) || !isFor(setting, asked)) return undefined;
      if (setting.after !== undefined && setting.after > 0) {
        current[hop] = { ...setting, after: setting.after - 1 };
        return undefined;
      }
      countDown(hop, setting);
      return { ...setting, kind: setting.kind };
    },
    takeWire(hop) {
      if (!isFaultyHop(hop)) return undefined;
      const setting = current[hop];
      if (setting === undefined || isOwnKind(hop, setting.kind) || !isWireKind(setting.kind))
        return undefined;
      countDown(hop, setting);
      return { ...setting, kind: setting.kind };
    },
    watchTls(hop, listener) {
      watchers.set(hop, listener);
    },
  };
}

function isFaultyHop(text: string): text is FaultyHop {
  return Object.hasOwn(faultDescriptions, text);
}

function isKindOf<H extends FaultyHop>(hop: H, text: unknown): text is SettableKind<H> {
  return typeof text === 'string' && Object.hasOwn(kindsOf(hop), text);
}

/** The members of a setting besides its kind, or what is wrong with one. */
function readOptions(
  hop: FaultyHop,
  kind: string,
  setting: UnknownRecord,
): Omit<AnySetting, 'kind'> | string {
  const { times, delayMilliseconds, onlyFor, after } = setting;
  if (times !== undefined && (typeof times !== 'number' || times < 1)) return 'times must be 1 or more';
  if (times !== undefined && (hop === 'gateway' || hop === 'proxy')) {
    return `a fault of ${hop} has no times: it holds until it is lifted`;
  }
  if (delayMilliseconds !== undefined && typeof delayMilliseconds !== 'number') {
    return 'delayMilliseconds must be a number';
  }
  if (after !== undefined && (typeof after !== 'number' || after < 0)) return 'after must be 0 or more';
  if (onlyFor !== undefined && !knownAims.some((aim) => aim === onlyFor)) {
    return `onlyFor must be one of ${knownAims.join(', ')}`;
  }
  if ((onlyFor !== undefined || after !== undefined) && !(hop === 'practice' && isOwnKind(hop, kind))) {
    return 'onlyFor and after are for faults that the practice itself makes';
  }
  return {
    ...(typeof times === 'number' ? { times } : {}),
    ...(typeof delayMilliseconds === 'number' ? { delayMilliseconds } : {}),
    ...(typeof onlyFor === 'string' ? { onlyFor } : {}),
    ...(typeof after === 'number' ? { after } : {}),
  };
}

/**
 * Applies `{"practice":"down"}` or `{"practice":{"kind":"down","times":1,"delayMilliseconds":500},"sds":null}`.
 * Nothing is applied when one member is wrong; then it gives the reason.
 */
export function applyFaults(faults: Faults, wanted: unknown): string | undefined {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted))
    return 'an object of hops is needed';
  const steps: (() => void)[] = [];
  for (const [hop, value] of Object.entries(wanted)) {
    if (!isFaultyHop(hop)) return `no hop ${hop}`;
    if (value === null) {
      steps.push(() => faults.clear(hop));
      continue;
    }
    const setting: UnknownRecord = isRecord(value) ? value : { kind: value };
    const { kind } = setting;
    if (!isKindOf(hop, kind)) {
      return `no fault of that name at ${hop}; known: ${Object.keys(kindsOf(hop)).join(', ')}`;
    }
    const options = readOptions(hop, kind, setting);
    if (typeof options === 'string') return options;
    steps.push(() => faults.set(hop, kind, options));
  }
  for (const step of steps) step();
  return undefined;
}

import type {
  FaultKind,
  FaultyHop,
  SettableKind,
  TlsFaultKind,
  TlsHop,
  WireFaultKind,
} from './fault-table.ts';
import { faultDescriptions, isOwnKind, isWireKind, kindsOf } from './fault-table.ts';

export type { FaultKind } from './fault-table.ts';

interface Setting<Kind> {
  readonly kind: Kind;
  /** Requests it applies to before it lifts itself; absent: until cleared. */
  readonly times?: number;
  /** For late answers (default 3000) and between two pieces for `drip` (default 200). */
  readonly delayMilliseconds?: number;
}

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
  /** The fault that this request meets at the service itself; counts `times` down. */
  take<H extends FaultyHop>(hop: H): FaultSetting<H> | undefined;
  /** The fault of the wire that this answer meets; counts `times` down. */
  takeWire(hop: string): WireFaultSetting | undefined;
  /** Tells at once when the TLS fault of a server changes. */
  watchTls(hop: TlsHop, listener: (kind: TlsFaultKind | undefined) => void): void;
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
    take(hop) {
      const setting = current[hop];
      if (setting === undefined || !isOwnKind(hop, setting.kind)) return undefined;
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
    const setting: { kind?: unknown; times?: unknown; delayMilliseconds?: unknown } =
      typeof value === 'object' ? value : { kind: value };
    const { kind, times, delayMilliseconds } = setting;
    if (!isKindOf(hop, kind)) {
      return `no fault of that name at ${hop}; known: ${Object.keys(kindsOf(hop)).join(', ')}`;
    }
    if (times !== undefined && (typeof times !== 'number' || times < 1)) return 'times must be 1 or more';
    if (times !== undefined && (hop === 'gateway' || hop === 'proxy')) {
      return `a fault of ${hop} has no times: it holds until it is lifted`;
    }
    if (delayMilliseconds !== undefined && typeof delayMilliseconds !== 'number') {
      return 'delayMilliseconds must be a number';
    }
    steps.push(() =>
      faults.set(hop, kind, {
        ...(times === undefined ? {} : { times }),
        ...(delayMilliseconds === undefined ? {} : { delayMilliseconds }),
      }),
    );
  }
  for (const step of steps) step();
  return undefined;
}

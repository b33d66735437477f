/** What each hop can be told to do wrong. The request's own checks run first; the fault answers only a correct request. */
const faultKinds = {
  token: ['unauthorised', 'no-public-key', 'throttled', 'unavailable', 'html', 'clock-skew', 'silent'],
  pds: [
    'unavailable',
    'unable-to-call',
    'throttled',
    'silent',
    'slow',
    'gateway-fault',
    'access-denied',
    'html',
    'clock-skew',
  ],
  sds: [
    'empty',
    'empty-until-no-cache',
    'two-addresses',
    'two-devices',
    'no-device',
    'no-address',
    'unauthorised',
    'unavailable',
    'silent',
  ],
  ssp: [
    'no-data-sharing',
    'sender-refused',
    'receiver-refused',
    'address-varies',
    'no-response',
    'throttled',
    'unavailable',
    'timeout',
  ],
  practice: [
    'down',
    'slow',
    'silent',
    'drip',
    'malformed-json',
    'cut',
    'cut-gzip',
    'html',
    'wrong-media-type',
    'internal-error',
    'not-implemented',
    'no-patient-consent',
    'no-organisational-consent',
    'access-denied',
    'access-denied-underscore',
    'patient-not-found',
    'another-patient',
    'oversize',
  ],
} as const;

type FaultyHop = keyof typeof faultKinds;
export type FaultKind<H extends FaultyHop> = (typeof faultKinds)[H][number];

export interface FaultSetting<H extends FaultyHop> {
  readonly kind: FaultKind<H>;
  /** Requests it applies to before it lifts itself; absent: until cleared. */
  readonly times?: number;
  /** For `slow` (default 3000) and between two pieces for `drip` (default 200). */
  readonly delayMilliseconds?: number;
}

type FaultSettings = { readonly [H in FaultyHop]?: FaultSetting<H> };

export interface Faults {
  readonly current: FaultSettings;
  set<H extends FaultyHop>(hop: H, kind: FaultKind<H>, options?: Omit<FaultSetting<H>, 'kind'>): void;
  /** One hop, or all. */
  clear(hop?: FaultyHop): void;
  /** The fault that this request meets; counts `times` down. */
  take<H extends FaultyHop>(hop: H): FaultSetting<H> | undefined;
}

export function createFaults(): Faults {
  const current: { -readonly [H in FaultyHop]?: FaultSetting<H> } = {};
  return {
    current,
    set(hop, kind, options = {}) {
      Object.assign(current, { [hop]: { kind, ...options } });
    },
    clear(hop) {
      for (const each of hop === undefined ? (Object.keys(current) as FaultyHop[]) : [hop])
        delete current[each];
    },
    take(hop) {
      const setting = current[hop];
      if (setting?.times === undefined) return setting;
      if (setting.times <= 1) delete current[hop];
      else Object.assign(current, { [hop]: { ...setting, times: setting.times - 1 } });
      return setting;
    },
  };
}

function isFaultyHop(text: string): text is FaultyHop {
  return Object.hasOwn(faultKinds, text);
}

function isKindOf<H extends FaultyHop>(hop: H, text: unknown): text is FaultKind<H> {
  const kinds: readonly unknown[] = faultKinds[hop];
  return kinds.includes(text);
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
    if (!isKindOf(hop, kind)) return `no fault of that name at ${hop}; known: ${faultKinds[hop].join(', ')}`;
    if (times !== undefined && (typeof times !== 'number' || times < 1)) return 'times must be 1 or more';
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

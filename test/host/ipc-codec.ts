/** What a function or a promise becomes on the wire; IPC refuses both, the context bridge hands them across. */
export interface LiveValues {
  readonly keep: (live: object) => string;
  readonly restore: (kept: string) => unknown;
}

export interface Codec {
  readonly encode: (value: unknown, live?: LiveValues) => string;
  readonly decode: (text: string, live?: LiveValues) => unknown;
}

/**
 * Values as text, near enough to the structured clone of Electron's IPC: undefined, NaN, -0, BigInt, Date, RegExp,
 * Map, Set, Error, buffers and typed arrays survive; a function or a circle is refused as Electron refuses it.
 *
 * Self-contained: its source text also runs inside the page, so it must not use anything from outside itself.
 */
// oxlint-disable unicorn/consistent-function-scoping -- all of it travels into the page as one text
export function makeCodec(): Codec {
  type Tagged = Readonly<{ $: string; v?: unknown; n?: string; m?: string; s?: string }>;
  const refusal = 'An object could not be cloned.';
  const arrays: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };

  function toBase64(bytes: Uint8Array): string {
    let binary = '';
    for (let from = 0; from < bytes.length; from += 0x80_00) {
      binary += String.fromCharCode(...bytes.subarray(from, from + 0x80_00));
    }
    return btoa(binary);
  }

  function fromBase64(text: string): ArrayBuffer {
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.codePointAt(at) ?? 0;
    return bytes.buffer;
  }

  function pack(value: unknown, live: LiveValues | undefined, above: readonly object[]): unknown {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'undefined':
        return { $: 'undefined' };
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : { $: 'number', v: numberName(value) };
      case 'bigint':
        return { $: 'bigint', v: value.toString() };
      case 'symbol':
        throw new Error(refusal);
      case 'function':
        if (live === undefined) throw new Error(refusal);
        return { $: 'live', v: live.keep(value) };
      default:
        return typeof value === 'object' && value !== null ? packObject(value, live, above) : null;
    }
  }

  function numberName(value: number): string {
    return Object.is(value, -0) ? '-0' : String(value);
  }

  function packObject(value: object, live: LiveValues | undefined, above: readonly object[]): unknown {
    if (above.includes(value)) throw new Error(refusal);
    const inside = [...above, value];
    const inner = (item: unknown) => pack(item, live, inside);
    if (Array.isArray(value)) return Array.from(value, inner);
    if (value instanceof Date) return { $: 'Date', v: numberName(value.getTime()) };
    if (value instanceof RegExp) return { $: 'RegExp', v: value.source, n: value.flags };
    if (value instanceof Map)
      return { $: 'Map', v: Array.from(value, ([key, item]) => [inner(key), inner(item)]) };
    if (value instanceof Set) return { $: 'Set', v: Array.from(value, inner) };
    if (value instanceof Error) return { $: 'Error', n: value.name, m: value.message, s: value.stack };
    if (value instanceof Promise) {
      if (live === undefined) throw new Error(refusal);
      return { $: 'live', v: live.keep(value) };
    }
    if (value instanceof ArrayBuffer) return { $: 'ArrayBuffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
      const name = Object.prototype.toString.call(value).slice('[object '.length, -1);
      return { $: name, v: toBase64(bytes) };
    }
    const fields = Object.entries(value).map(([key, item]) => [key, inner(item)] as const);
    return fields.some(([key]) => key === '$' || key === '__proto__')
      ? { $: 'object', v: fields }
      : Object.fromEntries(fields);
  }

  function unpack(packed: unknown, live: LiveValues | undefined): unknown {
    if (typeof packed !== 'object' || packed === null) return packed;
    if (Array.isArray(packed)) return packed.map((item) => unpack(item, live));
    if ('$' in packed) return unpackTagged(packed as Tagged, live);
    return Object.fromEntries(Object.entries(packed).map(([key, item]) => [key, unpack(item, live)]));
  }

  function unpackTagged(tagged: Tagged, live: LiveValues | undefined): unknown {
    const text = String(tagged.v);
    switch (tagged.$) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(text);
      case 'bigint':
        return BigInt(text);
      case 'Date':
        return new Date(Number(text));
      case 'RegExp':
        return new RegExp(text, tagged.n);
      case 'Map':
        return new Map(unpack(tagged.v, live) as readonly (readonly [unknown, unknown])[]);
      case 'Set':
        return new Set(unpack(tagged.v, live) as readonly unknown[]);
      case 'Error': {
        const error = new Error(tagged.m);
        error.name = tagged.n ?? 'Error';
        if (tagged.s !== undefined) error.stack = tagged.s;
        return error;
      }
      case 'object':
        return Object.fromEntries(
          (tagged.v as readonly (readonly [string, unknown])[]).map(([key, item]) => [
            key,
            unpack(item, live),
          ]),
        );
      case 'ArrayBuffer':
        return fromBase64(text);
      case 'live':
        if (live === undefined) throw new Error(refusal);
        return live.restore(text);
      default: {
        const View = arrays[tagged.$];
        if (View === undefined) throw new Error(refusal);
        return new View(fromBase64(text));
      }
    }
  }

  return {
    encode: (value, live) => JSON.stringify(pack(value, live, [])),
    decode: (text, live) => unpack(JSON.parse(text), live),
  };
}

export interface SchemePrivileges {
  readonly standard?: boolean;
  readonly secure?: boolean;
  readonly supportFetchAPI?: boolean;
  readonly allowServiceWorkers?: boolean;
  readonly bypassCSP?: boolean;
  readonly corsEnabled?: boolean;
  readonly stream?: boolean;
  readonly codeCache?: boolean;
}

/** Privileges that the stand-in origin cannot give, so asking for them is refused. */
const unsupported = ['allowServiceWorkers', 'bypassCSP', 'corsEnabled', 'codeCache'] as const;

/**
 * Chromium cannot learn a scheme from outside, so `app://bedside/x` lives at `https://bedside.app.invalid/x`:
 * same-origin and CSP 'self' act alike, `.invalid` never resolves (RFC 6761), and main only ever sees the first form.
 */
export class Schemes {
  readonly #registered = new Map<string, SchemePrivileges>();
  #isClosed = false;

  register(schemes: readonly { readonly scheme: string; readonly privileges?: SchemePrivileges }[]): void {
    if (this.#isClosed) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    for (const { scheme, privileges = {} } of schemes) {
      if (privileges.standard !== true || privileges.secure !== true) {
        throw new Error(`The Chromium host serves standard and secure schemes only, not ${scheme}.`);
      }
      const asked = unsupported.find((name) => privileges[name] === true);
      if (asked !== undefined)
        throw new Error(`The Chromium host cannot give ${scheme} the privilege ${asked}.`);
      this.#registered.set(scheme, privileges);
    }
  }

  /** From here on the list is fixed, as in Electron. */
  close(): void {
    this.#isClosed = true;
  }

  privileges(scheme: string): SchemePrivileges | undefined {
    return this.#registered.get(scheme);
  }

  /** `app://bedside/x` as Chromium is told it; any other address unchanged. */
  toChromium(address: string): string {
    const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? [];
    if (scheme === undefined || host === undefined || !this.#registered.has(scheme.toLowerCase()))
      return address;
    return `https://${host}.${scheme.toLowerCase()}.invalid${rest ?? ''}`;
  }

  /** The address that main sees; anything that is not a stand-in unchanged. */
  toElectron(address: string): string {
    const [, host, scheme, rest] = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(.*)$/is.exec(address) ?? [];
    if (host === undefined || scheme === undefined || !this.#registered.has(scheme)) return address;
    return `${scheme}://${host}${rest ?? ''}`;
  }
}

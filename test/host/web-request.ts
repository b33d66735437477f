export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly referrer: string;
  readonly timestamp: number;
  readonly webContentsId: number;
}

type Decision = { readonly cancel?: boolean; readonly redirectURL?: string };
type Listener = (details: RequestDetails, callback: (decision: Decision) => void) => void;

/** `session.webRequest`, of which the host knows `onBeforeRequest` without a filter; the last listener counts. */
export class WebRequest {
  #listener: Listener | undefined;

  onBeforeRequest(listener: Listener | null): void {
    if (listener !== null && typeof listener !== 'function') {
      throw new TypeError('The Chromium host knows webRequest.onBeforeRequest without a filter only.');
    }
    this.#listener = listener ?? undefined;
  }

  /** Whether the request may go on. A listener that never answers holds it for ever, as in Electron. */
  async admits(details: RequestDetails): Promise<boolean> {
    const listener = this.#listener;
    if (listener === undefined) return true;
    const decision = await new Promise<Decision>((resolve) => {
      listener(details, resolve);
    });
    if (decision.redirectURL !== undefined) throw new Error('The Chromium host knows no redirectURL.');
    return decision.cancel !== true;
  }
}

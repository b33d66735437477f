/** `WebFrameMain` of a main frame: one object for each document, dead once another document has taken its place. */
export class WebFrame {
  readonly url: string;
  readonly origin: string;
  readonly name = '';
  readonly parent = null;
  readonly frames: readonly WebFrame[] = [];
  readonly routingId: number;
  readonly frameTreeNodeId: number;
  #isGone = false;

  /** Addresses as main knows them, `app://…`. */
  constructor(address: { readonly url: string; readonly origin: string }, id: number) {
    this.url = address.url;
    this.origin = address.origin;
    this.routingId = id;
    this.frameTreeNodeId = id;
  }

  get top(): WebFrame {
    return this;
  }

  get detached(): boolean {
    return this.#isGone;
  }

  isDestroyed(): boolean {
    return this.#isGone;
  }

  /** The document has been replaced or its window is gone. */
  retire(): void {
    this.#isGone = true;
  }
}

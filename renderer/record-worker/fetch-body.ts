/** Largest body in bytes after decompression: the same cap as in main (DESIGN: one cap). */
export const largestBody = 100 * 1024 * 1024;

export type FetchedBody =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'not-fetched' | 'too-large' | 'not-json' };

/**
 * Fetches one body by its single-use address, undoes gzip and decodes UTF-8 while it streams.
 * A body beyond `cap` bytes is dropped as soon as it passes the cap; bytes that are no UTF-8 are no JSON either.
 */
export async function fetchBody(
  bodyUrl: string,
  fetcher: (address: string) => Promise<Response> = (address) => fetch(address),
  cap: number = largestBody,
): Promise<FetchedBody> {
  try {
    const response = await fetcher(bodyUrl);
    if (!response.ok || response.body === null) return { ok: false, why: 'not-fetched' };
    return await readText(response.body.pipeThrough(new DecompressionStream('gzip')).getReader(), cap);
  } catch {
    // Network and gzip faults look alike from here; their texts could hold the address.
    return { ok: false, why: 'not-fetched' };
  }
}

async function readText(reader: ReadableStreamDefaultReader<Uint8Array>, cap: number): Promise<FetchedBody> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let received = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (!done) received += value.byteLength;
    if (received > cap) {
      // A stream in trouble need not delay the answer.
      reader.cancel().catch(() => undefined);
      return { ok: false, why: 'too-large' };
    }
    const piece = decoded(decoder, value);
    if (piece === undefined) return { ok: false, why: 'not-json' };
    text += piece;
    if (done) return { ok: true, text };
  }
}

/** The next piece of text; `undefined` bytes end the stream. */
function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined): string | undefined {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

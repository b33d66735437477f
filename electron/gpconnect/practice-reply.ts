import type { IncomingHttpHeaders } from 'node:http';
import { readEnvelope } from './answer-envelope.ts';
import type { AnswerEnvelope } from './answer-envelope.ts';
import { isJsonMediaType } from './media-type.ts';
import { receiveCompressed, receiveText } from './reply-body.ts';
import type { BodyMeasure, CompressedBody } from './reply-body.ts';
import type { WireReply } from './wire.ts';

/** Error bodies are read, records are not; an error longer than this speaks by its status alone. */
const errorCapBytes = 1_000_000;

/** What a practice, or the proxy before it, answered. */
export type PracticeReply =
  | { readonly kind: 'record'; readonly status: number; readonly body: CompressedBody }
  /** Not JSON, empty, over the cap, or of a compression that cannot be undone. */
  | { readonly kind: 'unreadable'; readonly status: number }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly headers: IncomingHttpHeaders;
      readonly envelope: AnswerEnvelope;
      readonly measure?: BodyMeasure;
    };

/** Takes a reply to its end; `capBytes` counts decompressed bytes of a record. */
export async function readPracticeReply(reply: WireReply, capBytes: number): Promise<PracticeReply> {
  const { status, headers } = reply;
  if (status !== 200) {
    const received = await receiveText(reply, errorCapBytes);
    if (!received.ok) return { kind: 'refused', status, headers, envelope: { kind: 'none' } };
    const { text, ...measure } = received.value;
    return { kind: 'refused', status, headers, envelope: readEnvelope(text), measure };
  }
  if (!isJsonMediaType(headers['content-type'])) return { kind: 'unreadable', status };
  const body = await receiveCompressed(reply, capBytes);
  if (!body.ok || body.value.bytes === 0) return { kind: 'unreadable', status };
  return { kind: 'record', status, body: body.value };
}

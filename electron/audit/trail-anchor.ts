import { z } from 'zod';
import type { ChainLink } from './trail-line.ts';

/** The place beside the keys where the head of the chain is remembered; the methods of a `KeySafe` fit. */
export interface AnchorPlace {
  read(): Promise<{ readonly ok: true; readonly value: Uint8Array | undefined } | { readonly ok: false }>;
  write(anchor: Uint8Array): Promise<{ readonly ok: boolean }>;
}

const anchorShape = z.strictObject({
  version: z.literal(1),
  seq: z.int().nonnegative(),
  mac: z.string().regex(/^[\w-]{43}$/),
});

/** What the keychain holds: nothing (something that is no anchor counts as nothing), a link, or no answer. */
export type ReadAnchor =
  | { readonly state: 'absent' }
  | { readonly state: 'present'; readonly link: ChainLink }
  | { readonly state: 'no-answer' };

function linkIn(content: Uint8Array): ChainLink | undefined {
  try {
    const { seq, mac } = anchorShape.parse(JSON.parse(Buffer.from(content).toString('utf8')));
    return { seq, mac };
  } catch {
    return undefined;
  }
}

/** Reads the anchor. Never throws. */
export async function readAnchor(place: AnchorPlace): Promise<ReadAnchor> {
  try {
    const answer = await place.read();
    if (!answer.ok) return { state: 'no-answer' };
    const link = answer.value === undefined ? undefined : linkIn(answer.value);
    return link === undefined ? { state: 'absent' } : { state: 'present', link };
  } catch {
    return { state: 'no-answer' };
  }
}

/** Writes the head into the keychain now and then, one write at a time, never in the way of an entry. */
export interface AnchorKeeper {
  /** The head has moved on and is on disk. */
  headAt(link: ChainLink): void;
  /** Writes the present head and resolves when the keychain has answered; callers of the same head share one write. */
  settle(): Promise<boolean>;
}

export interface AnchorRhythm {
  readonly entries: number;
  readonly milliseconds: number;
}

/** Keeps the anchor at most so many entries or so long behind; a refused write is tried again at the next occasion. */
export function startAnchorKeeper(place: AnchorPlace, kept: ChainLink, rhythm: AnchorRhythm): AnchorKeeper {
  let head = kept;
  let written = kept.seq;
  /** What the running write, or the last one, carries. */
  let carried: ChainLink | undefined;
  let running: Promise<boolean> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const write = async (): Promise<boolean> => {
    const link = head;
    carried = link;
    try {
      const anchor = Buffer.from(JSON.stringify({ version: 1, seq: link.seq, mac: link.mac }));
      const { ok } = await place.write(anchor);
      if (ok) written = link.seq;
      return ok;
    } catch {
      return false;
    }
  };

  const start = (): Promise<boolean> => {
    clearTimeout(timer);
    timer = undefined;
    running ??= write().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    headAt: (link) => {
      head = link;
      if (link.seq - written >= rhythm.entries) void start();
      else timer ??= setTimeout(() => void start(), rhythm.milliseconds).unref();
    },
    settle: async () => {
      if (running !== undefined && carried === head) return running;
      await running;
      return start();
    },
  };
}

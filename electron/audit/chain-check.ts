import type { ChainReport } from '../../shared/contract/audit.ts';
import type { ChainLink, TrailLine } from './trail-line.ts';

type Fault = NonNullable<ChainReport['fault']>;

/** Walks the chain line by line and remembers the first link that does not hold. */
export interface ChainCheck {
  line(line: TrailLine): void;
  /** A segment that the disk does not give out. */
  unreadableSegment(): void;
  /** Also compares with the anchor. */
  finish(): ChainReport;
}

/** Starts a check; `anchor` is the link that the keychain remembers: everything up to it had been on disk. */
export function startChainCheck(start: ChainLink, anchor: ChainLink): ChainCheck {
  let last = start;
  let entries = 0;
  let broken: { readonly at: number; fault: Fault } | undefined;
  let anchorMac = anchor.seq === start.seq ? start.mac : undefined;

  const breakAt = (at: number, fault: Fault): void => {
    broken ??= { at, fault };
  };

  const placed = (line: Exclude<TrailLine, { state: 'altered' }>): void => {
    const expected = last.seq + 1;
    const { seq } = line.link;
    if (seq > expected) breakAt(expected, 'missing');
    else if (seq < expected) breakAt(expected, 'reordered');
    else if (line.previous !== last.mac) breakAt(expected, 'altered');
    else if (line.state === 'sealed') breakAt(expected, 'unreadable');
    else last = line.link;
  };

  return {
    line: (line) => {
      if (line.state === 'open') entries += 1;
      if (line.state === 'altered') {
        breakAt(last.seq + 1, 'altered');
        return;
      }
      if (line.link.seq === anchor.seq) anchorMac = line.link.mac;
      if (broken === undefined) placed(line);
      // The number that was missed turns up further on: nothing is gone, but the order is not the one written.
      else if (broken.fault === 'missing' && line.link.seq === broken.at) broken.fault = 'reordered';
    },
    unreadableSegment: () => breakAt(last.seq + 1, 'unreadable'),
    finish: () => {
      if (last.seq < anchor.seq) breakAt(last.seq + 1, 'cut-off-at-the-end');
      else if (anchorMac !== anchor.mac) breakAt(Math.max(anchor.seq, 1), 'altered');
      return broken === undefined
        ? { entries, whole: true }
        : { entries, whole: false, firstBroken: broken.at, fault: broken.fault };
    },
  };
}

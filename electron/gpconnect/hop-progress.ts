import type { Hop } from '../../shared/contract/errors.ts';

/** What a person waits for at one hop. */
export interface HopProgress {
  readonly hop: Hop;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly attempt?: number;
  readonly limitSeconds?: number;
}
export type HopListener = (progress: HopProgress) => void;

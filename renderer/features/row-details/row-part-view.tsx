import type { JSX } from 'react';
import type { Block } from '../../../shared/record/record-view.ts';
import { Blocks } from '../../ui/blocks.tsx';
import { clinicalWords } from '../../ui/clinical-words.ts';
import type { FollowLink } from '../../ui/row-link-button.tsx';

export type PartState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly blocks: readonly Block[] };

interface RowPartViewProps {
  readonly part: PartState;
  readonly onFollow: FollowLink;
}

/** A part that opened beneath a row: its issues, the whole consultation, the whole report. */
export function RowPartView({ part, onFollow }: RowPartViewProps): JSX.Element {
  if (part.state === 'loading') return <p>{clinicalWords.partLoading}</p>;
  if (part.state === 'failed') return <p role="alert">{clinicalWords.partFailed}</p>;
  if (part.blocks.length === 0) return <p>{clinicalWords.noPart}</p>;
  return <Blocks blocks={part.blocks} onFollow={onFollow} />;
}

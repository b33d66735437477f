import type { JSX } from 'react';
import type { Block } from '../../../shared/record/record-view.ts';
import type { RenderTrend } from '../../ui/block-table.tsx';
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
  /** Values over time of a result inside the part, by its source (M11). */
  readonly renderTrend?: RenderTrend;
}

/** A part that opened beneath a row: its issues, the whole consultation, the whole report. */
export function RowPartView({ part, onFollow, renderTrend }: RowPartViewProps): JSX.Element {
  if (part.state === 'loading') return <p>{clinicalWords.partLoading}</p>;
  if (part.state === 'failed') return <p role="alert">{clinicalWords.partFailed}</p>;
  if (part.blocks.length === 0) return <p>{clinicalWords.noPart}</p>;
  return <Blocks blocks={part.blocks} onFollow={onFollow} renderTrend={renderTrend} />;
}

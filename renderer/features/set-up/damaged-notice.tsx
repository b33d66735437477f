import type { JSX } from 'react';
import { certificateWords } from '../../../shared/words/set-up-words.ts';
import { Notice } from '../../ui/notice.tsx';

/** Says that sealed files are there and cannot be opened; nothing while all is well. */
export function DamagedNotice({ damaged }: { readonly damaged: boolean }): JSX.Element | null {
  return damaged ? <Notice kind="warning">{certificateWords.damaged}</Notice> : null;
}

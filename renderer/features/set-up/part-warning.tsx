import type { JSX } from 'react';
import { Notice } from '../../ui/notice.tsx';

interface PartWarningProps {
  readonly headline: string;
  readonly text: string;
}

/** What a part of the set-up still lacks, and what to do about it. */
export function PartWarning({ headline, text }: PartWarningProps): JSX.Element {
  return (
    <Notice kind="warning">
      <p>
        <strong>{headline}.</strong> {text}
      </p>
    </Notice>
  );
}

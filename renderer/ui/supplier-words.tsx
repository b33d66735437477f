import type { JSX } from 'react';
import { ReceivedText } from './received-text.tsx';

interface SupplierWordsProps {
  readonly lead: string;
  readonly texts: readonly string[];
}

/** The practice's own sentences, verbatim, under our heading (SAFE-14). Nothing when there are none. */
export function SupplierWords({ lead, texts }: SupplierWordsProps): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <div className="bedside-supplier">
      <span className="bedside-label">{lead}</span>
      {texts.map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- received sentences may repeat and never move
        <blockquote key={index} className="bedside-received">
          <ReceivedText text={text} />
        </blockquote>
      ))}
    </div>
  );
}

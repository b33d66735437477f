import type { JSX } from 'react';
import { labels } from './labels.ts';

/** The practice's own sentences, verbatim, under our heading (SAFE-14). Nothing when there are none. */
export function SupplierWords({ texts }: { readonly texts: readonly string[] }): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <div className="bedside-supplier">
      <span className="bedside-label">{labels.practiceSays}</span>
      {texts.map((text, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- received sentences may repeat and never move
        <blockquote key={index}>{text}</blockquote>
      ))}
    </div>
  );
}

import type { JSX } from 'react';
import type { AreaWarning } from '../../shared/record/record-view.ts';
import { warningWords } from '../../shared/words/warning-words.ts';
import { SupplierWords } from './supplier-words.tsx';

/** Warnings where they belong, our sentence first, the practice's own words verbatim beneath (SAFE-14). */
export function AreaWarnings({
  warnings,
}: {
  readonly warnings: readonly AreaWarning[];
}): JSX.Element | null {
  if (warnings.length === 0) return null;
  return (
    <ul className="bedside-warnings">
      {warnings.map((warning, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the same warning may come for several lists
        <li key={index} className="bedside-notice bedside-notice--warning">
          <WarningLine warning={warning} />
        </li>
      ))}
    </ul>
  );
}

/** One warning in words. */
export function WarningLine({ warning }: { readonly warning: AreaWarning }): JSX.Element {
  const { headline, text, supplierLead, supplierText } = warningWords(warning);
  return (
    <>
      <p>
        <strong>{headline}</strong> {text}
      </p>
      <SupplierWords lead={supplierLead} texts={supplierText} />
    </>
  );
}

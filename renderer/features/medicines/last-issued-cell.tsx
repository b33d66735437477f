import type { JSX } from 'react';
import type { MedicineRow } from '../../../shared/record/record-view.ts';
import { ShownDateText } from '../../ui/shown-date-text.tsx';

/** The last prescription date, and what it does not say for this type (UI-59). */
export function LastIssuedCell({ row }: { readonly row: MedicineRow }): JSX.Element {
  const hasDate = row.lastIssued.machine !== undefined;
  if (!hasDate && row.lastIssuedCaveat !== '') {
    return <span className="bedside-absent">{row.lastIssuedCaveat}</span>;
  }
  return (
    <>
      <ShownDateText date={row.lastIssued} />
      {row.lastIssuedCaveat !== '' && <span className="bedside-second-line">{row.lastIssuedCaveat}</span>}
    </>
  );
}

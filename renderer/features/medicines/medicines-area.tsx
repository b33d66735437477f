import type { JSX, ReactNode } from 'react';
import { medicineGroups, type MedicinesArea as Medicines } from '../../../shared/record/record-view.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { statements } from '../../../shared/words/statements.ts';
import { AreaStateNotice } from '../../ui/area-state-notice.tsx';
import { AreaWarnings } from '../../ui/area-warnings.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextOnlyTable } from '../../ui/text-only-table.tsx';
import { GroupJumps } from './group-jumps.tsx';
import { MedicineGroupTable } from './medicine-group-table.tsx';

interface MedicinesAreaProps {
  readonly area: Medicines;
  readonly retrieved: string;
  readonly renderDetails: (source: string) => ReactNode;
}

/** Medicines in the groups of structured.md 3.2.2, each a table with its own caption; nothing is folded away but issues. */
export function MedicinesArea({ area, retrieved, renderDetails }: MedicinesAreaProps): JSX.Element {
  const groups = medicineGroups
    .map((group) => ({ group, rows: area.rows.filter((row) => row.group === group) }))
    .filter(({ rows }) => rows.length > 0);
  const scope = words('W-MED-SCOPE');
  return (
    <>
      <Notice kind="quiet">
        <p>
          <strong>{scope.headline}</strong> {scope.text}
        </p>
        <p>
          {statements.notTaking} {statements.lastIssued}
        </p>
      </Notice>
      <AreaWarnings warnings={area.warnings} />
      <AreaStateNotice
        area="medicines"
        state={area.state}
        retrieved={retrieved}
        hasRows={area.rows.length + area.textOnly.length > 0}
        warnings={area.warnings}
      />
      {groups.length > 1 && <GroupJumps groups={groups} />}
      {groups.map(({ group, rows }) => (
        <MedicineGroupTable key={group} group={group} rows={rows} renderDetails={renderDetails} />
      ))}
      <TextOnlyTable rows={area.textOnly} />
    </>
  );
}

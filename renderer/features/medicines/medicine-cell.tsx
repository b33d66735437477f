import type { JSX } from 'react';
import type { MedicineGroup, MedicineRow } from '../../../shared/record/record-view.ts';
import { CodedName } from '../../ui/coded-name.tsx';
import { DetailToggle } from '../../ui/detail-toggle.tsx';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { labels } from '../../ui/labels.ts';
import { partId } from '../../ui/part-id.ts';
import { MarkTags, WordTag } from '../../ui/row-tags.tsx';

/** Which parts of the table are open. */
export interface MedicineParts {
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
}

/** Groups whose heading already says the status; elsewhere every row says its own (UI-55, UI-58). */
const statusOfGroup: Readonly<Partial<Record<MedicineGroup, string>>> = {
  repeat: 'Active',
  'repeat-dispensing': 'Active',
  stopped: 'Stopped',
  past: 'Ended',
};

/** Name, status, marks, where it was prescribed, and the buttons for details and issues. */
export function MedicineCell({
  row,
  parts,
}: {
  readonly row: MedicineRow;
  readonly parts: MedicineParts;
}): JSX.Element {
  const details = partId('medicine-details', row.id);
  const issues = partId('medicine-issues', row.id);
  const saysStatus = row.status !== '' && statusOfGroup[row.group] !== row.status;
  return (
    <>
      <CodedName name={row.name} />
      {row.agency !== '' && <span className="bedside-second-line">{row.agency}</span>}
      {saysStatus && <WordTag word={row.status} />}
      <MarkTags marks={row.marks} />
      <span className="bedside-row-actions">
        <DetailToggle
          partId={details}
          name={row.name.text}
          date={row.start}
          dateWords="started"
          open={parts.isOpen(details)}
          onToggle={() => parts.toggle(details)}
        />
        {row.issues.length > 0 && (
          <DisclosureButton
            words={labels.issuesButton(row.issues.length)}
            hiddenWords={labels.ofMedicine(row.name.text)}
            open={parts.isOpen(issues)}
            controls={issues}
            onToggle={() => parts.toggle(issues)}
          />
        )}
      </span>
    </>
  );
}

import { useCallback, useState, type JSX } from 'react';
import { clinicalWords } from '../../ui/clinical-words.ts';
import { DisclosedPart } from '../../ui/disclosed-part.tsx';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import type { RowJump } from '../../ui/row-source.ts';
import { tablePlaceId } from './table-place-id.ts';
import type { TableSectionProps } from './table-section-props.ts';
import { TableWithControls } from './table-with-controls.tsx';

/** One table under its heading; a folded one opens by a button that says what is in it and how many (UI-51). */
export function TableSection(props: TableSectionProps): JSX.Element {
  const { area, facts, count, jump } = props;
  const [open, setOpen] = useState(false);
  const [seenJump, setSeenJump] = useState<RowJump | undefined>(undefined);
  // Outlives the rows: a table that is folded and opened again must not take the focus to its row once more.
  const [doneJump, setDoneJump] = useState<RowJump | undefined>(undefined);
  if (jump !== undefined && jump !== seenJump) {
    setSeenJump(jump);
    setOpen(true);
  }
  const onJumped = useCallback(() => setDoneJump(jump), [jump]);
  const heading = `${facts.caption} (${count})`;
  const id = tablePlaceId(area, facts.id);
  const partId = `${id}-rows`;
  const toggle = (): void => setOpen(!open);
  const content = (
    <>
      {facts.note !== undefined && <p className="bedside-table__note">{facts.note}</p>}
      <TableWithControls {...props} jump={jump === doneJump ? undefined : jump} onJumped={onJumped} />
    </>
  );
  return (
    <div
      className={`bedside-table-section ${facts.folded === true ? 'bedside-table-section--folded' : ''}`}
      id={id}
      tabIndex={-1}
    >
      {facts.folded === true ? (
        <>
          <h2 className="bedside-table-section__heading">
            <DisclosureButton
              words={`${open ? clinicalWords.hide : clinicalWords.show} ${inRunningText(heading)}`}
              hiddenWords=""
              open={open}
              controls={partId}
              onToggle={toggle}
            />
          </h2>
          {open && (
            <DisclosedPart id={partId} onClose={toggle}>
              {content}
            </DisclosedPart>
          )}
        </>
      ) : (
        <>
          <h2 className="bedside-table-section__heading">{heading}</h2>
          {content}
        </>
      )}
    </div>
  );
}

/** `Ended allergies` after a verb; words that begin with an abbreviation stay as they are. */
function inRunningText(words: string): string {
  return /^[A-Z][a-z]/u.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

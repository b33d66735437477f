import type { JSX } from 'react';
import type { AreaRow } from '../../../shared/record/record-view.ts';
import { clinicalWords } from '../../ui/clinical-words.ts';
import { CodedName } from '../../ui/coded-name.tsx';
import { datePhrase, rowName } from '../../ui/date-phrase.ts';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';
import { partId } from '../../ui/part-id.ts';
import { ReceivedText } from '../../ui/received-text.tsx';
import { MarkTags, WordTag } from '../../ui/row-tags.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

/** DOM ids of what opens beneath a row: its details first, then its parts. */
export function openingsOf(row: AreaRow): {
  readonly details: string;
  readonly parts: readonly { readonly key: string; readonly id: string; readonly words: string }[];
} {
  return {
    details: partId('details', row.id),
    parts: row.parts.map(({ key, words }) => ({ key, words, id: partId(`part-${key}`, row.id) })),
  };
}

interface RowNameCellProps {
  readonly row: AreaRow;
  readonly isOpen: (id: string) => boolean;
  readonly onToggle: (id: string) => void;
}

/** What the row is, its marks in words, and the buttons that open more of it; each button names its row (9.4). */
export function RowNameCell({ row, isOpen, onToggle }: RowNameCellProps): JSX.Element {
  const openings = openingsOf(row);
  const ofRow = clinicalWords.ofRow(`${rowName(row)}, ${datePhrase(row)}`);
  return (
    <>
      {(row.depth ?? 0) > 0 && <VisuallyHidden>{clinicalWords.belongsAbove} </VisuallyHidden>}
      <CodedName name={row.name} prefix={row.prefix} />
      {row.underName.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines may repeat and never move
        <span className="bedside-second-line bedside-received" key={index}>
          <ReceivedText text={line} />
        </span>
      ))}
      {row.tags.map((tag) => (
        <WordTag key={tag} word={tag} />
      ))}
      <MarkTags marks={row.marks} />
      <span className="bedside-row-actions">
        {row.hasDetails !== false && (
          <DisclosureButton
            words={clinicalWords.details}
            hiddenWords={ofRow}
            open={isOpen(openings.details)}
            controls={openings.details}
            onToggle={() => onToggle(openings.details)}
          />
        )}
        {openings.parts.map(({ key, id, words }) => (
          <DisclosureButton
            key={key}
            words={words}
            hiddenWords={ofRow}
            open={isOpen(id)}
            controls={id}
            onToggle={() => onToggle(id)}
          />
        ))}
      </span>
    </>
  );
}

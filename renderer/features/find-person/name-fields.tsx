import type { JSX } from 'react';
import { nameFieldWords } from '../../../shared/words/field-words.ts';
import { personLabels } from '../../../shared/words/labels.ts';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { entryFieldIds, type EntryProblems, type PersonEntry } from './read-entry.ts';

type Names = NonNullable<PersonEntry['names']>;

interface NameFieldsProps {
  readonly names: Names;
  readonly problems: EntryProblems;
  readonly onChange: (names: Names) => void;
}

/** The second way of SAFE-11: names beside a date of birth that did not match by itself. */
export function NameFields({ names, problems, onChange }: NameFieldsProps): JSX.Element {
  return (
    <>
      <Notice kind="quiet">{nameFieldWords.lead}</Notice>
      <TextField
        id={entryFieldIds.family}
        label={personLabels.familyName}
        value={names.family}
        onChange={(family) => onChange({ ...names, family })}
        inputMode="text"
        widthClass="nhsuk-input--width-20"
        maxLength={70}
        error={problems.family}
      />
      <TextField
        id={entryFieldIds.given}
        label={personLabels.givenName}
        value={names.given}
        onChange={(given) => onChange({ ...names, given })}
        inputMode="text"
        widthClass="nhsuk-input--width-20"
        maxLength={70}
        error={problems.given}
      />
    </>
  );
}

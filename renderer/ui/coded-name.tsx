import type { JSX } from 'react';
import type { CodedText } from '../../shared/record/record-view.ts';
import { medicineColumns } from '../../shared/words/labels.ts';

/** A coded entry as received, character for character (conflict 4); the code's own wording beneath where it differs. */
export function CodedName({ name }: { readonly name: CodedText }): JSX.Element {
  return (
    <>
      <span className="bedside-name">{name.text}</span>
      {name.codedAs !== undefined && (
        <span className="bedside-second-line">
          <span className="bedside-label">{medicineColumns.codedAs} </span>
          {name.codedAs}
        </span>
      )}
    </>
  );
}

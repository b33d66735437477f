import type { JSX } from 'react';
import type { CodedText } from '../../shared/record/record-view.ts';
import { clinicalWords } from './clinical-words.ts';
import { ReceivedText } from './received-text.tsx';

interface CodedNameProps {
  readonly name: CodedText;
  /** Stands before the name wherever it is shown (UI-71). */
  readonly prefix?: string | undefined;
}

/** A coded entry as received, character for character (conflict 4); the code's own wording beneath where it differs. */
export function CodedName({ name, prefix }: CodedNameProps): JSX.Element {
  return (
    <>
      <span className="bedside-name">
        {prefix !== undefined && prefix !== '' && `${prefix} `}
        <ReceivedText text={name.text} />
      </span>
      {name.codedAs !== undefined && (
        <span className="bedside-second-line">
          <span className="bedside-label">{clinicalWords.codedAs} </span>
          <span className="bedside-received">
            <ReceivedText text={name.codedAs} />
          </span>
        </span>
      )}
    </>
  );
}

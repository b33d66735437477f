import type { JSX } from 'react';
import { ReceivedText } from './received-text.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

interface DisclosureButtonProps {
  /** What stands on the button, e.g. `Details`. */
  readonly words: string;
  /** What follows for a screen reader, so that every button has its own name (9.4). */
  readonly hiddenWords: string;
  readonly open: boolean;
  /** Id of the part that it opens. */
  readonly controls: string;
  readonly onToggle: () => void;
}

/** A small button that opens and closes a part beneath; Esc closes it too, and the focus stays here (A11Y-17). */
export function DisclosureButton(props: DisclosureButtonProps): JSX.Element {
  const { words, hiddenWords, open, controls, onToggle } = props;
  return (
    <button
      type="button"
      className="bedside-disclosure"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      data-disclosure={controls}
      onClick={onToggle}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.stopPropagation();
          onToggle();
        }
      }}
    >
      <span className="bedside-disclosure__mark" aria-hidden="true" />
      <ReceivedText text={words} />{' '}
      <VisuallyHidden>
        <ReceivedText text={hiddenWords} />
      </VisuallyHidden>
    </button>
  );
}

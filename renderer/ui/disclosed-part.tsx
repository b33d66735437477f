import { useEffect, useRef, type JSX, type ReactNode } from 'react';

interface DisclosedPartProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The part that a disclosure button opened; Esc inside it closes it and takes the focus back to the button (A11Y-17). */
export function DisclosedPart({ id, onClose, children }: DisclosedPartProps): JSX.Element {
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = part.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isOnOpenButton(event.target)) return;
      event.stopPropagation();
      focusOpener(id);
      onClose();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [id, onClose]);
  return (
    <div id={id} ref={part} className="bedside-disclosed">
      {children}
    </div>
  );
}

/** A button that has opened a part of its own closes that one first. */
function isOnOpenButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-disclosure][aria-expanded="true"]') !== null;
}

/** Takes the focus to the button that opens a part. */
export function focusOpener(id: string): void {
  [...document.querySelectorAll<HTMLElement>('[data-disclosure]')]
    .find((button) => button.dataset['disclosure'] === id)
    ?.focus();
}

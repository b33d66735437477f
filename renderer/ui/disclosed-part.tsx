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
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      openerOf(id)?.focus();
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

function openerOf(id: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-disclosure]')].find(
    (button) => button.dataset['disclosure'] === id,
  );
}

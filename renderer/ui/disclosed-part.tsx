import type { JSX, ReactNode } from 'react';

interface DisclosedPartProps {
  readonly id: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The part that a disclosure button opened; Esc inside it closes it and takes the focus back to the button (A11Y-17). */
export function DisclosedPart({ id, label, onClose, children }: DisclosedPartProps): JSX.Element {
  return (
    <div
      id={id}
      role="group"
      aria-label={label}
      className="bedside-disclosed"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        openerOf(id)?.focus();
        onClose();
      }}
    >
      {children}
    </div>
  );
}

function openerOf(id: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[data-disclosure]')].find(
    (button) => button.dataset['disclosure'] === id,
  );
}

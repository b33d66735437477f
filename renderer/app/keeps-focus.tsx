import { useEffect, useRef, type JSX, type ReactNode } from 'react';

/**
 * Keeps the focus of whoever pressed a button that is replaced by its own effect: on the button that has taken its
 * place, else on the heading of the page (A11Y-17).
 */
export function KeepsFocus({ children }: { readonly children: ReactNode }): JSX.Element {
  const part = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body) return;
    const next = part.current?.querySelector('button') ?? document.querySelector<HTMLElement>('#main h1');
    next?.focus();
  });
  return (
    <div
      ref={part}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // A focused button that is taken away goes nowhere.
        if (relatedTarget !== null) hadFocus.current = false;
      }}
    >
      {children}
    </div>
  );
}

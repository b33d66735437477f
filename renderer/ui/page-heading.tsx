import { useEffect, useRef, type JSX, type ReactNode } from 'react';

interface PageHeadingProps {
  readonly children: ReactNode;
  readonly size?: 'l' | 'm';
  /** False where something else must have the focus first, as on the mismatch screen (SAFE-13). */
  readonly takesFocus?: boolean;
}

/** The one `h1` of a view; it takes the focus when the view comes up (A11Y-03, A11Y-17). */
export function PageHeading({ children, size = 'l', takesFocus = true }: PageHeadingProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h1 ref={heading} tabIndex={-1} className={`nhsuk-heading-${size} bedside-page-heading`}>
      {children}
    </h1>
  );
}

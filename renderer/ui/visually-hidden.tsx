import type { JSX, ReactNode } from 'react';

/** Words for assistive technology only. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }): JSX.Element {
  return <span className="nhsuk-u-visually-hidden">{children}</span>;
}

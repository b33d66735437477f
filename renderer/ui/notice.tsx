import type { JSX, ReactNode } from 'react';

interface NoticeProps {
  readonly children: ReactNode;
  /** `warning`: the pale-yellow strip; `quiet`: a plain line with a rule at its left. */
  readonly kind: 'warning' | 'quiet';
}

/** A short notice: a rule, a tint and words, so that nothing depends on the colour (A11Y-06). */
export function Notice({ children, kind }: NoticeProps): JSX.Element {
  return <div className={`bedside-notice bedside-notice--${kind}`}>{children}</div>;
}

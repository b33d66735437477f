import type { JSX } from 'react';
import type { ShownDate } from '../../shared/format/dates.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import { ValueText } from './value-text.tsx';

/** A date: short on screen, in full for a screen reader, never broken over two lines (UI-03). */
export function ShownDateText({ date }: { readonly date: ShownDate }): JSX.Element {
  if (date.machine === undefined) return <ValueText text={date.visible} />;
  return (
    <time dateTime={date.machine} className="bedside-nowrap">
      <span aria-hidden="true">{date.visible}</span>
      <VisuallyHidden>{date.spoken}</VisuallyHidden>
    </time>
  );
}

import type { JSX } from 'react';
import { labels } from '../../ui/labels.ts';
import { useAnnounce } from '../../ui/status-region.tsx';
import type { AllergyOrder } from './sort-allergies.ts';

const orders = [
  { order: 'name', words: labels.byName },
  { order: 'newest', words: labels.newestFirst },
] as const;

interface OrderChoiceProps {
  readonly order: AllergyOrder;
  readonly onChange: (order: AllergyOrder) => void;
}

/** The order of the rows (UI-54); forgotten with the view (UI-44). */
export function OrderChoice({ order, onChange }: OrderChoiceProps): JSX.Element {
  const announce = useAnnounce();
  return (
    <fieldset className="bedside-order">
      <legend>{labels.order}</legend>
      {orders.map((each) => (
        <button
          key={each.order}
          type="button"
          className="bedside-order__button"
          aria-pressed={order === each.order}
          onClick={() => {
            onChange(each.order);
            announce(labels.sortedBy(each.words));
          }}
        >
          {each.words}
        </button>
      ))}
    </fieldset>
  );
}

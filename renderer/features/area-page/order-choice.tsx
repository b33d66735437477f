import type { JSX } from 'react';
import type { OrderFacts } from '../../../shared/record/areas/area-facts.ts';
import { clinicalWords } from '../../ui/clinical-words.ts';
import { useAnnounce } from '../../ui/status-region.tsx';

interface OrderChoiceProps {
  readonly caption: string;
  readonly orders: readonly OrderFacts[];
  readonly order: string;
  readonly onChange: (order: string) => void;
}

/** The order of the rows (UI-43, UI-54); forgotten with the view (UI-44). */
export function OrderChoice({ caption, orders, order, onChange }: OrderChoiceProps): JSX.Element {
  const announce = useAnnounce();
  return (
    <fieldset className="bedside-order" aria-label={clinicalWords.orderOf(caption)}>
      <legend aria-hidden="true">{clinicalWords.order}</legend>
      {orders.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="bedside-order__button"
          aria-pressed={order === id}
          onClick={() => {
            onChange(id);
            announce(clinicalWords.sortedBy(label));
          }}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}

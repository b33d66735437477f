import { useId, useState, type JSX } from 'react';
import type { AreaFacts } from '../../../shared/record/areas/area-facts.ts';
import type { AskedRange } from '../../../shared/record/record-view.ts';
import { periodWords } from '../../../shared/words/period-words.ts';
import { PeriodForm } from './period-form.tsx';

interface PeriodControlsProps {
  readonly facts: AreaFacts;
  /** What of the area is here. */
  readonly asked: AskedRange | undefined;
  readonly onAsk: (range: AskedRange) => void;
}

const everything = { kind: 'all' } as const;
const lastThree = { kind: 'last', count: 3 } as const;

/** Ways to ask the practice for more or less of an area than is here (W-RANGE); none where it takes no limits. */
export function PeriodControls({ facts, asked, onAsk }: PeriodControlsProps): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const limits = facts.request?.limits ?? 'none';
  if (limits === 'none') return null;
  const isConsultations = facts.id === 'consultations';
  const isLimited = asked !== undefined && asked.kind !== 'all';
  const ask = (range: AskedRange): void => {
    setOpen(false);
    onAsk(range);
  };
  return (
    <div className="bedside-ask-period">
      <div className="nhsuk-button-group">
        {isLimited && (
          <AskButton
            words={isConsultations ? periodWords.allConsultations : periodWords.all}
            onPress={() => ask(everything)}
          />
        )}
        {isConsultations && asked?.kind !== 'last' && (
          <AskButton words={periodWords.lastConsultations} onPress={() => ask(lastThree)} />
        )}
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small bedside-button"
          aria-expanded={isOpen}
          aria-controls={formId}
          onClick={() => setOpen(!isOpen)}
        >
          {limits === 'until' ? periodWords.openUntil : periodWords.open}
        </button>
      </div>
      <div id={formId} hidden={!isOpen}>
        {isOpen && <PeriodForm kind={limits} onAsk={ask} />}
      </div>
    </div>
  );
}

function AskButton({
  words,
  onPress,
}: {
  readonly words: string;
  readonly onPress: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      className="nhsuk-button nhsuk-button--secondary nhsuk-button--small bedside-button"
      onClick={onPress}
    >
      {words}
    </button>
  );
}

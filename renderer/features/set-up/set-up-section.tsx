import { useEffect, useRef, useState, type JSX, type ReactNode } from 'react';
import { setUpHeadings, setUpLeads, setUpWords, type SetUpPart } from '../../../shared/words/set-up-words.ts';
import { DisclosureButton } from '../../ui/disclosure-button.tsx';

interface SetUpSectionProps {
  readonly part: SetUpPart;
  /** Stands above all, such as what is wrong with the part. */
  readonly notice?: ReactNode;
  /** What is in place now; absent while nothing is. */
  readonly facts?: ReactNode;
  /** The form; absent where nothing may be changed. */
  readonly form?: ReactNode;
  /** Words for the button that opens the form while something is in place; default `Change`. */
  readonly change?: string;
  /** Stands open although something is in place. */
  readonly alwaysOpen?: boolean;
}

/** One part of the set-up: what is in place, and the form beneath. A part with nothing in place stands open. */
export function SetUpSection(props: SetUpSectionProps): JSX.Element {
  const { part, notice, facts, form, change = setUpWords.change, alwaysOpen = false } = props;
  const [changing, setChanging] = useState(false);
  const formId = `${part}-form`;
  const isEmpty = facts === undefined;
  const isPlain = isEmpty || alwaysOpen;
  const heading = useRef<HTMLHeadingElement>(null);
  const wasEmpty = useRef(isEmpty);
  useEffect(() => {
    // The button that was pressed went away with the open form.
    if (wasEmpty.current && !isEmpty) heading.current?.focus();
    wasEmpty.current = isEmpty;
  }, [isEmpty]);
  return (
    <section className="bedside-set-up__part" aria-labelledby={part}>
      <h2 className="nhsuk-heading-m" id={part} tabIndex={-1} ref={heading}>
        {setUpHeadings[part]}
      </h2>
      <p>{setUpLeads[part]}</p>
      {notice}
      {facts ?? (form === undefined && <p className="bedside-absent">{setUpWords.notSet}</p>)}
      {form !== undefined && isPlain && form}
      {form !== undefined && !isPlain && (
        <>
          <DisclosureButton
            words={changing ? setUpWords.stopChanging : change}
            hiddenWords={setUpHeadings[part]}
            open={changing}
            controls={formId}
            onToggle={() => setChanging(!changing)}
          />
          {changing && (
            <div id={formId} className="bedside-disclosed">
              {form}
            </div>
          )}
        </>
      )}
    </section>
  );
}

import type { JSX } from 'react';
import type { ShownDate } from '../../shared/format/dates.ts';
import { DisclosureButton } from './disclosure-button.tsx';
import { labels } from './labels.ts';

interface DetailToggleProps {
  readonly partId: string;
  readonly name: string;
  readonly date: ShownDate;
  /** Words for the date in the button's name, by whether there is one (9.4). */
  readonly dateWords: 'started' | 'recorded';
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** `Details of Amlodipine 5mg tablets, started 6 August 2018`, of which the first word is visible (9.4). */
export function DetailToggle(props: DetailToggleProps): JSX.Element {
  const { partId, name, date, dateWords, open, onToggle } = props;
  return (
    <DisclosureButton
      words={labels.details}
      hiddenWords={labels.detailsOf(name, spokenDate(date, dateWords))}
      open={open}
      controls={partId}
      onToggle={onToggle}
    />
  );
}

function spokenDate(date: ShownDate, dateWords: 'started' | 'recorded'): string {
  if (date.machine === undefined) {
    return dateWords === 'started' ? labels.startNotRecorded : labels.recordedNotRecorded;
  }
  return dateWords === 'started' ? labels.started(date.spoken) : labels.recordedOn(date.spoken);
}

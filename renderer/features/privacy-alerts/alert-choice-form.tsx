import { useState, type JSX } from 'react';
import type { AlertChoice } from '../../bridge/use-alerts.ts';
import { alertWords as words } from '../../../shared/words/register-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const shows = ['open', 'closed', 'all'] as const;

/** Open, closed or all, of everybody or of one user. */
export function AlertChoiceForm({
  onChoose,
}: {
  readonly onChoose: (choice: AlertChoice) => void;
}): JSX.Element {
  const [show, setShow] = useState<AlertChoice['show']>('open');
  const [user, setUser] = useState('');
  return (
    <form
      noValidate
      className="bedside-alerts__choice"
      onSubmit={(event) => {
        event.preventDefault();
        const name = user.trim();
        onChoose({ show, ...(name !== '' && { user: name }) });
      }}
    >
      <SelectField
        id="alerts-show"
        label={words.show}
        value={show}
        options={shows.map((each) => ({ value: each, words: words.shows[each] }))}
        onChange={setShow}
      />
      <TextField
        id="alerts-user"
        label={words.user}
        hint={words.userHint}
        value={user}
        onChange={setUser}
        inputMode="text"
        widthClass="nhsuk-input--width-20"
      />
      <button type="submit" className="nhsuk-button nhsuk-button--secondary bedside-button">
        {words.search}
      </button>
    </form>
  );
}

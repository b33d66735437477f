import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { tracedPerson } from './people.ts';

/** Types an NHS number and a date of birth and searches. */
export async function findPerson(user: UserEvent, nhsNumber: string = tracedPerson.nhsNumber): Promise<void> {
  await user.type(await screen.findByLabelText('NHS number'), nhsNumber);
  await user.type(screen.getByLabelText('Day'), '14');
  await user.type(screen.getByLabelText('Month'), '7');
  await user.type(screen.getByLabelText('Year'), '1945');
  await user.click(screen.getByRole('button', { name: 'Find person' }));
}

/** From the find screen to a press of "Open GP record". */
export async function openRecord(user: UserEvent): Promise<void> {
  await findPerson(user);
  await user.click(await screen.findByLabelText('Person agreed'));
  await user.click(screen.getByRole('button', { name: 'Open GP record' }));
}

/** The `h1` of the view, once it is there. */
export function heading(name: string): Promise<HTMLElement> {
  return screen.findByRole('heading', { level: 1, name });
}

import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad, createFakeBridge, good } from '../../testing/fake-bridge.ts';
import { findPerson, heading } from '../../testing/journey.ts';
import { signedInSession, tracedPerson } from '../../testing/people.ts';
import { renderApp } from '../../testing/render-app.tsx';

type Rendered = ReturnType<typeof renderApp>;

async function showFind(main = createFakeBridge({ session: good(signedInSession) })): Promise<Rendered> {
  const rendered = renderApp({ main });
  await heading('Find a person');
  return rendered;
}

function asked({ main }: Rendered): readonly unknown[] {
  return main.calls.filter(({ channel }) => channel === 'person.find').map(({ input }) => input);
}

const numbers: readonly (readonly [typed: string, headline: string])[] = [
  ['999 000 001', 'NHS number must have 10 digits'],
  ['99900000181', 'NHS number must have 10 digits'],
  ['999OOOOO18', 'NHS number must only have numbers'],
  ['9991234567', 'Check the NHS number'],
  ['9999999999', 'Check the NHS number'],
  ['QQ123456C', 'This looks like a National Insurance number'],
];

describe('FindPersonScreen', () => {
  afterEach(cleanup);

  it.each(numbers)('UI-13 %s is answered with "%s"', async (typed, headline) => {
    const rendered = await showFind();
    await findPerson(rendered.user, typed);
    expect(screen.getByRole('link', { name: headline })).toBeDefined();
    expect(asked(rendered)).toEqual([]);
  });

  it('SAFE-11 asks for both the NHS number and the date of birth', async () => {
    const rendered = await showFind();
    await rendered.user.click(screen.getByRole('button', { name: 'Find person' }));
    expect(screen.getByRole('link', { name: 'Enter an NHS number' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Enter a date of birth' })).toBeDefined();
    expect(asked(rendered)).toEqual([]);
  });

  it('UI-12 takes a number with spaces and hyphens and sends ten digits', async () => {
    const rendered = await showFind();
    await findPerson(rendered.user, ' 999-000 0018');
    await heading('Check this is the right person');
    expect(asked(rendered)).toEqual([{ nhsNumber: '9990000018', dateOfBirth: '1945-07-14' }]);
  });

  it('UI-12 says nothing while typing or on leaving the box', async () => {
    const { user } = await showFind();
    await user.type(screen.getByLabelText('NHS number'), '12');
    await user.tab();
    expect(screen.queryByText('There is a problem')).toBeNull();
  });

  it('A11Y-21 moves the focus to the summary, whose links lead to the fields', async () => {
    const { user } = await showFind();
    await user.click(screen.getByRole('button', { name: 'Find person' }));
    expect(document.activeElement?.textContent).toContain('There is a problem');
    await user.click(screen.getByRole('link', { name: 'Enter a date of birth' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Day'));
  });

  it('A11Y-21 ties the error to its field', async () => {
    const { user } = await showFind();
    await user.click(screen.getByRole('button', { name: 'Find person' }));
    const field = screen.getByLabelText('NHS number');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    const words = described.map((id) => document.getElementById(id)?.textContent).join(' ');
    expect(words).toContain('Error: Enter an NHS number');
  });

  it('UI-84 says in the title that there is an error, and never whom it is about', async () => {
    const { user } = await showFind();
    expect(document.title).toBe('Find a person – GP record viewer');
    await findPerson(user, '9991234567');
    await waitFor(() => expect(document.title).toBe('Error: Find a person – GP record viewer'));
  });

  it('A11Y-05 offers what was typed again after a failure', async () => {
    const { user } = await showFind(
      createFakeBridge({ session: good(signedInSession), found: bad('E-PT-08') }),
    );
    await findPerson(user);
    await heading('These details do not match NHS records');
    await user.click(screen.getByRole('button', { name: 'Find a person' }));
    expect(screen.getByLabelText('NHS number')).toHaveProperty('value', tracedPerson.nhsNumber);
    expect(screen.getByLabelText('Year')).toHaveProperty('value', '1945');
  });

  it('SAFE-25 shows nothing of the person when the record cannot be shown', async () => {
    const { user } = await showFind(
      createFakeBridge({ session: good(signedInSession), found: bad('E-PT-11') }),
    );
    await findPerson(user);
    await heading('This record cannot be shown');
    expect(document.body.textContent).not.toMatch(/harrowgate|orchard/iu);
  });

  it('UI-31 has no patient banner', async () => {
    await showFind();
    expect(screen.queryByRole('region', { name: 'Patient details' })).toBeNull();
  });

  it('A11Y-28 has no violation, with and without errors', async () => {
    const { user, container } = await showFind();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Find person' }));
    expect(await axeViolations(container)).toEqual([]);
  });
});

import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../../shared/contract/errors.ts';
import type { TracedPerson } from '../../../shared/contract/person.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { bad, createFakeBridge, good, type FakeAnswers, type FakeBridge } from '../../testing/fake-bridge.ts';
import { findPerson, heading } from '../../testing/journey.ts';
import { signedInSession, tracedPerson } from '../../testing/people.ts';
import { renderApp } from '../../testing/render-app.tsx';

type Rendered = ReturnType<typeof renderApp>;

async function showFind(
  main = createFakeBridge({ 'session.state': good(signedInSession) }),
): Promise<Rendered> {
  const rendered = renderApp({ main });
  await heading('Find a person');
  return rendered;
}

function signedIn(changes: Partial<FakeAnswers>): FakeBridge {
  return createFakeBridge({ 'session.state': good(signedInSession), ...changes });
}

function asked({ main }: Rendered): readonly unknown[] {
  return main.callsTo('person.find');
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
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

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
      createFakeBridge({ 'session.state': good(signedInSession), 'person.find': bad('E-PT-08') }),
    );
    await findPerson(user);
    await heading('These details do not match NHS records');
    await user.click(screen.getByRole('button', { name: 'Find a person' }));
    expect(screen.getByLabelText('NHS number')).toHaveProperty('value', tracedPerson.nhsNumber);
    expect(screen.getByLabelText('Year')).toHaveProperty('value', '1945');
  });

  it('SAFE-11 offers the name as a second way once the date of birth did not match', async () => {
    const rendered = await showFind(signedIn({ 'person.find': bad('E-PT-08') }));
    const { user, main } = rendered;
    await findPerson(user);
    main.answers['person.find'] = good(tracedPerson);
    await user.click(await screen.findByRole('button', { name: 'Add the person’s name' }));
    await user.click(screen.getByRole('button', { name: 'Find person' }));
    expect(screen.getByRole('link', { name: 'Enter the family name' })).toBeDefined();
    await user.type(screen.getByLabelText('Family name'), ' Harrowgate ');
    await user.type(screen.getByLabelText('First given name'), 'Margaret');
    await user.click(screen.getByRole('button', { name: 'Find person' }));
    await heading('Check this is the right person');
    expect(asked(rendered).at(-1)).toEqual({
      nhsNumber: '9990000018',
      dateOfBirth: '1945-07-14',
      names: { family: 'Harrowgate', given: 'Margaret' },
    });
  });

  it('SAFE-11 has no third way', async () => {
    const { user } = await showFind(signedIn({ 'person.find': bad('E-PT-08') }));
    await findPerson(user);
    await user.click(await screen.findByRole('button', { name: 'Add the person’s name' }));
    await user.type(screen.getByLabelText('Family name'), 'Other');
    await user.type(screen.getByLabelText('First given name'), 'Person');
    await user.click(screen.getByRole('button', { name: 'Find person' }));
    await heading('These details do not match NHS records');
    expect(screen.queryByRole('button', { name: 'Add the person’s name' })).toBeNull();
  });

  it('SAFE-26 says on both screens that the number was replaced and must be checked again', async () => {
    const main = signedIn({ 'person.find': bad('E-PT-09', { values: { new: '9990000018' } }) });
    const { user } = await showFind(main);
    await findPerson(user, '9990000026');
    main.answers['person.find'] = good(tracedPerson);
    await user.click(await screen.findByRole('button', { name: 'Use 999 000 0018' }));
    expect(screen.getByText(/^The NHS number you entered has been replaced\./u)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Find person' }));
    await heading('Check this is the right person');
    const words = 'You searched with 999 000 0026. NHS records have replaced it with 999 000 0018.';
    expect(screen.getByText(words, { exact: false })).toBeDefined();
  });

  it('M13 stops waiting while a person is being found, and drops what comes late', async () => {
    const late = Promise.withResolvers<Outcome<TracedPerson>>();
    const { user, main } = await showFind(signedIn({ 'person.find': late.promise }));
    await findPerson(user);
    await user.click(screen.getByRole('button', { name: 'Stop waiting' }));
    expect(screen.getByText(/Nobody was found/u)).toBeDefined();
    await act(async () => late.resolve(good(tracedPerson)));
    expect(document.body.textContent).not.toMatch(/harrowgate/iu);
    expect(main.callsTo('person.leave')).toEqual([{ openingId: tracedPerson.openingId, why: 'new-search' }]);
  });

  it('M13 says after 3 seconds whom it waits for', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user, main } = await showFind(signedIn({ 'person.find': new Promise<never>(() => {}) }));
    await findPerson(user);
    act(() => main.emit('record.progress', { hop: 'demographics', state: 'waiting' }));
    await act(() => vi.advanceTimersByTimeAsync(3_100));
    expect(screen.getAllByText(/Still waiting for the national patient index\./u).length).toBeGreaterThan(0);
  });

  it('IG-10 tells main that a person who was found is not the one looked for', async () => {
    const { user, main } = await showFind();
    await findPerson(user);
    await user.click(await screen.findByRole('button', { name: 'This is not the right person' }));
    await heading('Find a person');
    expect(main.callsTo('person.leave')).toEqual([
      { openingId: tracedPerson.openingId, why: 'not-this-person' },
    ]);
  });

  it('SAFE-25 shows nothing of the person when the record cannot be shown', async () => {
    const { user } = await showFind(
      createFakeBridge({ 'session.state': good(signedInSession), 'person.find': bad('E-PT-11') }),
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

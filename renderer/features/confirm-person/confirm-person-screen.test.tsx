import { cleanup, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccessReason, TracedPerson } from '../../../shared/contract/person.ts';
import { axeViolations } from '../../testing/axe-violations.ts';
import { tracedPerson } from '../../testing/people.ts';
import { ConfirmPersonScreen } from './confirm-person-screen.tsx';

interface Shown {
  readonly user: UserEvent;
  readonly reasons: readonly AccessReason[];
  readonly wrong: () => number;
}

function show(
  person: TracedPerson = tracedPerson,
  typedName?: { readonly family: string; readonly given: string },
): Shown {
  const reasons: AccessReason[] = [];
  let wrong = 0;
  render(
    <ConfirmPersonScreen
      person={person}
      typedName={typedName}
      onConfirmed={(reason) => reasons.push(reason)}
      onWrongPerson={() => {
        wrong += 1;
      }}
    />,
  );
  return { user: userEvent.setup(), reasons, wrong: () => wrong };
}

const open = (): HTMLElement => screen.getByRole('button', { name: 'Open GP record' });

const plainReasons: readonly (readonly [label: string, kind: AccessReason['kind']])[] = [
  ['Person agreed', 'person-agreed'],
  ['Person lacks capacity: viewing is in their best interests', 'best-interests'],
  ['Opening before a planned contact', 'planned-contact'],
];

describe('ConfirmPersonScreen', () => {
  afterEach(cleanup);

  it('9.1 shows name, born, gender, NHS No., address and practice', () => {
    show();
    const terms = screen.getAllByRole('term').map((term) => term.textContent);
    expect(terms).toEqual([
      'Name',
      'Preferred name',
      'Born',
      'Gender',
      'NHS No.',
      'Usual address',
      'Home',
      'Mobile',
      'GP practice',
    ]);
    expect(screen.getByText('HARROWGATE, Margaret Anne (Mrs)')).toBeDefined();
    expect(screen.getByText(/NS33 8KR/u)).toBeDefined();
    expect(screen.getByText('Orchard Lane Surgery (synthetic) (T9P01)')).toBeDefined();
  });

  it.each([
    ['Harrowgate', 'Margaret'],
    ['HARROWGÁTE', 'anne'],
    ['harrow-gate ', 'Margaret Anne'],
    ['Harrowgate', 'Maggie'],
  ])('SAFE-11 takes %s, %s as the name of this person', (family, given) => {
    show(tracedPerson, { family, given });
    expect(screen.queryByText(/name you entered/u)).toBeNull();
  });

  it.each([
    ['Mockford', 'Margaret', 'Margaret Mockford'],
    ['Harrowgate', 'Zoë', 'Zoë Harrowgate'],
  ])('SAFE-11 says before the record is opened that %s, %s is another name', (family, given, typed) => {
    show(tracedPerson, { family, given });
    expect(screen.getByText(`The name you entered is different: ${typed}.`)).toBeDefined();
    expect(open()).toBeDefined();
  });

  it('UI-37 says Not known where no address came', () => {
    show({ ...tracedPerson, address: [] });
    expect(screen.getByText('Not known')).toBeDefined();
  });

  it('IG-05 chooses no reason beforehand', () => {
    show();
    for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveProperty('checked', false);
  });

  it('IG-05 does not open without a reason', async () => {
    const { user, reasons } = show();
    await user.click(open());
    expect(reasons).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Choose why you are opening this record' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Person agreed'));
  });

  it.each(plainReasons)('IG-05 opens for "%s"', async (label, kind) => {
    const { user, reasons } = show();
    await user.click(screen.getByLabelText(label));
    await user.click(open());
    expect(reasons).toEqual([{ kind }]);
  });

  it('IG-05 asks why the person cannot be asked, and sends the words', async () => {
    const { user, reasons } = show();
    await user.click(screen.getByLabelText('Person cannot be asked now (say why)'));
    await user.click(open());
    expect(reasons).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Enter why the person cannot be asked' }));
    await user.keyboard('  asleep ');
    await user.click(open());
    expect(reasons).toEqual([{ kind: 'cannot-be-asked', why: 'asleep' }]);
  });

  it('IG-05 counts the characters that are left for the reason', async () => {
    const { user } = show();
    await user.click(screen.getByLabelText('Person cannot be asked now (say why)'));
    await user.type(screen.getByLabelText('Why can the person not be asked?'), 'asleep');
    expect(screen.getByText('You have 294 characters left')).toBeDefined();
    await user.click(screen.getByLabelText('Why can the person not be asked?'));
    await user.paste('x'.repeat(295));
    expect(screen.getByText('You have 1 character too many')).toBeDefined();
  });

  it('offers to say that this is not the right person', async () => {
    const { user, wrong } = show();
    await user.click(screen.getByRole('button', { name: 'This is not the right person' }));
    expect(wrong()).toBe(1);
  });

  it('A11Y-17 puts the focus on the heading', () => {
    show();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('A11Y-28 has no violation, also with an error', async () => {
    const { user } = show();
    await user.click(screen.getByLabelText('Person cannot be asked now (say why)'));
    await user.click(open());
    expect(await axeViolations(document.body)).toEqual([]);
  });
});

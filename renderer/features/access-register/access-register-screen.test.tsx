import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { auditEvents, auditOutcome } from '../../../shared/contract/audit.ts';
import { auditEventWords } from '../../../shared/words/register-words.ts';
import { bad, good } from '../../testing/fake-bridge.ts';
import { officerSession } from '../../testing/people.ts';
import { auditEntry } from '../../testing/usual-answers.ts';
import { blocked, lastFilter, pageOf, showRegister } from '../../testing/show-register.tsx';

describe('AccessRegisterScreen', () => {
  afterEach(cleanup);

  it('IG-13 shows who, when in London time, whose number, what, how it went, practice, reason and reference', async () => {
    showRegister({ 'audit.search': good(pageOf([blocked])) });
    const row = await screen.findByRole('row', { name: /04-Jul-2026 22:30/u });
    const said = row.textContent;
    for (const part of [
      'Nia Testwell',
      'Registered nurse',
      'Record asked for at the practice',
      '999 000 0018',
      'Stopped by a rule',
      'T9P01',
      'Person could not be asked',
      '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
    ]) {
      expect(said).toContain(part);
    }
  });

  it('IG-10 has words for every event and every outcome', () => {
    for (const event of auditEvents) expect(auditEventWords[event]).not.toBe('');
    expect(new Set(Object.values(auditEventWords)).size).toBe(auditEvents.length);
  });

  it.each(auditOutcome.options)('IG-10 shows an entry whose outcome is %s', async (outcome) => {
    showRegister({ 'audit.search': good(pageOf([auditEntry({ outcome })])) });
    expect(await screen.findAllByRole('row')).toHaveLength(2);
  });

  it('IG-13 says when nobody was signed in', async () => {
    const { user: _, ...nobody } = auditEntry({ event: 'app-start' });
    showRegister({ 'audit.search': good(pageOf([nobody])) });
    expect(await screen.findByText('Nobody signed in')).toBeDefined();
  });

  it('IG-13 sends all filters together, with whole days', async () => {
    const shown = showRegister();
    const { user } = shown;
    await screen.findByRole('table');
    await user.type(screen.getByLabelText('Name or user name'), ' testw');
    await user.type(screen.getByLabelText('NHS number'), '999 000 0018');
    const from = within(screen.getByRole('group', { name: 'From' }));
    await user.type(from.getByLabelText('Day'), '1');
    await user.type(from.getByLabelText('Month'), 'jun');
    await user.type(from.getByLabelText('Year'), '2026');
    await user.selectOptions(screen.getByLabelText('How it went'), 'Stopped by a rule');
    await user.selectOptions(screen.getByLabelText('What happened'), 'Record opened');
    await user.click(screen.getByLabelText('Outside working hours only'));
    await user.click(screen.getByLabelText('Hide “Started” where the result is listed'));
    expect(lastFilter(shown)).toEqual({});
    await user.click(screen.getByRole('button', { name: 'Show entries' }));
    await waitFor(() =>
      expect(lastFilter(shown)).toEqual({
        user: 'testw',
        nhsNumber: '9990000018',
        from: '2026-06-01',
        outcome: 'blocked',
        event: 'record-open',
        outOfHours: true,
        endsOnly: true,
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Clear the choices' }));
    await waitFor(() => expect(lastFilter(shown)).toEqual({}));
    expect(screen.getByLabelText('Name or user name')).toHaveProperty('value', '');
  });

  it('IG-13 does not search with a number or a day that cannot be, and says which', async () => {
    const shown = showRegister();
    const { user, main } = shown;
    await screen.findByRole('table');
    await user.type(screen.getByLabelText('NHS number'), '9990000019');
    await user.type(within(screen.getByRole('group', { name: 'To' })).getByLabelText('Day'), '31');
    await user.click(screen.getByRole('button', { name: 'Show entries' }));
    expect(document.activeElement?.textContent).toContain('There is a problem');
    expect(document.title).toBe('Error: Access log – GP record viewer');
    expect(screen.getByRole('link', { name: 'Check the NHS number' })).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Enter the whole day, or leave the boxes empty' }));
    const to = within(screen.getByRole('group', { name: /^To/u }));
    expect(document.activeElement).toBe(to.getByLabelText('Month'));
    expect(main.callsTo('audit.search')).toHaveLength(1);
  });

  it('IG-13 says that the filter matches nothing, never that there is none', async () => {
    showRegister({ 'audit.search': good(pageOf([])) });
    expect(await screen.findByText('No entries match these choices.')).toBeDefined();
    expect(document.body.textContent).not.toMatch(/no entries\b(?! match)|none|nobody looked/iu);
  });

  it('IG-13 loads older entries before the last one shown', async () => {
    const first = Array.from({ length: 50 }, (_, index) => auditEntry({ seq: 120 - index }));
    const second = [auditEntry({ seq: 70 })];
    const shown = showRegister({
      'audit.search': ({ before }) =>
        good(before === undefined ? pageOf(first, { matching: 51 }) : pageOf(second, { matching: 51 })),
    });
    await shown.user.click(await screen.findByRole('button', { name: 'Show older entries' }));
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(52));
    expect(screen.getByRole('status').textContent).toBe('51 of 51 entries shown');
    expect(shown.main.callsTo('audit.search').at(-1)).toMatchObject({ before: 71, limit: 50 });
    expect(screen.queryByRole('button', { name: 'Show older entries' })).toBeNull();
  });

  it('UI-90 keeps what is shown when older entries cannot be read, and says so', async () => {
    const first = Array.from({ length: 50 }, (_, index) => auditEntry({ seq: 120 - index }));
    const shown = showRegister({
      'audit.search': ({ before }) =>
        before === undefined ? good(pageOf(first, { matching: 51 })) : bad('E-UNKNOWN'),
    });
    await shown.user.click(await screen.findByRole('button', { name: 'Show older entries' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
    expect(screen.getAllByRole('row')).toHaveLength(51);
  });

  it('IG-13 opens the details of an entry and from there the entries of the same access', async () => {
    const shown = showRegister({ 'audit.search': good(pageOf([blocked])) });
    const { user } = shown;
    const details = await screen.findByRole('button', { name: 'Details of entry 9' });
    await user.click(details);
    expect(details.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('asleep after a fall')).toBeDefined();
    expect(screen.getByText(/older than 24 hours|checked again|\(E-PT-17\)/iu)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show the entries of this access of entry 9' }));
    await waitFor(() => expect(lastFilter(shown)).toEqual({ accessId: blocked.accessId }));
    expect(screen.queryByLabelText('Name or user name')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show all entries again' }));
    await waitFor(() => expect(lastFilter(shown)).toEqual({}));
  });

  it('A11Y-17 Esc in the details closes them and gives the focus back', async () => {
    const { user } = showRegister({ 'audit.search': good(pageOf([blocked])) });
    const details = await screen.findByRole('button', { name: 'Details of entry 9' });
    await user.click(details);
    await user.tab();
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(details);
    expect(details.getAttribute('aria-expanded')).toBe('false');
  });

  it('INT-6.2.6 begins with one access when an alert led here', async () => {
    const shown = showRegister({}, officerSession, 'access-1');
    await screen.findByRole('table');
    expect(lastFilter(shown)).toEqual({ accessId: 'access-1' });
  });

  it('UI-90 shows a failure of the search with its reference', async () => {
    showRegister({ 'audit.search': bad('E-AUD-01') });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('E-AUD-01');
    expect(screen.queryByText('No entries match these choices.')).toBeNull();
  });

  it('UI-84 names no person in the title, and the heading has the focus', async () => {
    showRegister();
    await screen.findByRole('table');
    expect(document.title).toBe('Access log – GP record viewer');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('A11Y-11 goes by Tab through back, filters and the list in reading order', async () => {
    const { user } = showRegister();
    await screen.findByRole('table');
    const stops: string[] = [];
    for (let press = 0; press < 17; press += 1) {
      await user.tab();
      stops.push(
        document.activeElement?.id === ''
          ? (document.activeElement.textContent ?? '')
          : (document.activeElement?.id ?? ''),
      );
    }
    expect(stops).toEqual([
      'filter-user',
      'filter-nhsNumber',
      'filter-from-day',
      'filter-from-month',
      'filter-from-year',
      'filter-to-day',
      'filter-to-month',
      'filter-to-year',
      'filter-event',
      'filter-outcome',
      'filter-outOfHours',
      'filter-endsOnly',
      'Show entries',
      'Clear the choices',
      'Check the whole log now',
      'Export these entries… ',
      'Details of entry 7',
    ]);
  });
});

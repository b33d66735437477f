import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bad, good } from '../testing/fake-bridge.ts';
import { heldFetches } from '../testing/held-fetches.ts';
import { heading } from '../testing/journey.ts';
import { fetchedRecord, restrictedSession } from '../testing/people.ts';
import { onlyA, reading, show, signedIn } from '../testing/open-in-steps.tsx';
import { retrieved } from '../testing/show-record.ts';

describe('what a later answer, or none, does to the whole record', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('IG-07 E-AUTH-02 an area of a role narrowed meanwhile is outside the role, with no way to try again', async () => {
    const { user } = await show(
      signedIn({
        'record.fetch': ({ ask }) => (ask.plan === 'B' ? bad('E-AUTH-02') : good(fetchedRecord(ask))),
      }),
      { reading: { kind: 'record', summary: onlyA, differences: [] }, later: reading(2) },
    );
    const closed = await screen.findByRole('list', { name: 'Not in your role' });
    expect(closed.textContent).toBe('Problems');
    expect(screen.queryByRole('button', { name: /^Problems/u })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'About this record' }));
    await heading('About this record');
    const line = screen.getByRole('rowheader', { name: 'Problems' }).closest('tr');
    expect(line?.textContent).toContain('Outside your role');
    expect(line?.textContent).not.toContain('Could not be loaded');
  });

  it.each(['E-AUTH-02', 'E-REC-04'] as const)(
    'IG-07 SAFE-12 %s for what is held takes the record off the screen and out of the reader',
    async (code) => {
      const main = signedIn();
      const { user, reader } = await show(main);
      await user.click(await screen.findByRole('button', { name: /^Consultations, 1 entry$/u }));
      await heading('Consultations');
      main.answers['record.fetch'] = bad(code);
      await user.click(await screen.findByRole('button', { name: /^Get all/u }));
      await screen.findByRole('alert');
      expect(screen.queryByRole('navigation', { name: 'Record sections' })).toBeNull();
      expect(reader.closed()).toBe(1);
    },
  );

  it('SAFE-16 the banner says no warnings of the whole only when every open section is here', async () => {
    const held = heldFetches();
    const { user } = await show(signedIn({ 'record.fetch': held.answer }), {
      reading: { kind: 'record', summary: onlyA, differences: [] },
    });
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    expect(screen.getByText('No warnings in what is loaded')).toBeDefined();
    expect(screen.queryByText('No warnings from the practice')).toBeNull();
  });

  it('SAFE-16 the banner of a role whose sections all came says that there are no warnings', async () => {
    const { user } = await show(signedIn({ 'session.state': good(restrictedSession) }));
    await user.keyboard('{Control>}{Shift>}b{/Shift}{/Control}');
    expect(screen.getByText('No warnings from the practice')).toBeDefined();
  });
});

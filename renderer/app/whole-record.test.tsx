import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { richAnswer } from '../../shared/record/engine/rich-answer.ts';
import { expectedPerson } from '../../shared/record/record-fixtures.ts';
import { axeViolations } from '../testing/axe-violations.ts';
import { createFakeBridge, good } from '../testing/fake-bridge.ts';
import { createFakeReader } from '../testing/fake-reader.ts';
import { heading, openRecord } from '../testing/journey.ts';
import { signedInSession, tracedPerson } from '../testing/people.ts';
import { createRealReader } from '../testing/real-reader.ts';
import { renderApp, type RenderedApp } from '../testing/render-app.tsx';
import { retrieved } from '../testing/show-record.ts';

const { family, given, birthDate, gender, nhsNumber, practiceOdsCode } = expectedPerson;
const person = {
  ...tracedPerson,
  nhsNumber,
  birthDate,
  name: { family, given: [...given], prefix: [] },
  gender: gender === 'male' ? ('male' as const) : ('female' as const),
  practice: { odsCode: practiceOdsCode },
};

/** The whole of a rich answer, through the real reader, on the real screen. */
async function showRich(): Promise<RenderedApp> {
  const body = JSON.stringify(richAnswer());
  const main = createFakeBridge({
    'session.state': good(signedInSession),
    'person.find': good(person),
  });
  const reader = Object.assign(
    createFakeReader(),
    createRealReader(() => body),
  );
  const rendered = renderApp({ main, reader });
  await openRecord(rendered.user);
  await heading('Allergies and adverse reactions');
  return rendered;
}

const railButtons = (): readonly HTMLElement[] =>
  within(screen.getByRole('navigation', { name: 'Record sections' })).getAllByRole('button');

describe('a whole record from its bytes to the screen', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, toFake: ['Date'] }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('A11Y-28 every page of it comes up, without failure and without violation', async () => {
    const { user, container, main } = await showRich();
    await waitFor(() => expect(main.callsTo('record.fetch')).toHaveLength(2));
    const names = railButtons().map((button) => button.querySelector('.bedside-rail__name')?.textContent);
    expect(names.length).toBeGreaterThanOrEqual(10);
    for (const [index] of names.entries()) {
      const button = railButtons()[index];
      if (button === undefined) continue;
      await user.click(button);
      await waitFor(() => expect(railButtons()[index]?.getAttribute('aria-current')).toBe('page'));
      await waitFor(() => expect(document.querySelector('[data-state="loading"]')).toBeNull());
      expect(screen.queryAllByRole('alert').map(({ textContent }) => textContent)).toEqual([]);
      expect(await axeViolations(container)).toEqual([]);
    }
  }, 60_000);

  it('SAFE-21 the accounting on the page about it closes', async () => {
    const { user, main } = await showRich();
    await waitFor(() => expect(main.callsTo('record.fetch')).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: 'About this record' }));
    const line = await screen.findByText(/^Received: \d+\./u);
    const figures = [...line.textContent.matchAll(/: (\d+)\./gu)].map(([, figure]) => Number(figure));
    const [received = 0, ...parts] = figures;
    expect(received).toBeGreaterThan(0);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(received);
  });

  it('M2 finds in it, and the hit leads to its row', async () => {
    const { user } = await showRich();
    const [row] = await screen.findAllByRole('rowheader');
    const word = /\p{Letter}{5,}/u.exec(row?.textContent ?? '')?.[0] ?? '';
    await user.keyboard('{Control>}f{/Control}');
    await user.type(await screen.findByLabelText('Words to find'), word);
    await waitFor(() => expect(document.querySelectorAll('mark').length).toBeGreaterThan(0));
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() =>
      expect(document.activeElement?.closest('tr')?.textContent.toLowerCase()).toContain(word.toLowerCase()),
    );
  });
});

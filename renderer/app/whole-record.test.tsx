import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { richAnswer } from '../../shared/record/engine/rich-answer.ts';
import { expectedPerson } from '../../shared/record/record-fixtures.ts';
import { axeViolations } from '../testing/axe-violations.ts';
import { bad, createFakeBridge, good } from '../testing/fake-bridge.ts';
import { createFakeReader } from '../testing/fake-reader.ts';
import { heading, openRecord } from '../testing/journey.ts';
import { fetchedRecord, signedInSession, tracedPerson } from '../testing/people.ts';
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

function banner(): HTMLElement {
  return screen.getByRole('region', { name: 'Patient details' });
}

/** An entry of the lists of allergies, or one of theirs. */
const isAllergy = (entry: unknown): boolean =>
  /"resourceType":"AllergyIntolerance"|"code":"(886921000000105|1103671000000101)"/u.test(
    JSON.stringify(entry),
  );

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

  it('H-05 allergies that failed after a 500 of the whole are unavailable, beside the medicines that came', async () => {
    const broken = bad('E-REC-09', { hop: 'practice', retryable: true, values: { status: '500' } });
    const rich = richAnswer() as { readonly entry: readonly unknown[] };
    const body = JSON.stringify({ ...rich, entry: rich.entry.filter((entry) => !isAllergy(entry)) });
    const main = createFakeBridge({
      'session.state': good(signedInSession),
      'person.find': good(person),
      'record.open': broken,
      'record.fetch': ({ ask }) => (ask.plan === 'allergies' ? broken : good(fetchedRecord(ask))),
    });
    const reader = Object.assign(
      createFakeReader(),
      createRealReader(() => body),
    );
    const { user } = renderApp({ main, reader });
    await openRecord(user);
    await heading('Allergies and adverse reactions');
    expect(within(banner()).getByText('Allergies unavailable')).toBeDefined();
    expect(within(banner()).queryByText('No known allergies')).toBeNull();
    await user.click(railButtons()[1] ?? document.body);
    await heading('Medicines');
    expect((await screen.findAllByRole('rowheader')).length).toBeGreaterThan(0);
  });

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

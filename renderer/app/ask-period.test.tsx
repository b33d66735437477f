import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { axeViolations } from '../testing/axe-violations.ts';
import type { FakeBridge } from '../testing/fake-bridge.ts';
import { heading } from '../testing/journey.ts';
import type { RenderedApp } from '../testing/render-app.tsx';
import { retrieved, showRecord } from '../testing/show-record.ts';

async function showArea(shortName: string, name = shortName): Promise<RenderedApp> {
  const rendered = await showRecord();
  await rendered.user.click(screen.getByRole('button', { name: new RegExp(`^${shortName}`, 'u') }));
  await heading(name);
  return rendered;
}

const lastAsk = (main: FakeBridge): unknown =>
  (main.callsTo('record.fetch').at(-1) as { ask: unknown } | undefined)?.ask;

async function type({ user }: RenderedApp, group: string, day: readonly string[]): Promise<void> {
  const boxes = screen.getByRole('group', { name: group }).querySelectorAll('input');
  for (const [index, text] of day.entries()) {
    const box = boxes[index];
    if (box !== undefined) await user.type(box, text);
  }
}

describe('asking the practice for other dates', () => {
  beforeEach(() => vi.useFakeTimers({ now: retrieved, shouldAdvanceTime: true }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('SAFE-28 consultations offer all of them, and the last three again', async () => {
    const { user, main } = await showArea('Consultations');
    await user.click(await screen.findByRole('button', { name: 'Get all consultations' }));
    expect(lastAsk(main)).toEqual({ plan: 'C', range: { kind: 'all' } });
    await user.click(await screen.findByRole('button', { name: 'Get the last 3 consultations' }));
    expect(lastAsk(main)).toEqual({ plan: 'C', range: { kind: 'last', count: 3 } });
  });

  it('SAFE-27 asks for whole days in order, then offers all dates again', async () => {
    const rendered = await showArea('Referrals');
    const { user, main } = rendered;
    await user.click(await screen.findByRole('button', { name: 'Ask the practice for a period' }));
    await type(rendered, 'From', ['1', '1', '2025']);
    await type(rendered, 'To', ['5', '6', '2026']);
    await user.click(screen.getByRole('button', { name: 'Get from the practice' }));
    expect(lastAsk(main)).toEqual({
      plan: 'referrals',
      range: { kind: 'period', from: '2025-01-01', to: '2026-06-05' },
    });
    await user.click(await screen.findByRole('button', { name: 'Get all dates' }));
    expect(lastAsk(main)).toEqual({ plan: 'referrals', range: { kind: 'all' } });
  });

  it('SAFE-27 tells in words what it never sends', async () => {
    const rendered = await showArea('Referrals');
    const { user, main } = rendered;
    await waitFor(() => expect(lastAsk(main)).toMatchObject({ plan: 'referrals' }));
    const before = main.callsTo('record.fetch').length;
    await user.click(await screen.findByRole('button', { name: 'Ask the practice for a period' }));
    await type(rendered, 'To', ['1', '1', '2030']);
    await user.click(screen.getByRole('button', { name: 'Get from the practice' }));
    expect(screen.getByRole('link', { name: 'The day must be today or earlier' })).toBeDefined();
    expect(main.callsTo('record.fetch')).toHaveLength(before);
  });

  it('SAFE-27 planned actions are asked for up to a day that is not past', async () => {
    const rendered = await showArea('Planned actions');
    const { user, main } = rendered;
    await user.click(
      await screen.findByRole('button', { name: 'Ask the practice for planned dates up to a day' }),
    );
    await type(rendered, 'Up to', ['1', '1', '2020']);
    await user.click(screen.getByRole('button', { name: 'Get from the practice' }));
    expect(screen.getByRole('link', { name: 'The day must be today or later' })).toBeDefined();
    await user.clear(screen.getByLabelText('Year'));
    await type(
      rendered,
      'Up to',
      ['', '', '2030'].map((text) => text || '{Tab}'),
    );
    await user.click(screen.getByRole('button', { name: 'Get from the practice' }));
    expect(lastAsk(main)).toEqual({ plan: 'diary', range: { kind: 'until', to: '2030-01-01' } });
  });

  it('SAFE-28 areas that are always whole offer no dates', async () => {
    await showArea('Medicines');
    expect(screen.queryByRole('button', { name: /^Ask the practice/u })).toBeNull();
  });

  it('A11Y-28 the form has no violation, with errors and without', async () => {
    vi.useRealTimers();
    vi.useFakeTimers({ now: retrieved, toFake: ['Date'] });
    const { user, container } = await showArea('Referrals');
    await user.click(await screen.findByRole('button', { name: 'Ask the practice for a period' }));
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Get from the practice' }));
    expect(screen.getByRole('link', { name: 'Enter a first or a last day' })).toBeDefined();
    expect(await axeViolations(container)).toEqual([]);
  });
});

import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { StartingScreen } from './starting-screen.tsx';

afterEach(() => {
  vi.useRealTimers();
});

it('INT-7.1 a start that takes long says what it may be waiting for', () => {
  vi.useFakeTimers();
  render(<StartingScreen />);
  expect(screen.queryByText(/secure store/u)).toBeNull();
  act(() => {
    vi.advanceTimersByTime(3_000);
  });
  expect(screen.getByRole('status').textContent).toContain(
    'may be waiting for this computer’s secure store, or is reading the access log. If a window asks',
  );
});

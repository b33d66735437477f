import { renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useGrowingCount } from './use-growing-count.ts';

describe('useGrowingCount', () => {
  it('begins with 50 and reaches all, never more at once', async () => {
    const seen: number[] = [];
    renderHook(() => seen.push(useGrowingCount(120, false)));
    await waitFor(() => expect(seen.at(-1)).toBe(120));
    expect([...new Set(seen)]).toEqual([50, 100, 120]);
  });

  it('is all at once where one row is looked for, and stays all', () => {
    const { result, rerender } = renderHook(({ isWhole }) => useGrowingCount(120, isWhole), {
      initialProps: { isWhole: true },
    });
    expect(result.current).toBe(120);
    rerender({ isWhole: false });
    expect(result.current).toBe(120);
  });
});

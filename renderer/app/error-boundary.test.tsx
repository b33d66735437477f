import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JSX } from 'react';
import { AreaFailure } from '../features/failure/area-failure.tsx';
import { StatusRegion } from '../ui/status-region.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

let broken = true;

function Area(): JSX.Element {
  if (broken) throw new Error('Penicillin V is in the way');
  return <p>Content</p>;
}

function show(): void {
  render(
    <StatusRegion>
      <p>The other area</p>
      <ErrorBoundary
        resetKey="allergies"
        fallback={(failure, retry) => <AreaFailure failure={failure} area="Allergies" onReload={retry} />}
      >
        <Area />
      </ErrorBoundary>
    </StatusRegion>,
  );
}

describe('ErrorBoundary', () => {
  beforeEach(() => {
    broken = true;
    // React reports caught errors to the console; the page turns that off.
    vi.spyOn(console, 'error').mockReturnValue(undefined);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('SAFE-30 contains a crash, names the area and keeps the rest', () => {
    show();
    expect(screen.getByText('Allergies cannot be shown')).toBeDefined();
    expect(screen.getByText('The other area')).toBeDefined();
  });

  it('SAFE-30 shows nothing of the error itself', () => {
    show();
    expect(document.body.textContent).not.toContain('Penicillin');
  });

  it('E-RENDER reloads the section', async () => {
    const user = userEvent.setup();
    show();
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Reload section' }));
    expect(screen.getByText('Content')).toBeDefined();
  });
});

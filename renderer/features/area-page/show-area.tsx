import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { JSX } from 'react';
import { createQueryClient } from '../../bridge/query-client.ts';
import { StatusRegion } from '../../ui/status-region.tsx';
import { AreaPage, type AreaPageProps } from './area-page.tsx';
import { areaFacts, areaSummary, fakeRows } from './fake-rows.ts';

/** The page of an area as a test sees it; details and parts say only where they are from. */
export function showArea(props: Partial<AreaPageProps>): {
  readonly user: UserEvent;
  readonly change: (next: Partial<AreaPageProps>) => void;
} {
  const client = createQueryClient();
  const page = (changes: Partial<AreaPageProps>): JSX.Element => (
    <QueryClientProvider client={client}>
      <StatusRegion>
        <main>
          <h1>Area</h1>
          <AreaPage
            facts={areaFacts()}
            summary={areaSummary()}
            retrieved="23-Nov-2026 14:05"
            rows={fakeRows({})}
            renderDetails={(source) => <p>Details from {source}</p>}
            renderPart={(source, key) => (
              <p>
                Part {key} from {source}
              </p>
            )}
            {...changes}
          />
        </main>
      </StatusRegion>
    </QueryClientProvider>
  );
  const view = render(page(props));
  return { user: userEvent.setup(), change: (next) => view.rerender(page({ ...props, ...next })) };
}

/** Words of the button that has the focus; empty when none has. */
export function focusedButton(): string {
  const focused = document.activeElement;
  return focused instanceof HTMLButtonElement ? (focused.textContent ?? '') : '';
}

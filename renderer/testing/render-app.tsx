import { QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../app/app.tsx';
import { createQueryClient } from '../bridge/query-client.ts';
import { RecordReaderProvider } from '../bridge/record-reader-context.tsx';
import { StatusRegion } from '../ui/status-region.tsx';
import { createFakeBridge, type FakeBridge } from './fake-bridge.ts';
import { createFakeReader, type FakeReader } from './fake-reader.ts';

export interface RenderedApp extends RenderResult {
  readonly user: UserEvent;
  readonly main: FakeBridge;
  readonly reader: FakeReader;
}

interface RenderAppOptions {
  readonly main?: FakeBridge;
  readonly reader?: FakeReader;
}

/** The whole page over a fake main and a fake reader. */
export function renderApp(options: RenderAppOptions = {}): RenderedApp {
  const main = options.main ?? createFakeBridge();
  const reader = options.reader ?? createFakeReader();
  Object.assign(window, { bedside: main.bridge });
  const view = render(
    <QueryClientProvider client={createQueryClient()}>
      <RecordReaderProvider createReader={() => reader}>
        <StatusRegion>
          <App />
        </StatusRegion>
      </RecordReaderProvider>
    </QueryClientProvider>,
  );
  return { ...view, user: userEvent.setup(), main, reader };
}

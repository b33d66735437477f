import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '../bridge/query-client.ts';
import { RecordReaderProvider } from '../bridge/record-reader-context.tsx';
import { createRecordReader } from '../record-worker/record-client.ts';
import { StatusRegion } from '../ui/status-region.tsx';
import '../styles/bedside.scss';
import { App } from './app.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { createWorkerAddress } from './worker-address.ts';

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the app.');

const workerAddress = createWorkerAddress();
const createReader = (): ReturnType<typeof createRecordReader> =>
  createRecordReader(() => new Worker(workerAddress()));

createRoot(place, {
  // React would print the error, which may quote the record; the boundaries say what happened.
  onCaughtError: () => undefined,
  onUncaughtError: () => undefined,
}).render(
  <QueryClientProvider client={createQueryClient()}>
    <RecordReaderProvider createReader={createReader}>
      <StatusRegion>
        <PageBoundary>
          <App />
        </PageBoundary>
      </StatusRegion>
    </RecordReaderProvider>
  </QueryClientProvider>,
);

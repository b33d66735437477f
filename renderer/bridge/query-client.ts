import { QueryClient } from '@tanstack/react-query';

/** Milliseconds an unused answer stays in memory: long enough to reopen a row, short enough to forget. */
const forgetAfter = 30_000;

/**
 * The in-memory cache of answers. Nothing is retried or fetched again unasked (SAFE-18), and the browser's
 * idea of being online is not consulted: main speaks to the network, the page never does.
 * Only questions go through it; what is sent does not, for the client would keep it (`useSend`).
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: forgetAfter,
        staleTime: Infinity,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });
}

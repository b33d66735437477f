import type { JSX, ReactNode } from 'react';
import { useForgetOpenings } from '../bridge/use-forget-openings.ts';
import { useForgetSession } from '../bridge/use-session-state.ts';
import { useRecordReader } from '../bridge/record-reader-context.tsx';
import { AppFailure } from './app-failure.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/**
 * Contains a crash of the whole page. What it knew may be long out of date: the reload forgets it and asks main
 * where it stands, so that nobody meets a sign-in while somebody is signed in, or the other way round.
 */
export function PageBoundary({ children }: { readonly children: ReactNode }): JSX.Element {
  const forgetSession = useForgetSession();
  const forgetOpenings = useForgetOpenings();
  const { renew } = useRecordReader();
  return (
    <ErrorBoundary
      resetKey="app"
      fallback={(failure, retry) => (
        <AppFailure
          failure={failure}
          onReload={() => {
            forgetSession();
            forgetOpenings();
            renew();
            retry();
          }}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

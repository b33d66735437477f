import type { JSX, ReactNode } from 'react';
import type { Failure } from '../../shared/contract/errors.ts';
import { useForgetOpenings } from '../bridge/use-forget-openings.ts';
import { useForgetSession } from '../bridge/use-session-state.ts';
import { useRecordReader } from '../bridge/record-reader-context.tsx';
import { AppFailure } from './app-failure.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** What the page knew may be long out of date: the reload forgets it and asks main where it stands. */
function PageFailure({
  failure,
  retry,
}: {
  readonly failure: Failure;
  readonly retry: () => void;
}): JSX.Element {
  const forgetSession = useForgetSession();
  const forgetOpenings = useForgetOpenings();
  const { renew } = useRecordReader();
  const reload = (): void => {
    forgetSession();
    forgetOpenings();
    renew();
    retry();
  };
  return <AppFailure failure={failure} onReload={reload} />;
}

function pageFailure(failure: Failure, retry: () => void): ReactNode {
  return <PageFailure failure={failure} retry={retry} />;
}

/** Contains a crash of the whole page, so that nobody meets a sign-in afterwards while somebody is signed in. */
export function PageBoundary({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <ErrorBoundary resetKey="app" fallback={pageFailure}>
      {children}
    </ErrorBoundary>
  );
}

import type { JSX } from 'react';
import { AreaFailure } from '../features/failure/area-failure.tsx';
import type { Failure } from '../../shared/contract/errors.ts';
import { appLabels } from '../../shared/words/labels.ts';

/** Stands where the whole page crashed: E-RENDER for the app itself. */
export function AppFailure({
  failure,
  onReload,
}: {
  readonly failure: Failure;
  readonly onReload: () => void;
}): JSX.Element {
  return (
    <main id="main" className="bedside-page" tabIndex={-1}>
      <h1 className="nhsuk-heading-l">{appLabels.product}</h1>
      <AreaFailure failure={failure} area={appLabels.windowTitle} onReload={onReload} />
    </main>
  );
}

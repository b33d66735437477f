import { useEffect } from 'react';
import { bedside } from '../../bridge/bedside.ts';
import type { Failure } from '../../../shared/contract/errors.ts';
import type { AreaDefinition } from './area-definition.ts';

/**
 * Tells main which area came on screen, with how many rows, each time one does (integration.md 6.3).
 * Where the access log takes no more entries nothing more is shown: no audit, no access.
 */
export function useShownArea(
  openingId: string,
  { id, rows }: Pick<AreaDefinition, 'id' | 'rows'>,
  isHidden: boolean,
  onUnnoted: (failure: Failure) => void,
): void {
  useEffect(() => {
    if (isHidden) return;
    void bedside()
      .record.showArea({ openingId, area: id, rows })
      .then((outcome) =>
        !outcome.ok && outcome.error.code.startsWith('E-AUD') ? onUnnoted(outcome.error) : undefined,
      );
  }, [openingId, id, rows, isHidden, onUnnoted]);
}

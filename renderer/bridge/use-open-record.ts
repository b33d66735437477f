import { useQuery } from '@tanstack/react-query';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import { openRecord, type OpeningRequest, type OpeningResult } from './open-plan-a.ts';
import { queryKeys } from './query-keys.ts';
import { useRecordReader } from './record-reader-context.tsx';

export interface OpeningSteps {
  readonly onBodyReceived: () => void;
  /** The practice failed over the whole; its parts are asked for one by one. */
  readonly onApart: () => void;
}

/**
 * Opens a record through every hop and reads it as far as the role goes (`openAreas`).
 * The answer is keyed by the opening and dropped with the screen (SAFE-12), which also ends what is still to be asked.
 */
export function useOpenRecord(
  request: OpeningRequest,
  openAreas: readonly ClinicalAreaId[],
  steps: OpeningSteps,
): { readonly result: OpeningResult | undefined } {
  const { reader } = useRecordReader();
  const { data } = useQuery({
    queryKey: queryKeys.opening(request.person.openingId, request.attempt),
    queryFn: ({ signal }) => openRecord({ request, openAreas, reader, steps, signal }),
    gcTime: 0,
  });
  return { result: data };
}

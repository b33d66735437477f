import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { ClinicalAreaId } from '../../shared/contract/areas.ts';
import type { Failure } from '../../shared/contract/errors.ts';
import type { OpenRecord } from './open-record.ts';
import { useRecordReader } from './record-reader-context.tsx';
import { createRecordFlow, type FlowState, type RecordFlow } from './record-flow.ts';

/** The flow of the record on this screen: it asks on its own while the screen stands, and ends with it. */
export function useRecordFlow(
  record: OpenRecord,
  openAreas: readonly ClinicalAreaId[],
  onEnded: (failure: Failure) => void,
): { readonly flow: RecordFlow; readonly state: FlowState } {
  const { reader } = useRecordReader();
  const [flow] = useState(() => createRecordFlow({ record, openAreas, reader }));
  const ended = useEffectEvent(onEnded);
  useEffect(() => flow.start((failure) => ended(failure)), [flow]);
  return { flow, state: useSyncExternalStore(flow.subscribe, flow.state) };
}

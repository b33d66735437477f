import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../shared/contract/errors.ts';
import {
  checkLayers,
  type CheckLayer,
  type CheckStep,
  type ConnectionCheck,
} from '../../shared/contract/setup.ts';
import { bedside } from './bedside.ts';

/** One step as it stands, and when that was heard: the reference line names a time. */
export interface HeardStep extends CheckStep {
  readonly heardAt: string;
}

export interface ConnectionCheckRun {
  readonly state: 'not-run' | 'running' | 'ended' | 'failed';
  /** Every layer in order; `not-tried` until heard of. */
  readonly steps: readonly HeardStep[];
  /** Set when the check itself could not be run. */
  readonly failure?: Failure;
}

const notRun: ConnectionCheckRun = { state: 'not-run', steps: stepsFrom([], '') };

function stepsFrom(heard: readonly CheckStep[], at: string): readonly HeardStep[] {
  const byLayer = new Map<CheckLayer, CheckStep>(heard.map((step) => [step.layer, step]));
  return checkLayers.map((layer) => ({
    ...(byLayer.get(layer) ?? { layer, state: 'not-tried' }),
    heardAt: at,
  }));
}

/** Runs the connection check and follows its steps as main tells them; the answer at the end holds all of them. */
export function useConnectionCheck(): {
  readonly run: ConnectionCheckRun;
  readonly start: (check: ConnectionCheck) => void;
} {
  const [run, setRun] = useState(notRun);
  const running = useRef(false);
  useEffect(
    () =>
      bedside().on['setup.checkProgress']((step) => {
        // A step that arrives after the answer is older than it.
        if (!running.current) return;
        const heardAt = new Date().toISOString();
        setRun((before) => ({
          ...before,
          steps: before.steps.map((known) => (known.layer === step.layer ? { ...step, heardAt } : known)),
        }));
      }),
    [],
  );
  const ask = async (check: ConnectionCheck): Promise<void> => {
    const outcome = await bedside().setup.checkConnection(check);
    running.current = false;
    if (outcome.ok) {
      setRun({ state: 'ended', steps: stepsFrom(outcome.value, new Date().toISOString()) });
    } else {
      setRun((before) => ({ ...before, state: 'failed', failure: outcome.error }));
    }
  };
  const start = (check: ConnectionCheck): void => {
    if (running.current) return;
    running.current = true;
    setRun({ ...notRun, state: 'running' });
    void ask(check);
  };
  return { run, start };
}

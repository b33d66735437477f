import type { ConnectionCheckRun } from '../../bridge/use-set-up-check.ts';
import type { SetupState } from '../../../shared/contract/setup.ts';
import type { SetUpPart, taskStateWords } from '../../../shared/words/set-up-words.ts';
import { certificateEnd } from './certificate-end.ts';
import { lacksModes, lacksReader } from './set-up-gaps.ts';

export type TaskState = keyof typeof taskStateWords;

export interface SetUpTask {
  readonly part: SetUpPart;
  readonly state: TaskState;
}

const order: readonly TaskState[] = ['problem', 'to-do', 'done', 'optional'];

/** The parts with how each stands; what needs somebody comes first, else in the order of the page. */
export function setUpTasks(state: SetupState, check: ConnectionCheckRun, now: string): readonly SetUpTask[] {
  const { missing } = state;
  const isMissing = (part: SetupState['missing'][number]): boolean => missing.includes(part);
  const tasks: readonly SetUpTask[] = [
    { part: 'environment', state: doneOr(isMissing('environment')) },
    { part: 'organisation', state: doneOr(isMissing('organisation')) },
    { part: 'certificate', state: certificateState(state, now) },
    { part: 'keys', state: keysState(state) },
    { part: 'policy', state: doneOr(isMissing('policy')) },
    { part: 'accounts', state: doneOr(isMissing('privacy-officer') || lacksReader(state)) },
    { part: 'modes', state: doneOr(lacksModes(state)) },
    { part: 'collector', state: state.collector === undefined ? 'optional' : 'done' },
    { part: 'check', state: checkState(check) },
  ];
  return tasks.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function doneOr(isMissing: boolean): TaskState {
  return isMissing ? 'to-do' : 'done';
}

function keysState({ credentials, cis2 }: SetupState): TaskState {
  const { signingKey, apiKeys, damaged } = credentials;
  if (damaged || cis2 === 'secret-missing') return 'problem';
  return doneOr(!signingKey || !apiKeys);
}

function certificateState({ credentials }: SetupState, now: string): TaskState {
  const { current, damaged } = credentials;
  if (damaged) return 'problem';
  if (current === undefined) return 'to-do';
  return certificateEnd(current.endsAt, now).state === 'far' ? 'done' : 'problem';
}

function checkState({ state, steps }: ConnectionCheckRun): TaskState {
  if (state === 'not-run' || state === 'running') return 'to-do';
  return state === 'ended' && steps.every((step) => step.state === 'ok') ? 'done' : 'problem';
}

import type { JSX } from 'react';
import type { ErrorCode, Failure } from '../../../shared/contract/errors.ts';
import { checkingDetails, hopWords } from '../../../shared/words/hop-words.ts';
import { whoCanHelp } from '../../../shared/words/who-can-help.ts';
import { labels } from '../../ui/labels.ts';

/** E-PT-11 tells neither which service answered nor what it knows (SAFE-25); a wrong clock is no station's fault. */
const withoutStation: ReadonlySet<ErrorCode> = new Set(['E-PT-11', 'E-CLK-01']);

/** The index did answer, and what it says of the person stopped it. */
const aboutThePerson: ReadonlySet<ErrorCode> = new Set([
  'E-PT-07',
  'E-PT-08',
  'E-PT-09',
  'E-PT-10',
  'E-PT-12',
  'E-PT-13',
]);

/** At which station it stopped, where there is one, and whose task it is (M13). */
export function FailureFacts({ failure }: { readonly failure: Failure }): JSX.Element {
  const { hop, code } = failure;
  return (
    <dl className="bedside-failure__facts">
      {hop !== undefined && !withoutStation.has(code) && (
        <div>
          <dt>{labels.whereItStopped}</dt>
          <dd>{aboutThePerson.has(code) ? checkingDetails : hopWords(hop, 'failed')}</dd>
        </div>
      )}
      <div>
        <dt>{labels.whoCanHelp}</dt>
        <dd>{whoCanHelp(code)}</dd>
      </div>
    </dl>
  );
}

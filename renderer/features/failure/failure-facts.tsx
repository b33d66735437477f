import type { JSX } from 'react';
import type { Failure } from '../../../shared/contract/errors.ts';
import { hopWords } from '../../../shared/words/hop-words.ts';
import { whoCanHelp } from '../../../shared/words/who-can-help.ts';
import { labels } from '../../ui/labels.ts';

/** Tells neither which service answered nor what it knows: the person may be restricted (SAFE-25). */
const keepsToItself = 'E-PT-11';

/** At which station it stopped, where there is one, and whose task it is (M13). */
export function FailureFacts({ failure }: { readonly failure: Failure }): JSX.Element {
  const { hop, code } = failure;
  return (
    <dl className="bedside-failure__facts">
      {hop !== undefined && code !== keepsToItself && (
        <div>
          <dt>{labels.whereItStopped}</dt>
          <dd>{hopWords(hop, 'failed')}</dd>
        </div>
      )}
      <div>
        <dt>{labels.whoCanHelp}</dt>
        <dd>{whoCanHelp(code)}</dd>
      </div>
    </dl>
  );
}

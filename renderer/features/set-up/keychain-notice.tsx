import type { JSX } from 'react';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { keychainWords, setUpWords } from '../../../shared/words/set-up-words.ts';
import { Notice } from '../../ui/notice.tsx';

interface KeychainNoticeProps {
  readonly keychain: SetupState['keychain'];
  readonly onLookAgain: () => void;
}

/** Whether this computer can keep a secret, and what to do if not. */
export function KeychainNotice({ keychain, onLookAgain }: KeychainNoticeProps): JSX.Element {
  const { headline, text } = keychainWords[keychain];
  return (
    <Notice kind={keychain === 'ready' ? 'quiet' : 'warning'}>
      <p>
        <strong>{headline}.</strong> {text}
      </p>
      {/* Without a store the sitting was begun without one: looking again would find the same until the next start. */}
      {(keychain === 'locked' || keychain === 'waiting') && (
        <button type="button" className="bedside-link-button" onClick={onLookAgain}>
          {setUpWords.checkAgain}
        </button>
      )}
    </Notice>
  );
}

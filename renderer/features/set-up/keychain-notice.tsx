import type { JSX } from 'react';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { keychainWords } from '../../../shared/words/set-up-words.ts';
import { Notice } from '../../ui/notice.tsx';

interface KeychainNoticeProps {
  readonly keychain: SetupState['keychain'];
}

/** Whether this computer can keep a secret, and what to do if not. */
export function KeychainNotice({ keychain }: KeychainNoticeProps): JSX.Element {
  const { headline, text } = keychainWords[keychain];
  return (
    <Notice kind={keychain === 'ready' ? 'quiet' : 'warning'}>
      <p>
        <strong>{headline}.</strong> {text}
      </p>
    </Notice>
  );
}

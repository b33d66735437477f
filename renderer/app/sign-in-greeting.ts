import type { SignedInUser } from '../../shared/contract/session.ts';
import { showInstant } from '../../shared/format/instants.ts';
import { fillWords } from '../../shared/words/fill-words.ts';
import { signInWords } from '../../shared/words/sign-in-words.ts';

/** When the person signed in last, and wrong passwords since: how they notice that somebody else tried (integration.md 6.4). */
export function signInGreeting({ lastSignInAt, failedSignInsSince }: SignedInUser): string {
  const last =
    lastSignInAt === undefined
      ? signInWords.firstSignIn
      : fillWords(signInWords.lastSignIn, { time: showInstant(lastSignInAt) });
  return failedSignInsSince === 0
    ? last
    : `${last} ${fillWords(signInWords.failedSince, { n: String(failedSignInsSince) })}`;
}

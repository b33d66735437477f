import type { JSX } from 'react';
import type { SignedInUser } from '../../shared/contract/session.ts';
import { showInstant } from '../../shared/format/instants.ts';
import { fillWords } from '../../shared/words/fill-words.ts';
import { signInWords } from '../../shared/words/sign-in-words.ts';
import { Notice } from '../ui/notice.tsx';
import { useAnnouncement } from '../ui/status-region.tsx';

/** Told once, on the first screen after a sign-in: how people notice that somebody else tried (integration.md 6.4). */
export function SignInGreeting({ user }: { readonly user: SignedInUser }): JSX.Element {
  const greeting = greetingWords(user);
  // It stands above the heading, which has the focus: a screen reader would pass it by.
  useAnnouncement(greeting);
  return <Notice kind="quiet">{greeting}</Notice>;
}

function greetingWords({ lastSignInAt, failedSignInsSince }: SignedInUser): string {
  const last =
    lastSignInAt === undefined
      ? signInWords.firstSignIn
      : fillWords(signInWords.lastSignIn, { time: showInstant(lastSignInAt) });
  return failedSignInsSince === 0
    ? last
    : `${last} ${fillWords(signInWords.failedSince, { n: String(failedSignInsSince) })}`;
}

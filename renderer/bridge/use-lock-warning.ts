import { useCallback, useEffect, useState } from 'react';
import { bedside } from './bedside.ts';

interface LockWarning {
  /** True while the idle lock is near. */
  readonly lockIsNear: boolean;
  /** When the sitting ends whatever the person does, ISO instant; undefined while that is far or was hidden. */
  readonly signOutAt: string | undefined;
  /** Takes the warning of the lock away after main accepted that someone is there. */
  readonly dismiss: () => void;
  /** Asks main to go on; takes the warning of the lock away once it agreed. */
  readonly staySignedIn: () => void;
  /** Takes the warning of the sign-out away once it was read; it does not come again for the same time. */
  readonly hideSignOut: () => void;
}

/** What main warns of: the idle lock, which activity puts off, and the sign-out, which nothing does (A11Y-13, IG-21). */
export function useLockWarning(): LockWarning {
  const [lockIsNear, setLockIsNear] = useState(false);
  const [signOutAt, setSignOutAt] = useState<string>();
  const [hidden, setHidden] = useState<string>();
  useEffect(
    () =>
      bedside().on['session.lockWarning']((warning) =>
        warning.end === 'sign-out' ? setSignOutAt(warning.lockAt) : setLockIsNear(true),
      ),
    [],
  );
  const dismiss = useCallback(() => setLockIsNear(false), []);
  const staySignedIn = useCallback(() => {
    void bedside()
      .session.stayActive()
      .then((outcome) => (outcome.ok ? dismiss() : undefined));
  }, [dismiss]);
  const hideSignOut = useCallback(() => setHidden(signOutAt), [signOutAt]);
  return {
    lockIsNear,
    signOutAt: signOutAt === hidden ? undefined : signOutAt,
    dismiss,
    staySignedIn,
    hideSignOut,
  };
}

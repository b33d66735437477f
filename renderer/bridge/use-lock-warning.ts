import { useCallback, useEffect, useState } from 'react';
import { bedside } from './bedside.ts';

interface LockWarning {
  /** When the screen will lock, ISO instant; undefined while no lock is near. */
  readonly lockAt: string | undefined;
  /** Takes the warning away after main accepted that someone is there. */
  readonly dismiss: () => void;
  /** Asks main to go on; takes the warning away once it agreed. */
  readonly staySignedIn: () => void;
}

/** The warning that main gives before the idle lock (A11Y-13, IG-21). */
export function useLockWarning(): LockWarning {
  const [lockAt, setLockAt] = useState<string>();
  useEffect(() => bedside().on['session.lockWarning']((warning) => setLockAt(warning.lockAt)), []);
  const dismiss = useCallback(() => setLockAt(undefined), []);
  const staySignedIn = useCallback(() => {
    void bedside()
      .session.stayActive()
      .then((outcome) => (outcome.ok ? dismiss() : undefined));
  }, [dismiss]);
  return { lockAt, dismiss, staySignedIn };
}

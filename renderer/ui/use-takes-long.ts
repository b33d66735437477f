import { useEffect, useState } from 'react';

/** What main does at this computer takes a moment; whatever takes longer waits for the keychain or a long log. */
const usualMilliseconds = 3_000;

/** Whether something that is waited for takes longer than usual; `isWaiting` false starts over. */
export function useTakesLong(isWaiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setLong(true), usualMilliseconds);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isLong;
}

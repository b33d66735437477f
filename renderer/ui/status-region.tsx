import {
  createContext,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
  type JSX,
  type ReactNode,
} from 'react';

type Announce = (words: string) => void;

const StatusContext = createContext<Announce | undefined>(undefined);

/** The one polite live region (A11Y-22). No clinical detail and no name ever goes in. */
export function StatusRegion({ children }: { readonly children: ReactNode }): JSX.Element {
  const [words, setWords] = useState('');
  // The same words twice would be silent: a no-break space at the end makes them new.
  const announce = useCallback(
    (next: string) => setWords((before) => (before === next ? `${next}\u00a0` : next)),
    [],
  );
  return (
    <StatusContext value={announce}>
      {children}
      <output className="nhsuk-u-visually-hidden">{words}</output>
    </StatusContext>
  );
}

/** Says something politely to a screen reader. */
export function useAnnounce(): Announce {
  const announce = use(StatusContext);
  if (!announce) throw new Error('No status region above this component.');
  return announce;
}

/** Says `words` whenever they change; nothing while undefined. */
export function useAnnouncement(words: string | undefined): void {
  const announce = useAnnounce();
  const said = useRef<string>(undefined);
  useEffect(() => {
    if (words === undefined || words === said.current) return;
    said.current = words;
    announce(words);
  }, [announce, words]);
}

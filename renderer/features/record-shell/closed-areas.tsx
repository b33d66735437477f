import { useId, type JSX } from 'react';

interface ClosedAreasProps {
  readonly heading: string;
  readonly names: readonly string[];
  /** What it means that they are closed. */
  readonly meaning: string;
}

/** Areas that cannot be opened here: named, never buttons that do nothing, and never left out (IG-07). */
export function ClosedAreas({ heading, names, meaning }: ClosedAreasProps): JSX.Element | null {
  const headingId = useId();
  if (names.length === 0) return null;
  return (
    <div className="bedside-rail__closed">
      <p className="bedside-rail__closed-heading" id={headingId}>
        {heading}
      </p>
      <ul aria-labelledby={headingId}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>{meaning}</p>
    </div>
  );
}

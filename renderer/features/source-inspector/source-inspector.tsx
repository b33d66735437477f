import { useEffect, useState, type JSX } from 'react';
import type { Evaluation } from '../../../shared/record/record-reader.ts';
import { ExpressionForm } from './expression-form.tsx';
import { sourceWords } from './source-words.ts';

interface SourceInspectorProps {
  /** `MedicationStatement/1` */
  readonly resource: string;
  /** The resource as indented JSON text; a function that stays the same while the inspector is open. */
  readonly sourceText: () => Promise<string>;
  readonly evaluate: (expression: string) => Promise<Evaluation>;
}

type Source =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly text: string };

/** The resource behind a row, read-only, and what FHIRPath finds in it; held by this part of the page and gone with it. */
export function SourceInspector({ resource, sourceText, evaluate }: SourceInspectorProps): JSX.Element {
  const [source, setSource] = useState<Source>({ state: 'loading' });
  useEffect(() => {
    let isHere = true;
    sourceText().then(
      (text) => isHere && setSource({ state: 'ready', text }),
      () => isHere && setSource({ state: 'failed' }),
    );
    return () => {
      isHere = false;
    };
  }, [sourceText]);
  if (source.state === 'loading') return <p>{sourceWords.loading}</p>;
  if (source.state === 'failed') return <p role="alert">{sourceWords.failed}</p>;
  return (
    <div className="bedside-source">
      <p>{sourceWords.lead}</p>
      <ExpressionForm resource={resource} evaluate={evaluate} />
      <section className="bedside-source__room" aria-label={sourceWords.textOf(resource)}>
        <pre className="bedside-source__text">{source.text}</pre>
      </section>
    </div>
  );
}

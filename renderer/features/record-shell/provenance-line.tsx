import type { JSX } from 'react';
import { useSession } from '../../bridge/session-context.tsx';
import type { OpenRecord } from '../../bridge/open-record.ts';
import { showInstant } from '../../../shared/format/instants.ts';
import { fillWords } from '../../../shared/words/fill-words.ts';
import { statements } from '../../../shared/words/statements.ts';

interface ProvenanceLineProps {
  readonly record: OpenRecord;
  readonly retrievedAt: string;
}

/** Where the copy came from, when, and for whom (UI-41). */
export function ProvenanceLine({ record, retrievedAt }: ProvenanceLineProps): JSX.Element {
  const { user } = useSession();
  const { practice } = record.summary;
  return (
    <p className="bedside-provenance">
      {fillWords(statements.provenance, {
        practice: practice.name,
        odsCode: practice.odsCode,
        retrieved: showInstant(retrievedAt),
        name: user?.displayName,
      })}
    </p>
  );
}

import type { JSX } from 'react';
import type { OpenRecord } from '../../bridge/open-record.ts';
import { useSession } from '../../bridge/session-context.tsx';
import { showInstant } from '../../../shared/format/instants.ts';
import { words } from '../../../shared/words/catalogue.ts';
import { capital, fillWords } from '../../../shared/words/fill-words.ts';
import { buttonLabels } from '../../../shared/words/labels.ts';
import type { SlotValues } from '../../../shared/words/word-entry.ts';
import { WarningLine } from '../../ui/area-warnings.tsx';
import { labels } from '../../ui/labels.ts';
import type { CopyAge } from './copy-age.ts';
import { notShownValues } from './not-shown.ts';
import { RefreshLine } from './refresh-line.tsx';

interface WarningStripProps {
  readonly record: OpenRecord;
  readonly age: CopyAge;
  readonly onRefresh: () => void;
  /** To what is known about the record, where a change is told in full. */
  readonly onAbout: () => void;
}

/** What concerns the whole record, in one strip below the banner; absent when there is nothing to say. */
export function WarningStrip({ record, age, onRefresh, onAbout }: WarningStripProps): JSX.Element | null {
  const { summary, continued, before } = record;
  // What was received is clinical content too: it hides with the rest (SAFE-17).
  const notShown = age.state === 'hidden' ? undefined : notShownValues(summary.completeness);
  const differences = continued?.differences ?? [];
  const recordWarnings = age.state === 'hidden' ? [] : summary.recordWarnings;
  const hiddenByRole = age.state === 'hidden' ? 0 : summary.completeness.hiddenByRole;
  const changes = age.state === 'hidden' ? undefined : summary.changes;
  const { clockOffSeconds } = useSession();
  const isQuiet =
    clockOffSeconds === undefined &&
    hiddenByRole === 0 &&
    differences.length === 0 &&
    recordWarnings.length === 0 &&
    notShown === undefined &&
    changes === undefined &&
    age.state === 'fresh';
  if (isQuiet) return null;
  return (
    <section
      className="bedside-strip"
      aria-label={labels.warningsRegion}
      data-region="warnings"
      tabIndex={-1}
    >
      <ul>
        {differences.map(({ field, nationalRecord, practiceRecord }) => (
          <li key={`${field} ${nationalRecord} ${practiceRecord}`}>
            <Sentence
              of="W-MISMATCH"
              values={{
                field,
                a: nationalRecord,
                b: practiceRecord,
                time: continued === undefined ? '' : showInstant(continued.at),
              }}
            />
          </li>
        ))}
        {age.state !== 'fresh' && (
          <li className="bedside-strip__stale">
            <Sentence
              of={age.state === 'old' ? 'W-STALE' : 'W-STALE-HIDDEN'}
              values={{ minutes: String(age.minutes) }}
            />
            <button type="button" className="bedside-strip__button" onClick={onRefresh}>
              {buttonLabels.refresh}
            </button>
          </li>
        )}
        {clockOffSeconds !== undefined && (
          <li>
            <Sentence of="W-CLOCK" values={{ n: String(clockOffSeconds) }} />
          </li>
        )}
        {recordWarnings.map((warning, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same warning may come twice
          <li key={index}>
            <WarningLine warning={warning} />
          </li>
        ))}
        {changes !== undefined && before !== undefined && (
          <li>
            <RefreshLine changes={changes} before={before} onAbout={onAbout} />
          </li>
        )}
        {hiddenByRole > 0 && (
          <li>
            <p>
              <strong>{labels.hiddenByRole(hiddenByRole)}</strong> {labels.colleagueMaySee(hiddenByRole)}
            </p>
          </li>
        )}
        {notShown !== undefined && (
          <li>
            <Sentence of="W-NOTSHOWN" values={notShown} />
          </li>
        )}
      </ul>
    </section>
  );
}

interface SentenceProps {
  readonly of: 'W-MISMATCH' | 'W-STALE' | 'W-STALE-HIDDEN' | 'W-NOTSHOWN' | 'W-CLOCK';
  readonly values: SlotValues;
}

function Sentence({ of, values }: SentenceProps): JSX.Element {
  const { headline, text } = words(of);
  return (
    <p>
      <strong>{capital(fillWords(headline, values))}</strong> {fillWords(text, values)}
    </p>
  );
}

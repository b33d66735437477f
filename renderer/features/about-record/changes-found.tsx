import type { JSX } from 'react';
import type { RefreshChanges } from '../../../shared/record/record-view.ts';
import { areaName } from '../../../shared/words/area-state-words.ts';
import { changeCounts, refreshWords } from '../../../shared/words/fetch-words.ts';
import { capital, fillWords } from '../../../shared/words/fill-words.ts';
import { ledgerWords } from '../../../shared/words/ledger-words.ts';

interface ChangesFoundProps {
  readonly changes: readonly RefreshChanges[];
  /** When the copy before was retrieved, as shown. */
  readonly before: string;
}

/** What a refresh found otherwise, area by area, with the names of what is no longer there. */
export function ChangesFound({ changes, before }: ChangesFoundProps): JSX.Element {
  return (
    <>
      <h2 className="nhsuk-heading-s">{ledgerWords.changesHeading}</h2>
      <p>
        {fillWords(refreshWords.since, { time: before })}. {refreshWords.lead}
      </p>
      {changes.length === 0 && <p>{ledgerWords.changesNone}</p>}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {changes.map(({ area, added, changed, gone }) => {
          const counts = changeCounts(added, changed, gone.length);
          return (
            <li key={area}>
              {capital(areaName(area))}: {counts === '' ? refreshWords.unchanged : counts}
              {gone.length > 0 && (
                <ul>
                  {gone.map((name, index) => (
                    // oxlint-disable-next-line react/no-array-index-key -- two entries may bear one name
                    <li key={index}>
                      {refreshWords.gone}: {name}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

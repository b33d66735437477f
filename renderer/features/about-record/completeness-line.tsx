import type { JSX } from 'react';
import type { Completeness } from '../../../shared/record/record-view.ts';
import { fillWords } from '../../../shared/words/fill-words.ts';
import { ledgerWords } from '../../../shared/words/ledger-words.ts';

/** Received = shown + used + hidden by role + could not be shown, with the types of the last, always (SAFE-21). */
export function CompletenessLine({ completeness }: { readonly completeness: Completeness }): JSX.Element {
  const { received, shown, used, hiddenByRole, notShown } = completeness;
  const count = notShown.reduce((sum, each) => sum + each.count, 0);
  const values = {
    received: String(received),
    shown: String(shown),
    used: String(used),
    hidden: String(hiddenByRole),
    notShown: String(count),
  };
  const types = notShown.map((each) => `${each.type} (${each.count})`).join(', ');
  return (
    <p>
      {fillWords(ledgerWords.completeness, values)}{' '}
      {count === 0 ? ledgerWords.allShown : fillWords(ledgerWords.couldNotBeShown, { types })}
    </p>
  );
}

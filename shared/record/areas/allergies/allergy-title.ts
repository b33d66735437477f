import type { AllergyTitle, SupplyState } from '../../record-view.ts';
import type { NoKnown } from './no-known-allergy.ts';
import { allergyLines, recordWords } from '../../record-words.ts';

interface Title {
  readonly title: AllergyTitle;
  readonly titleLine: string;
}

/** An active entry as far as the title needs it. */
export interface TitleEntry {
  readonly noKnown: NoKnown;
  /** List and status contradict each other. */
  readonly disagrees: boolean;
  readonly text: string;
  /** Date recorded, as shown. */
  readonly recorded: string;
  readonly recordedBy: string;
}

/** Why nothing can be said, for the line under `Allergies unavailable`. */
const unavailableLines: Readonly<Record<SupplyState, string>> = {
  'not-requested': 'Allergies were not asked for.',
  loading: 'Allergies are still loading.',
  failed: 'Allergies could not be loaded.',
  'not-returned': 'The practice returned no allergy list. Do not assume there are none.',
  'not-supplied': 'The practice system cannot supply allergies.',
  'switched-off': 'The practice system has turned off allergies.',
  withheld: 'The practice holds entries that it does not show.',
  'role-hidden': 'Not part of your access.',
  'empty-in-period': 'Only part of the record was asked for.',
  'empty-recorded': '',
  partial: 'The list of allergies is not complete. Do not assume there are none.',
  complete: '',
};

/**
 * What the banner says of allergies: the truth table of UI-53.
 * A "no known" entry counts only where nothing says that entries may be missing; else it is quoted, not believed.
 */
export function allergyTitle(state: SupplyState, active: readonly TitleEntry[], hasEnded: boolean): Title {
  const real = active.filter((row) => row.noKnown === 'no');
  const noKnown = active.filter((row) => row.noKnown !== 'no');
  if (real.length > 0) {
    const lines = [
      noKnown.length > 0 ? allergyLines.conflict : '',
      state === 'complete' ? '' : allergyLines.othersMissing,
    ];
    return { title: 'Known allergies', titleLine: lines.filter((line) => line !== '').join(' ') };
  }
  const [statement] = [...noKnown].sort((a, b) => Number(b.noKnown === 'all') - Number(a.noKnown === 'all'));
  if (statement !== undefined) {
    // A statement that one part of the record calls ended vouches for nothing (H-07).
    const isSure = !noKnown.some(({ disagrees }) => disagrees);
    return titleOfStatement(statement, noKnown, state === 'complete' && isSure);
  }
  const isEmpty = state === 'empty-recorded' || state === 'complete';
  if (!isEmpty) return { title: 'Allergies unavailable', titleLine: unavailableLines[state] };
  return {
    title: 'Allergies not recorded',
    titleLine: hasEnded ? allergyLines.endedOnly : '',
  };
}

function titleOfStatement(statement: TitleEntry, all: readonly TitleEntry[], whole: boolean): Title {
  if (!whole) {
    const quoted = `GP record says: ${all.map((row) => asRecorded(row)).join('; ')}.`;
    return { title: 'Allergies unavailable', titleLine: `${quoted} ${allergyLines.othersMissing}` };
  }
  if (statement.noKnown === 'all') {
    return { title: 'No known allergies', titleLine: asRecorded(statement, true) };
  }
  const quoted = `GP record says: ${all.map((row) => asRecorded(row)).join('; ')}.`;
  return { title: 'Allergies not recorded', titleLine: `${quoted} ${allergyLines.nothingElse}` };
}

/** `No known drug allergies (12-Mar-2024)`, with the author where asked and known. */
function asRecorded(row: TitleEntry, withAuthor = false): string {
  const knownAuthor = withAuthor && row.recordedBy !== recordWords.notRecorded;
  const author = knownAuthor ? `, ${row.recordedBy}` : '';
  return `${row.text} (${row.recorded}${author})`;
}

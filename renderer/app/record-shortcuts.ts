import type { AreaView } from '../features/record-shell/area-view.ts';
import type { RecordPage } from '../features/record-shell/record-page.ts';
import type { AreaId } from '../../shared/record/record-view.ts';
import type { ShortcutAction } from '../ui/shortcuts.ts';
import type { ShortcutHandlers } from '../ui/use-shortcuts.ts';

/** Ctrl+2 to Ctrl+9 (11); the other sections have no key of their own. */
const actionOfArea: Readonly<Partial<Record<AreaId, ShortcutAction>>> = {
  allergies: 'allergies',
  medicines: 'medicines',
  problems: 'problems',
  consultations: 'consultations',
  immunisations: 'immunisations',
  investigations: 'tests',
  uncategorised: 'other-entries',
  documents: 'documents',
};

/** Keys of the pages that this record offers; both find keys search all that is loaded. */
export function recordShortcuts(
  offered: readonly AreaView[],
  go: (page: RecordPage) => void,
): ShortcutHandlers {
  const find = (): void => go('find');
  const areas = offered.flatMap(({ facts }) => {
    const action = actionOfArea[facts.id];
    return action === undefined ? [] : [[action, () => go(facts.id)] as const];
  });
  return { ...Object.fromEntries(areas), search: find, 'search-all': find };
}

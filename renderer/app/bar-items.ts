import type { SessionState } from '../../shared/contract/session.ts';
import { buttonLabels } from '../../shared/words/labels.ts';
import type { BarItem } from '../ui/app-bar.tsx';
import { labels } from '../ui/labels.ts';
import { hasBanner, isDuty, type DutyScreen, type Screen } from './screen.ts';

type BarScreen = DutyScreen | 'find';

/** Screens on which the bar offers ways to others; a person's record is closed first (SAFE-12). */
function hasWays(screen: Screen): boolean {
  return screen.name !== 'record' && screen.name !== 'leaving' && !hasBanner(screen);
}

/** The bar's buttons, by role and duty; everybody has the history of their own access (M14). */
export function barItems(
  session: SessionState | undefined,
  screen: Screen,
  go: (name: BarScreen) => void,
): readonly BarItem[] {
  if (session?.status !== 'signed-in' || session.user === undefined || !hasWays(screen)) return [];
  const { user, openAlerts } = session;
  const isOfficer = user.duties.includes('privacy-officer');
  const item = (name: BarScreen, words: string): BarItem => ({
    words,
    isCurrent: screen.name === name,
    isFind: name === 'find',
    run: () => go(name),
  });
  return [
    // Other screens have their own way to the search; a second one by the same name would confuse.
    ...(user.tier !== 'none' && isDuty(screen) ? [item('find', buttonLabels.findAgain)] : []),
    item('access-register', isOfficer ? buttonLabels.accessRegister : buttonLabels.myAccessHistory),
    ...(isOfficer
      ? [
          item(
            'privacy-alerts',
            openAlerts === undefined || openAlerts === 0
              ? buttonLabels.privacyAlerts
              : `${buttonLabels.privacyAlerts} ${labels.alertsCount(openAlerts)}`,
          ),
        ]
      : []),
    ...(user.duties.includes('administrator') ? [item('set-up', buttonLabels.setUp)] : []),
  ];
}

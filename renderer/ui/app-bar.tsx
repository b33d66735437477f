import type { JSX } from 'react';
import type { EnvironmentLabel } from '../../shared/contract/session.ts';
import { appLabels, buttonLabels } from '../../shared/words/labels.ts';
import { statements } from '../../shared/words/statements.ts';
import { labels } from './labels.ts';

/** One way to another screen. */
export interface BarItem {
  readonly words: string;
  readonly isCurrent: boolean;
  /** The way that Ctrl+K takes. */
  readonly isFind: boolean;
  readonly run: () => void;
}

interface AppBarProps {
  readonly organisationName: string | undefined;
  /** No environment of this version is approved for care, and the strip says so on every screen. */
  readonly environment: EnvironmentLabel | undefined;
  readonly user?: { readonly displayName: string; readonly roleName: string } | undefined;
  /** `compact` under the patient banner, which has the top of the window for itself (UI-31). */
  readonly compact: boolean;
  readonly items: readonly BarItem[];
  readonly onLock?: (() => void) | undefined;
  readonly onSignOut?: (() => void) | undefined;
}

/**
 * Product, organisation, name and role for good (integration.md 6.2.1); Lock and Sign out in the same place on every
 * screen (A11Y-20). No logo (UI-78).
 */
export function AppBar(props: AppBarProps): JSX.Element {
  const { organisationName, environment, user, compact, items, onLock, onSignOut } = props;
  return (
    <header className={`bedside-bar ${compact ? 'bedside-bar--compact' : ''}`}>
      <div className="bedside-bar__main">
        <span className="bedside-bar__product">{appLabels.product}</span>
        {organisationName !== undefined && (
          <span className="bedside-bar__organisation">{organisationName}</span>
        )}
        {user !== undefined && (
          <span className="bedside-bar__user">
            {user.displayName} · {user.roleName}
          </span>
        )}
        {user !== undefined && (
          <span className="bedside-bar__actions">
            {onLock !== undefined && (
              <button type="button" className="bedside-bar__button" onClick={onLock}>
                {buttonLabels.lock}
              </button>
            )}
            {onSignOut !== undefined && (
              <button type="button" className="bedside-bar__button" onClick={onSignOut}>
                {buttonLabels.signOut}
              </button>
            )}
          </span>
        )}
      </div>
      {items.length > 0 && (
        <nav className="bedside-bar__ways" aria-label={labels.mainNavigation}>
          <ul>
            {items.map(({ words, isCurrent, run }) => (
              <li key={words}>
                <button
                  type="button"
                  className="bedside-bar__way"
                  aria-current={isCurrent ? 'page' : undefined}
                  onClick={run}
                >
                  {words}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {environment !== undefined && (
        <p className="bedside-bar__sandbox">
          <strong>
            {environment.kind === 'sandbox' ? labels.sandboxStrip : labels.testServiceStrip(environment.name)}
          </strong>{' '}
          <span>{statements.notApproved.headline}.</span>
        </p>
      )}
    </header>
  );
}

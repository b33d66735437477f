import type { JSX } from 'react';
import { appLabels, buttonLabels } from '../../shared/words/labels.ts';
import { statements } from '../../shared/words/statements.ts';
import { labels } from './labels.ts';

interface AppBarProps {
  readonly organisationName: string;
  /** In a sandbox the strip shows on every screen. */
  readonly sandbox: boolean;
  readonly user?: { readonly displayName: string; readonly roleName: string } | undefined;
  /** `compact` under the patient banner, which has the top of the window for itself (UI-31). */
  readonly compact: boolean;
  readonly onLock?: (() => void) | undefined;
  readonly onSignOut?: (() => void) | undefined;
}

/** Product, organisation, user; Lock and Sign out in the same place on every screen (A11Y-20). No logo (UI-78). */
export function AppBar(props: AppBarProps): JSX.Element {
  const { organisationName, sandbox, user, compact, onLock, onSignOut } = props;
  return (
    <header className={`bedside-bar ${compact ? 'bedside-bar--compact' : ''}`}>
      <div className="bedside-bar__main">
        <span className="bedside-bar__product">{appLabels.product}</span>
        <span className="bedside-bar__organisation">{organisationName}</span>
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
      {sandbox && (
        <p className="bedside-bar__sandbox">
          <strong>{labels.sandboxStrip}</strong> <span>{statements.notApproved.headline}.</span>
        </p>
      )}
    </header>
  );
}

import type { AuditEntry, PrivacyAlert } from '../../shared/contract/audit.ts';

type Cause = PrivacyAlert['cause'];

/** The word in `rule` of a `record-decision` entry when somebody read on although details differed. */
export const readOnWord = 'continue';

const openingCauses: Readonly<Record<string, Cause>> = {
  'cannot-be-asked': 'cannot-be-asked',
  'best-interests': 'best-interests',
};

const kinds: Readonly<Record<Cause, PrivacyAlert['kind']>> = {
  'cannot-be-asked': 'alert',
  'best-interests': 'notification',
  'details-differed': 'notification',
};

/** Which alert an entry raises: access without an established relationship (integration.md 6.2.6). */
export function alertCause(entry: AuditEntry): Cause | undefined {
  if (entry.outcome === 'blocked') return undefined;
  if (entry.event === 'record-open') return openingCauses[entry.purpose?.kind ?? ''];
  if (entry.event === 'record-decision' && entry.rule === readOnWord) return 'details-differed';
  return undefined;
}

/** The alerts that the entries so far amount to. Nothing is stored for them but the trail. */
export interface PrivacyAlerts {
  add(entry: AuditEntry): void;
  /** Newest first, closed ones too. */
  list(): readonly PrivacyAlert[];
}

function raised(entry: AuditEntry, cause: Cause, accessId: string, nhsNumber: string): PrivacyAlert {
  const { practiceOdsCode } = entry.target ?? {};
  const { why } = entry.purpose ?? {};
  return {
    accessId,
    kind: kinds[cause],
    cause,
    raisedAt: entry.at,
    ...(entry.user && { userId: entry.user.id }),
    userName: entry.user?.name ?? '',
    roleName: entry.user?.roleName ?? '',
    nhsNumber,
    ...(practiceOdsCode === undefined ? {} : { practiceOdsCode }),
    ...(why === undefined ? {} : { why }),
  };
}

/** Starts with none; entries come in the order of their numbers. */
export function createPrivacyAlerts(): PrivacyAlerts {
  const alerts = new Map<string, PrivacyAlert>();

  const raise = (entry: AuditEntry, accessId: string): void => {
    const cause = alertCause(entry);
    if (cause === undefined || entry.patient === undefined) return;
    // An opening has several entries; the first raises the alert, and a closed one stays closed.
    const key = `${accessId} ${cause}`;
    if (!alerts.has(key)) alerts.set(key, raised(entry, cause, accessId, entry.patient.nhsNumber));
  };

  const close = (entry: AuditEntry, accessId: string): void => {
    if (entry.outcome !== 'success') return;
    const closed = { at: entry.at, by: entry.user?.name ?? '', reason: entry.purpose?.why ?? '' };
    for (const [key, alert] of alerts) {
      if (alert.accessId === accessId && alert.closed === undefined) alerts.set(key, { ...alert, closed });
    }
  };

  return {
    add: (entry) => {
      if (entry.accessId === undefined) return;
      if (entry.event === 'alert-closed') close(entry, entry.accessId);
      else raise(entry, entry.accessId);
    },
    list: () => [...alerts.values()].reverse(),
  };
}

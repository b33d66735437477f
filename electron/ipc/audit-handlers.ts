import type { AuditFilter } from '../../shared/contract/audit.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { AccessControl } from '../access/access-control.ts';
import type { AuditWriter } from '../access/audit-writer.ts';
import type { PresentUser } from '../access/present-user.ts';
import type { Refuse } from '../access/refusal.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import { asShownToActor, isOwn } from './own-entries.ts';
import type { Handlers } from './bind-contract.ts';

export interface AuditHandlerParts {
  readonly trail: AuditTrail;
  readonly audit: AuditWriter;
  readonly access: Pick<AccessControl, 'asker'>;
  readonly refuse: Refuse;
  readonly randomId: () => string;
  /** Where an export goes unless another folder is named. */
  readonly exportFolder: string;
  /** The number of open alerts, which the session tells, is another now. */
  readonly onAlertClosed: () => void;
}

/** The register of accesses and the privacy officer's alerts. Looking is itself written down (integration.md 6.2.6). */
export function createAuditHandlers(
  parts: AuditHandlerParts,
): Pick<Handlers, Extract<keyof Handlers, `${'audit' | 'alerts'}.${string}`>> {
  const { trail, audit, access, refuse, randomId, exportFolder, onAlertClosed } = parts;

  /** Does something for the person at the screen once it is written down. */
  async function witnessed<T>(
    event: 'audit-viewed' | 'audit-verified',
    filter: AuditFilter | undefined,
    subjects: readonly string[],
    work: (user: PresentUser) => Promise<T>,
  ): Promise<Outcome<T>> {
    const asked = access.asker();
    if (!asked.ok) return asked;
    const { user } = asked.value;
    const patient = filter?.nhsNumber === undefined ? {} : { patient: { nhsNumber: filter.nhsNumber } };
    const written = await audit.write({ event, outcome: 'success', subjects, ...patient }, user.audit);
    return written.ok ? { ok: true, value: await work(user) } : written;
  }

  return {
    'audit.search': ({ filter, before, limit }) =>
      witnessed('audit-viewed', filter, ['access register', ...Object.keys(filter)], async ({ shown }) => {
        const isOfficer = shown.duties.includes('privacy-officer');
        const found = await trail.search({
          filter,
          limit,
          ...(before !== undefined && { before }),
          ...(!isOfficer && { onlyUser: shown.id }),
        });
        const waitingToForward = trail.waitingToForward();
        return {
          matching: found.matching,
          entries: isOfficer ? found.entries : found.entries.filter(isOwn(shown)).map(asShownToActor),
          exportFolder,
          chain: trail.lastReport(),
          ...(waitingToForward !== undefined && { waitingToForward }),
        };
      }),
    'audit.verify': () => witnessed('audit-verified', undefined, [], () => trail.verify()),
    'audit.export': async ({ filter, reason, folder }) => {
      const asked = access.asker();
      if (!asked.ok) return asked;
      const user = asked.value.user.audit;
      const fact = {
        event: 'audit-exported',
        reference: randomId(),
        purpose: { kind: 'export', why: reason },
        subjects: Object.keys(filter),
        ...(filter.nhsNumber !== undefined && { patient: { nhsNumber: filter.nhsNumber } }),
      } as const;
      const begun = await audit.write({ ...fact, outcome: 'started' }, user);
      if (!begun.ok) return begun;
      const exported = await trail.exportCsv(filter, folder);
      const end = exported.ok
        ? ({ outcome: 'success' } as const)
        : ({ outcome: 'failed', rule: exported.error.code } as const);
      const ended = await audit.write({ ...fact, ...end }, user);
      return ended.ok ? exported : ended;
    },
    'alerts.list': ({ show, user }) =>
      witnessed('audit-viewed', undefined, ['privacy alerts'], async () => {
        const wanted = user?.trim().toLowerCase() ?? '';
        return (await trail.alerts()).filter(
          ({ closed, userName }) =>
            (show === 'all' || (show === 'closed') === (closed !== undefined)) &&
            userName.toLowerCase().includes(wanted),
        );
      }),
    'alerts.close': async ({ accessId, reason }) => {
      const asked = access.asker();
      if (!asked.ok) return asked;
      const purpose = { kind: 'alert-closed', why: reason };
      const user = asked.value.user.audit;
      const open = (await trail.alerts()).filter(
        (alert) => alert.accessId === accessId && alert.closed === undefined,
      );
      const bar =
        open.length === 0
          ? 'E-IPC-INPUT'
          : open.some(({ userId }) => userId === user.id)
            ? 'E-IPC-DUTY'
            : undefined;
      if (bar !== undefined) {
        const refusal = refuse(bar);
        const { reference } = refusal.error;
        const fact = { event: 'alert-closed', outcome: 'blocked', rule: bar, accessId, reference } as const;
        const written = await audit.write(fact, user);
        return written.ok ? refusal : written;
      }
      const closed = await audit.write(
        { event: 'alert-closed', outcome: 'success', accessId, purpose },
        user,
      );
      if (closed.ok) onAlertClosed();
      return closed;
    },
  };
}

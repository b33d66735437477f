import type { AuditEntry, AuditFilter, AuditPage } from '../../shared/contract/audit.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import { createFakeBridge, type FakeAnswers } from './fake-bridge.ts';
import { officerSession } from './people.ts';
import { renderScreen } from './render-screen.tsx';
import { auditEntry, auditPage } from './usual-answers.ts';
import { AccessRegisterScreen } from '../features/access-register/access-register-screen.tsx';

export type Rendered = ReturnType<typeof renderScreen>;

/** A page with these entries. */
export function pageOf(entries: readonly AuditEntry[], changes: Partial<AuditPage> = {}): AuditPage {
  return { ...auditPage, entries, matching: entries.length, ...changes };
}

/** The register alone, for a privacy officer unless another session is given. */
export function showRegister(
  answers: Partial<FakeAnswers> = {},
  session: SessionState = officerSession,
  accessId?: string,
): Rendered {
  return renderScreen(
    <AccessRegisterScreen onLeave={() => {}} accessId={accessId} />,
    createFakeBridge(answers),
    session,
  );
}

/** The filter that main was asked with last, as the contract takes it. */
export function lastFilter({ main }: Rendered): AuditFilter {
  return contract['audit.search'].input.parse(main.callsTo('audit.search').at(-1)).filter;
}

/** An entry that a rule stopped, outside working hours. */
export const blocked = auditEntry({
  seq: 9,
  at: '2026-07-04T21:30:00Z',
  event: 'record-request',
  outcome: 'blocked',
  rule: 'E-PT-17',
  target: { practiceOdsCode: 'T9P01', interactionId: 'urn:nhs:names:services:gpconnect:record' },
  reference: '1b4e28ba-2fa1-41d2-883f-0016d3cca427',
  purpose: { kind: 'cannot-be-asked', why: 'asleep after a fall' },
});

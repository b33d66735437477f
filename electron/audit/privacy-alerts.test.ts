import { expect, it } from 'vitest';
import type { AuditEntry } from '../../shared/contract/audit.ts';
import { createPrivacyAlerts } from './privacy-alerts.ts';

const officer = {
  id: 'iris.ledgerwood',
  name: 'Iris Ledgerwood',
  roleName: 'Privacy officer',
  sdsUserId: 'UNK',
  sdsRoleProfileId: 'UNK',
  tier: 'none',
  authentication: 'local',
  sessionId: 's',
} as const;

function alertsOf(...entries: readonly Partial<AuditEntry>[]) {
  const alerts = createPrivacyAlerts();
  for (const [position, entry] of entries.entries()) {
    alerts.add({
      seq: position + 1,
      at: `2026-11-25T12:00:0${position}.000Z`,
      event: 'record-open',
      outcome: 'started',
      device: { installationId: 'i', hostName: 'h', appVersion: '1.0.0' },
      user: { ...officer, id: 'nia.testwell', name: 'Nia Testwell', roleName: 'Registered nurse' },
      patient: { nhsNumber: '9990000018' },
      target: { practiceOdsCode: 'B12345' },
      accessId: 'one',
      ...entry,
    });
  }
  return alerts.list();
}

const cannotBeAsked = { purpose: { kind: 'cannot-be-asked', why: 'Found unconscious' } };

it('INT-6.2.6 an access to the record of somebody who could not be asked raises one alert, at its first entry', () => {
  expect(alertsOf(cannotBeAsked, { ...cannotBeAsked, outcome: 'success' })).toEqual([
    {
      accessId: 'one',
      kind: 'alert',
      cause: 'cannot-be-asked',
      raisedAt: '2026-11-25T12:00:00.000Z',
      userId: 'nia.testwell',
      userName: 'Nia Testwell',
      roleName: 'Registered nurse',
      nhsNumber: '9990000018',
      practiceOdsCode: 'B12345',
      why: 'Found unconscious',
    },
  ]);
});

it('INT-6.2.6 best interests and accepted differences are notifications, newest first', () => {
  const list = alertsOf(
    { purpose: { kind: 'best-interests' } },
    { accessId: 'two', event: 'record-decision', outcome: 'success', rule: 'continue' },
  );
  expect(list.map(({ accessId, kind, cause }) => [accessId, kind, cause])).toEqual([
    ['two', 'notification', 'details-differed'],
    ['one', 'notification', 'best-interests'],
  ]);
});

it('INT-6.2.6 agreement, a planned contact, a decision to stop and a blocked opening raise none', () => {
  expect(
    alertsOf(
      { purpose: { kind: 'person-agreed' } },
      { purpose: { kind: 'planned-contact' }, accessId: 'two' },
      { accessId: 'three', event: 'record-decision', outcome: 'success', rule: 'stop' },
      { ...cannotBeAsked, accessId: 'four', outcome: 'blocked' },
    ),
  ).toEqual([]);
});

it('INT-6.2.6 closing keeps who, when and why, closes everything of the access and stays', () => {
  const list = alertsOf(
    cannotBeAsked,
    { event: 'record-decision', outcome: 'success', rule: 'continue' },
    {
      event: 'alert-closed',
      outcome: 'success',
      user: officer,
      purpose: { kind: 'alert-closed', why: 'Spoke to the ward' },
    },
    { ...cannotBeAsked, outcome: 'success' },
  );
  expect(list).toHaveLength(2);
  for (const { closed } of list) {
    expect(closed).toEqual({
      at: '2026-11-25T12:00:02.000Z',
      by: 'Iris Ledgerwood',
      reason: 'Spoke to the ward',
    });
  }
});

it('INT-6.2.6 a closing that failed closes nothing', () => {
  const [alert] = alertsOf(cannotBeAsked, { event: 'alert-closed', outcome: 'failed', user: officer });
  expect(alert?.closed).toBeUndefined();
});

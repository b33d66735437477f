import { createAccessControl } from '../access/access-control.ts';
import type { AccessControl } from '../access/access-control.ts';
import { defaultLimits, userOf } from '../access/access-state.ts';
import { createAuditWriter } from '../access/audit-writer.ts';
import { createPersonContext } from '../access/person-context.ts';
import type { BodyShelf } from '../access/body-shelf.ts';
import type { Refuse } from '../access/refusal.ts';
import type { WallClock } from '../access/wall-clock.ts';
import { createConnectionChecker } from '../setup/connection-checker.ts';
import type { NationalServices } from '../setup/national-services.ts';
import { forwardBySetting } from '../setup/open-installation.ts';
import type { Installation } from '../setup/open-installation.ts';
import { createFixedDesk } from '../setup/fixed-desk.ts';
import { createSetUpDesk } from '../setup/set-up-desk.ts';
import { createAuditHandlers } from './audit-handlers.ts';
import type { Handlers, Standing } from './bind-contract.ts';
import { certificateWarning } from './certificate-warning.ts';
import { describeSession, statusOf } from './describe-session.ts';
import { createEventSender } from './event-sender.ts';
import { createRecordHandlers } from './record-handlers.ts';
import { createSessionHandlers } from './session-handlers.ts';
import { createSetUpHandlers } from './setup-handlers.ts';

/** The window, as far as the use cases move it. */
export interface Screen {
  send(channel: string, payload: unknown): void;
  replaceRenderer(): void;
}

export interface UseCaseParts {
  readonly installation: Installation;
  readonly services: NationalServices;
  readonly bodies: BodyShelf;
  readonly screen: Screen;
  readonly clock: WallClock;
  readonly refuse: Refuse;
  readonly randomId: () => string;
  readonly exportFolder: string;
  readonly onLateAnswer: () => void;
}

/** What the app can do, apart from any shell. */
export interface UseCases {
  readonly handlers: Handlers;
  readonly standing: () => Standing;
  readonly lock: () => void;
  /** After the renderer process was lost: nothing of the record is kept, and the screen comes back locked (IG-23). */
  recoverScreen(): void;
  /** Forgets the person and the tokens, aborts what runs and closes the audit trail, at the end of the app. */
  end(): Promise<void>;
}

/** Joins access, the open person and the screen: each change of access stops requests before it changes the screen. */
export function createUseCases(parts: UseCaseParts): UseCases {
  const { installation, services, screen, clock, refuse, randomId } = parts;
  const { setUp, accounts, trail, keeping } = installation;
  const now = (): Date => new Date(clock.now());
  const sendEvent = createEventSender((channel, payload) => {
    screen.send(channel, payload);
  });
  const audit = createAuditWriter({
    trail,
    organisation: () => setUp.organisation(),
    notWritten: () => refuse('E-AUD-01'),
  });
  const person = createPersonContext({
    ...parts,
    source: services.source,
    audit,
    onProgress: (progress) => {
      sendEvent('record.progress', progress);
    },
  });
  const access: AccessControl = createAccessControl({
    setting: () => ({
      accounts,
      organisation: setUp.organisation(),
      environment: JSON.stringify(setUp.environmentFile()),
      policy: setUp.policy(),
      cis2: services.cis2(),
      modes: setUp.modes(),
    }),
    audit,
    refuse,
    randomId,
    limits: defaultLimits,
    clock,
    listener: {
      onLockWarning: (lockAt, end) => {
        sendEvent('session.lockWarning', { lockAt: new Date(lockAt).toISOString(), end });
      },
      onLocked: () => {
        person.suspend();
        checker.stop();
        screen.replaceRenderer();
      },
      onPurge: () => person.forget('purged'),
      onSignedOut: () => {
        person.forget('signed-out');
        checker.stop();
        // Tokens were asked for on behalf of this person's sitting.
        services.source.close();
        screen.replaceRenderer();
      },
    },
  });
  const checker = createConnectionChecker({ ...parts, source: services.source, access, audit });
  const onChanged = (): void => {
    // Whoever is open was found through another set-up.
    person.forget('set-up-changed');
    checker.stop();
    services.renew();
    void forwardBySetting(trail, setUp.collector());
    sendEvent('session.changed', {});
  };
  const desk = installation.changeable
    ? createSetUpDesk({
        ...installation.changeable,
        accounts,
        audit,
        keeping,
        actor: () => userOf(access.state())?.audit,
        now,
        randomId,
        onChanged,
      })
    : createFixedDesk({ ...installation, now });

  const describe = () =>
    describeSession({
      access,
      accounts,
      person,
      setUp,
      keeping,
      idleLockSeconds: defaultLimits.idle / 1000,
      openAlerts: async () => (await trail.alerts()).filter(({ closed }) => closed === undefined).length,
      certificateEnding: () => certificateWarning(installation, now()),
      clockOffSeconds: () => services.source.clockOffSeconds(),
    });

  const chain = trail.lastReport();
  audit.note({
    event: 'app-start',
    outcome: 'success',
    rule: chain.whole ? 'whole' : (chain.fault ?? 'broken'),
  });

  return {
    handlers: {
      ...createSessionHandlers({ access, describe }),
      ...createRecordHandlers({
        access,
        person,
        replaceRenderer: () => {
          screen.replaceRenderer();
        },
      }),
      ...createAuditHandlers({
        trail,
        audit,
        access,
        refuse,
        randomId,
        exportFolder: parts.exportFolder,
        onAlertClosed: () => {
          sendEvent('session.changed', {});
        },
      }),
      ...createSetUpHandlers({
        desk,
        checker,
        tellStep: (step) => {
          sendEvent('setup.checkProgress', step);
        },
      }),
    },
    standing() {
      const state = access.state();
      return { status: statusOf(state, accounts), duties: userOf(state)?.shown.duties ?? [] };
    },
    lock: () => {
      access.lock('locked');
    },
    recoverScreen() {
      person.forget('screen-lost');
      if (access.state().status === 'signed-in') access.lock('locked');
      else screen.replaceRenderer();
    },
    async end() {
      person.forget('app-end');
      access.signOut('app-end');
      services.source.close();
      await audit.write({ event: 'app-end', outcome: 'success' });
      await installation.close();
    },
  };
}

import type { Outcome } from '../../shared/contract/errors.ts';
import { createAccessControl } from '../access/access-control.ts';
import { defaultLimits } from '../access/access-state.ts';
import type { AccessState } from '../access/access-state.ts';
import { createPersonContext } from '../access/person-context.ts';
import type { BodyShelf } from '../access/person-context.ts';
import type { Refuse } from '../access/refusal.ts';
import type { WallClock } from '../access/wall-clock.ts';
import type { GpRecordSource, RequestingStaff } from '../gpconnect/gp-record-source.ts';
import type { Handlers } from './bind-contract.ts';
import { createEventSender } from './event-sender.ts';
import { createRecordHandlers } from './record-handlers.ts';
import { createSessionHandlers } from './session-handlers.ts';
import type { Setting } from './session-handlers.ts';

/** The window, as far as the use cases move it. */
interface Screen {
  send(channel: string, payload: unknown): void;
  replaceRenderer(): void;
}

export interface UseCaseParts {
  readonly setting: Outcome<Setting & { readonly staff: readonly RequestingStaff[] }>;
  readonly source: GpRecordSource;
  readonly bodies: BodyShelf;
  readonly screen: Screen;
  readonly clock: WallClock;
  readonly refuse: Refuse;
  readonly randomId: () => string;
  readonly onLateAnswer: () => void;
}

/** What the app can do, apart from any shell. */
export interface UseCases {
  readonly handlers: Handlers;
  readonly accessStatus: () => AccessState['status'];
  readonly lock: () => void;
  /** After the renderer process was lost: nothing of the record is kept, and the screen comes back locked (IG-23). */
  recoverScreen(): void;
  /** Forgets the person and the tokens and aborts what runs, at the end of the app. */
  end(): void;
}

/** Joins access, the open person and the screen: each change of access stops requests before it changes the screen. */
export function createUseCases(parts: UseCaseParts): UseCases {
  const { setting, source, screen, clock, refuse } = parts;
  const sendEvent = createEventSender((channel, payload) => {
    screen.send(channel, payload);
  });
  const person = createPersonContext({
    ...parts,
    onProgress: (progress) => {
      sendEvent('record.progress', progress);
    },
  });
  const access = createAccessControl({
    staff: setting.ok ? setting.value.staff : [],
    limits: defaultLimits,
    clock,
    refuse,
    listener: {
      onLockWarning: (lockAt) => {
        sendEvent('session.lockWarning', { lockAt: new Date(lockAt).toISOString() });
      },
      onLocked: () => {
        person.suspend();
        screen.replaceRenderer();
      },
      onPurge: () => person.forget(),
      onSignedOut: () => {
        person.forget();
        // Tokens were asked for on behalf of this person's sitting.
        source.close();
        screen.replaceRenderer();
      },
    },
  });
  return {
    handlers: {
      ...createSessionHandlers({ setting, access, person, idleLockSeconds: defaultLimits.idle / 1000 }),
      ...createRecordHandlers({
        access,
        person,
        refuse,
        replaceRenderer: () => {
          screen.replaceRenderer();
        },
      }),
    },
    accessStatus: () => access.state().status,
    lock: () => {
      access.lock('locked');
    },
    recoverScreen() {
      person.forget();
      if (access.state().status === 'signed-in') access.lock('locked');
      else screen.replaceRenderer();
    },
    end: () => {
      person.forget();
      source.close();
    },
  };
}

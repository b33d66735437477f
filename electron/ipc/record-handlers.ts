import type { AccessControl } from '../access/access-control.ts';
import type { PersonContext } from '../access/person-context.ts';
import type { Refusal, Refuse } from '../access/refusal.ts';
import type { RequestingStaff } from '../gpconnect/gp-record-source.ts';
import type { Handlers } from './bind-contract.ts';

export interface RecordParts {
  readonly access: Pick<AccessControl, 'state' | 'announce'>;
  readonly person: PersonContext;
  readonly refuse: Refuse;
  readonly replaceRenderer: () => void;
}

/** The use cases of finding a person and opening, cancelling and closing their record. */
export function createRecordHandlers(
  parts: RecordParts,
): Pick<Handlers, Extract<keyof Handlers, `${'person' | 'record'}.${string}`>> {
  const { access, person, refuse, replaceRenderer } = parts;

  /** The person who asks; admission has let them in, so anything else is a change within this very call. */
  function asking(): { readonly ok: true; readonly staff: RequestingStaff } | Refusal {
    const state = access.state();
    return state.status === 'signed-in' ? { ok: true, staff: state.user } : refuse('E-IPC-LOCKED');
  }

  return {
    'person.find': (question) => {
      const asked = asking();
      if (!asked.ok) return asked;
      access.announce(undefined);
      return person.find(question, asked.staff);
    },
    'record.open': ({ openingId, reason }) => {
      const asked = asking();
      return asked.ok ? person.open(openingId, reason, asked.staff) : asked;
    },
    'record.cancel': ({ openingId }) => {
      person.cancel(openingId);
      return { ok: true, value: null };
    },
    'record.close': () => {
      person.forget();
      access.announce('record-closed');
      replaceRenderer();
      return { ok: true, value: null };
    },
  };
}

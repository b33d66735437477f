import type { AccessControl, Asker } from '../access/access-control.ts';
import type { PersonContext } from '../access/person-context.ts';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Handlers } from './bind-contract.ts';

export interface RecordHandlerParts {
  readonly access: Pick<AccessControl, 'recordAsker' | 'announce'>;
  readonly person: PersonContext;
  readonly replaceRenderer: () => void;
}

const done = { ok: true, value: null } as const;

/** The use cases of finding a person and opening, fetching, judging, cancelling and closing their record. */
export function createRecordHandlers({
  access,
  person,
  replaceRenderer,
}: RecordHandlerParts): Pick<Handlers, Extract<keyof Handlers, `${'person' | 'record'}.${string}`>> {
  /** Admission has let the person in, so a refusal here is a change within this very call. */
  function asked<T>(work: (asker: Asker) => Promise<Outcome<T>>): Promise<Outcome<T>> | Outcome<T> {
    const asker = access.recordAsker();
    return asker.ok ? work(asker.value) : asker;
  }

  return {
    'person.find': ({ nhsNumber, dateOfBirth, names }) =>
      asked((asker) => {
        access.announce(undefined);
        return person.find({ nhsNumber, dateOfBirth, ...(names && { names }) }, asker);
      }),
    'person.stopSearch': () => {
      person.stopSearch();
      return done;
    },
    'person.leave': ({ openingId, why }) => person.leave(openingId, why),
    'record.open': ({ openingId, reason }) => asked((asker) => person.open(openingId, reason, asker)),
    'record.fetch': ({ openingId, ask }) => asked((asker) => person.fetch(openingId, ask, asker)),
    'record.verdict': ({ openingId, traceId, verdict }) => person.verdict({ openingId, traceId }, verdict),
    'record.decide': ({ openingId, traceId, decision }) => person.decide({ openingId, traceId }, decision),
    'record.showArea': ({ openingId, area, rows }) => person.showArea(openingId, area, rows),
    'record.cancel': ({ openingId, plan }) => {
      person.cancel(openingId, plan);
      return done;
    },
    'record.close': () => {
      person.forget('closed');
      access.announce('record-closed');
      replaceRenderer();
      return done;
    },
  };
}

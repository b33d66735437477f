import { createSharedFlight } from './shared-flight.ts';

/** Shared flights by key: who asks the same question while it is being asked waits for the same answer. */
export type KeyedFlights<T> = (
  key: string,
  work: (signal: AbortSignal) => Promise<T>,
  onAbort: () => T,
  signal: AbortSignal,
) => Promise<T>;

export function createKeyedFlights<T>(): KeyedFlights<T> {
  const flights = new Map<string, (signal: AbortSignal) => Promise<T>>();
  return async (key, work, onAbort, signal) => {
    const board = flights.get(key) ?? createSharedFlight(work, onAbort);
    flights.set(key, board);
    try {
      return await board(signal);
    } finally {
      if (flights.get(key) === board) flights.delete(key);
    }
  };
}

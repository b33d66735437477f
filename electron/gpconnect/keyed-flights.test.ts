import { expect, it } from 'vitest';
import { createKeyedFlights } from './keyed-flights.ts';

const running = new AbortController().signal;

it('INT-4.1 one number is asked for once at a time', async () => {
  const flights = createKeyedFlights<string>();
  let asked = 0;
  const answer = Promise.withResolvers<string>();
  const work = (): Promise<string> => {
    asked += 1;
    return answer.promise;
  };
  const board = (key: string): Promise<string> => flights(key, work, () => 'left', running);
  const together = [board('a'), board('a'), board('b')];
  answer.resolve('found');
  expect(await Promise.all(together)).toEqual(['found', 'found', 'found']);
  expect(asked).toBe(2);
  await board('a');
  expect(asked).toBe(3);
});

it('who leaves takes nobody along', async () => {
  const flights = createKeyedFlights<string>();
  const answer = Promise.withResolvers<string>();
  const leave = new AbortController();
  const first = flights(
    'a',
    () => answer.promise,
    () => 'left',
    leave.signal,
  );
  const second = flights(
    'a',
    () => answer.promise,
    () => 'left',
    running,
  );
  leave.abort();
  expect(await first).toBe('left');
  answer.resolve('found');
  expect(await second).toBe('found');
});

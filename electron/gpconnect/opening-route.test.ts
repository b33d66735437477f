import { describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../shared/contract/errors.ts';
import type { Routing } from './directory-client.ts';
import { failureOf } from './failure.ts';
import { createOpeningRoute } from './opening-route.ts';

const found: Routing = { practice: { address: 'https://gp.test/one', asid: '1' }, ownAsid: '2' };
const refusal = (code: 'E-GP-02' | 'E-REC-CANCELLED'): Outcome<Routing> => ({
  ok: false,
  error: failureOf(code, new Date(0), 'a-reference'),
});
const lookUpOnce = async (): Promise<Outcome<Routing>> => ({ ok: true, value: found });
const cancelled = () => refusal('E-REC-CANCELLED');
const { signal } = new AbortController();

describe('the way to a practice', () => {
  it('DESIGN 3.3 is looked up once for an opening, also by requests at the same time', async () => {
    const route = createOpeningRoute();
    const lookUp = vi.fn(lookUpOnce);
    const both = await Promise.all([
      route.routing(lookUp, cancelled, signal),
      route.routing(lookUp, cancelled, signal),
    ]);
    expect([...both, await route.routing(lookUp, cancelled, signal)]).toEqual([
      { ok: true, value: found },
      { ok: true, value: found },
      { ok: true, value: found },
    ]);
    expect(lookUp).toHaveBeenCalledOnce();
  });

  it('is looked up again after a failure', async () => {
    const route = createOpeningRoute();
    const lookUp = vi
      .fn<() => Promise<Outcome<Routing>>>()
      .mockResolvedValueOnce(refusal('E-GP-02'))
      .mockResolvedValueOnce({ ok: true, value: found });
    expect((await route.routing(lookUp, cancelled, signal)).ok).toBe(false);
    expect((await route.routing(lookUp, cancelled, signal)).ok).toBe(true);
  });

  it('who is stopped leaves, and who waits for the same look-up waits on', async () => {
    const route = createOpeningRoute();
    const stop = new AbortController();
    const looking = Promise.withResolvers<Outcome<Routing>>();
    const lookUp = vi.fn(() => looking.promise);
    const first = route.routing(lookUp, cancelled, stop.signal);
    const second = route.routing(lookUp, cancelled, signal);
    stop.abort();
    expect(await first).toMatchObject({ error: { code: 'E-REC-CANCELLED' } });
    looking.resolve({ ok: true, value: found });
    expect((await second).ok).toBe(true);
  });

  it('INT-5.2 goes on by the address that took the place of a refused one', async () => {
    const route = createOpeningRoute();
    await route.routing(lookUpOnce, cancelled, signal);
    const practice = { address: 'https://gp.test/two', asid: '3' };
    route.replace(practice);
    expect(await route.routing(lookUpOnce, cancelled, signal)).toEqual({
      ok: true,
      value: { practice, ownAsid: '2' },
    });
  });
});

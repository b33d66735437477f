import { describe, expect, it } from 'vitest';
import { createPracticeDesk, record, refusing } from './practice-desk.ts';
import type { Scripted } from './scripted-wire.ts';

describe('what else decides when a practice is asked', () => {
  it.each([
    [0, 'E-REC-07'],
    [61, 'E-CLK-01'],
  ])('SAFE-24 with the clock %d s off a refused header is %s', async (clockOffSeconds, code) => {
    const desk = createPracticeDesk({ clockOffSeconds, namesResolve: true });
    const { outcome, requests } = await desk.ask('T9P01', 'structuredRecord', refusing('BAD_REQUEST'));
    expect(outcome).toMatchObject({ ok: false, error: { code } });
    expect(requests).toHaveLength(1);
  });

  it('SAFE-24 the clock of the practice that refuses counts too', async () => {
    const date = new Date(Date.now() + 120_000).toUTCString();
    const { outcome } = await createPracticeDesk().ask('T9P01', 'structuredRecord', {
      ...refusing('BAD_REQUEST'),
      headers: { date },
    });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'E-CLK-01' } });
  });

  it.each([
    [true, 'E-CFG-05'],
    [false, 'E-CFG-03'],
  ])('INT-5.4 the proxy is not found while national names are: %s, %s', async (namesResolve, code) => {
    const desk = createPracticeDesk({ clockOffSeconds: 0, namesResolve });
    const { outcome } = await desk.ask('T9P01', 'structuredRecord', { fault: 'name-not-found' });
    expect(outcome).toMatchObject({ ok: false, error: { code, hop: 'practice', retryable: true } });
  });

  it('INT-5.5 three outages in a row give the practice 60 seconds of peace', async () => {
    const desk = createPracticeDesk();
    const first = await desk.ask('T9P01', 'structuredRecord', { status: 502 });
    expect(first.outcome).toMatchObject({ error: { code: 'E-REC-09' } });
    const second = await desk.ask('T9P01', 'structuredRecord', record);
    expect(second.outcome).toMatchObject({
      ok: false,
      error: { code: 'E-REC-12', hop: 'practice', values: { practice: 'T9P01', n: '60' }, retryable: true },
    });
    expect(second.requests).toEqual([]);
    expect((await desk.ask('T9P02', 'structuredRecord', record)).outcome.ok).toBe(true);
    expect((await desk.ask('T9P01', 'metadata', record)).outcome.ok).toBe(true);
    desk.clock.shift(60_000);
    expect((await desk.ask('T9P01', 'structuredRecord', record)).outcome.ok).toBe(true);
  });

  it('INT-5.5 SAFE-18 a question that always ends in a 500 pauses itself, not the other areas', async () => {
    const desk = createPracticeDesk();
    const failing = { status: 500 };
    const first = await desk.ask('T9P01', 'structuredRecord', failing);
    expect(first.outcome).toMatchObject({ error: { code: 'E-REC-09', values: { status: '500' } } });
    expect(first.requests.length).toBeLessThanOrEqual(3);
    await desk.ask('T9P01', 'structuredRecord', failing);
    const paused = await desk.ask('T9P01', 'structuredRecord', record);
    expect(paused.outcome).toMatchObject({ error: { code: 'E-REC-12' } });
    desk.subjects = ['medicines'];
    expect((await desk.ask('T9P01', 'structuredRecord', record)).outcome.ok).toBe(true);
  });

  it('INT-5.5 opens between the tries of one opening too', async () => {
    const desk = createPracticeDesk();
    await desk.ask('T9P01', 'structuredRecord', { fault: 'timed-out' });
    const { outcome, requests } = await desk.ask('T9P01', 'structuredRecord', { status: 502 });
    expect(requests).toHaveLength(1);
    expect(outcome).toMatchObject({ error: { code: 'E-REC-09' } });
    const next = await desk.ask('T9P01', 'structuredRecord', record);
    expect(next.outcome).toMatchObject({ error: { code: 'E-REC-12' } });
  });

  it.each<readonly [string, Scripted]>([
    ['a refusal', { status: 403 }],
    ['a dropped line', { fault: 'dropped' }],
    ['no network', { fault: 'offline' }],
  ])('INT-5.5 %s is no outage of the practice', async (_what, answer) => {
    const desk = createPracticeDesk();
    for (let count = 0; count < 3; count += 1) await desk.ask('T9P01', 'structuredRecord', answer);
    expect((await desk.ask('T9P01', 'structuredRecord', record)).outcome.ok).toBe(true);
  });
});

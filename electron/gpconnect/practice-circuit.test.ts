import { beforeEach, describe, expect, it } from 'vitest';
import { createPracticeCircuit } from './practice-circuit.ts';
import type { PracticeCircuit } from './practice-circuit.ts';

let time: number;
let circuit: PracticeCircuit;
beforeEach(() => {
  time = Date.parse('2026-11-23T03:00:00Z');
  circuit = createPracticeCircuit({ now: () => new Date(time), pause: () => Promise.resolve() });
});

function fail(times: number, practice = 'T9P01 structuredRecord'): void {
  for (let count = 0; count < times; count += 1) circuit.note(practice, 'failed');
}

describe('INT-5.5 the circuit of a practice', () => {
  it('stays closed for two failures', () => {
    fail(2);
    expect(circuit.secondsToWait('T9P01 structuredRecord')).toBe(0);
  });

  it('pauses 60 seconds after three in a row', () => {
    fail(3);
    expect(circuit.secondsToWait('T9P01 structuredRecord')).toBe(60);
    time += 59_001;
    expect(circuit.secondsToWait('T9P01 structuredRecord')).toBe(1);
    time += 999;
    expect(circuit.secondsToWait('T9P01 structuredRecord')).toBe(0);
  });

  it('counts only failures in a row', () => {
    fail(2);
    circuit.note('T9P01 structuredRecord', 'answered');
    fail(2);
    expect(circuit.secondsToWait('T9P01 structuredRecord')).toBe(0);
  });

  it('gives one try after the pause, and pauses again if it fails', () => {
    fail(3);
    time += 60_000;
    fail(1);
    expect(circuit.secondsToWait('T9P01 structuredRecord')).toBe(60);
  });

  it('is cleared by a success', () => {
    fail(3);
    time += 60_000;
    circuit.note('T9P01 structuredRecord', 'answered');
    fail(2);
    expect(circuit.secondsToWait('T9P01 structuredRecord')).toBe(0);
  });

  it('concerns one practice and one capability', () => {
    fail(3);
    expect(circuit.secondsToWait('T9P02 structuredRecord')).toBe(0);
    expect(circuit.secondsToWait('T9P01 metadata')).toBe(0);
  });

  it('a clock that is set back keeps nobody out', () => {
    fail(3);
    time -= 3_600_000;
    expect(circuit.secondsToWait('T9P01 structuredRecord')).toBe(0);
  });
});

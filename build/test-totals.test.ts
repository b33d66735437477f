import { describe, expect, it } from 'vitest';
import { addTotals, playwrightTotals, totalsLine, vitestTotals, withExitCode } from './test-totals.ts';

const vitestReport = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };

describe('test totals', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(vitestTotals(JSON.stringify({ ...vitestReport, testResults }))).toEqual({
      passed: 3,
      failed: 2,
      skipped: 2,
    });
  });

  it('counts a flaky browser test as failed', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
    expect(playwrightTotals(JSON.stringify({ stats }))).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });

  it('counts a runner that ended badly without a failed test', () => {
    expect(withExitCode({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  });

  it('keeps a failure count that the exit code only confirms', () => {
    expect(withExitCode({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  it('closes with one line', () => {
    const sum = addTotals({ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 0, skipped: 1 });
    expect(totalsLine(sum)).toBe('3 passed, 0 failed, 1 skipped');
  });
});

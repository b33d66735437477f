import { describe, expect, it } from 'vitest';
import { directoryVerdict } from './directory-verdicts.ts';

describe('answers of the directory', () => {
  // integration.md §3.2
  it.each([
    [200, 'E-GP-02', 'never'],
    [302, 'E-GP-02', 'never'],
    [400, 'E-UNKNOWN', 'never'],
    [401, 'E-CFG-01', 'never'],
    [403, 'E-CFG-01', 'never'],
    [404, 'E-UNKNOWN', 'never'],
    [405, 'E-UNKNOWN', 'never'],
    [406, 'E-UNKNOWN', 'never'],
    [408, 'E-GP-02', 'after-a-pause'],
    [429, 'E-REC-11', 'after-a-pause'],
    [500, 'E-GP-02', 'after-a-pause'],
    [502, 'E-GP-02', 'after-a-pause'],
    [504, 'E-GP-02', 'after-a-timeout'],
  ])('%i is %s, tried again: %s', (status, code, again) => {
    expect(directoryVerdict(status)).toEqual({ code, again });
  });
});

import { describe, expect, it } from 'vitest';
import { readJourneyArguments } from './journey-arguments.ts';

describe('journey arguments', () => {
  it('takes a number with spaces', () => {
    expect(readJourneyArguments(['--person', '999 000 0018']).person).toBe('9990000018');
  });

  it('refuses a number that has other than ten digits', () => {
    expect(() => readJourneyArguments(['--person', '12345'])).toThrow('ten digits');
  });

  it('refuses one person and all at once', () => {
    expect(() => readJourneyArguments(['--person', '9990000018', '--all'])).toThrow('exclude');
  });

  it('has no way to name a profile, so that it reaches the sandbox alone', () => {
    expect(() => readJourneyArguments(['--profile', 'live.json'])).toThrow('--profile');
  });
});

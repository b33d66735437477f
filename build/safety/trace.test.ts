import { describe, expect, it } from 'vitest';
import { parseHazards, parseRequirements } from './hazard-log.ts';
import { controlsNotShown, passedInPlaywright, passedInVitest } from './passed-tests.ts';
import { testsCarrying, titlesIn } from './test-titles.ts';
import { safetyFaults } from './trace.ts';

const hazard = (changes: string = ''): string => `hazards:
  - id: H-01
    title: 'A'
    harm: 'B'
    views: ['find']
    causes: ['c']
    initial: { severity: Major, likelihood: Medium }
    residual: { severity: Major, likelihood: Very Low }
    controls:
      - { id: H-01-C1, kind: design, owner: maker, state: built, text: 'D', requirements: [UI-12], evidence: [UI-12] }
    status: controlled
    reviewedBy: nobody
    date: 2026-11-25
${changes}`;
const requirements = parseRequirements("requirements:\n  - { id: UI-12, safety: true, text: 'T' }\n");
const tests = [{ file: 'a.test.ts', title: 'UI-12 refuses a wrong check digit' }];

function faultsOf(log: string, given = { requirements, tests }): readonly string[] {
  return safetyFaults({ hazards: parseHazards(log), ...given });
}

function withResidual(likelihood: string): string {
  return hazard().replace('likelihood: Very Low', `likelihood: ${likelihood}`);
}

function vitestRun(status: string): string {
  return JSON.stringify({ testResults: [{ assertionResults: [{ title: 'UI-12 a', status }] }] });
}

describe('safety file', () => {
  it('SAFE-03 holds together when each control names a requirement and a test', () => {
    expect(faultsOf(hazard())).toEqual([]);
  });

  it('SAFE-03 lists a control whose id no test carries', () => {
    expect(faultsOf(hazard(), { requirements, tests: [] })).toEqual(['H-01-C1: no test carries UI-12']);
  });

  it('SAFE-03 lists an id that is no requirement, and a requirement that no hazard names', () => {
    const others = parseRequirements("requirements:\n  - { id: UI-13, safety: true, text: 'T' }\n");
    expect(faultsOf(hazard(), { requirements: others, tests })).toEqual([
      'H-01-C1 names UI-12, which is no requirement of ours',
      'UI-13 is a safety requirement that no hazard names',
    ]);
  });

  it('SAFE-05 bars a residual rating of 4, and a 3 without a reason', () => {
    expect(faultsOf(withResidual('High'))).toEqual(['H-01 keeps a rating of 4: it may not be released']);
    expect(faultsOf(withResidual('Low'))).toEqual(['H-01 keeps a rating of 3 without a written reason']);
  });

  it('SAFE-02 refuses a log of another shape', () => {
    expect(() => parseHazards(hazard('    rating: 2\n'))).toThrow();
    expect(() => parseHazards(hazard().replace('severity: Major', 'severity: Awful'))).toThrow();
  });

  it('SAFE-02 wants a control of the maker for a hazard that is called controlled', () => {
    expect(faultsOf(hazard().replace('owner: maker', 'owner: deployer'))).toContain(
      'H-01 has no control of the maker',
    );
  });
});

describe('titles of tests', () => {
  it('are found in every form of declaration', async () => {
    const text = [
      "it('UI-01 plain', () => {});",
      "it.each([['a', (x) => f(x)]])('UI-02 of a table', () => {});",
      'test(`UI-03 ${name} in backticks`, async () => {});',
      "it.each(\n  rows,\n)(\n  'UI-04 over lines',\n  () => {},\n);",
      "describe('UI-09 a group', () => {});",
      "it('it\\'s quoted', () => {});",
      "commit('UI-05 no test');",
    ].join('\n');
    expect(await titlesIn(text, false)).toEqual([
      'UI-01 plain',
      'UI-02 of a table',
      'UI-03 … in backticks',
      'UI-04 over lines',
      "it's quoted",
    ]);
  });

  it('carry an id only as a word of its own', () => {
    const titles = ['UI-12 a', 'UI-123 b', 'GPC-UI-12 c', 'a (UI-12)'];
    const found = testsCarrying(
      'UI-12',
      titles.map((title) => ({ file: 'a', title })),
    );
    expect(found.map(({ title }) => title)).toEqual(['UI-12 a', 'a (UI-12)']);
  });
});

describe('a run of the tests', () => {
  it('SAFE-03 shows a control only by tests that passed', () => {
    const hazards = parseHazards(hazard());
    expect(controlsNotShown(hazards, passedInVitest(vitestRun('passed')))).toEqual([]);
    expect(controlsNotShown(hazards, passedInVitest(vitestRun('failed')))).toEqual([
      'H-01-C1 (D): no passed test carries UI-12',
    ]);
  });

  it('takes journeys from nested suites', () => {
    const report = JSON.stringify({
      suites: [{ specs: [{ title: 'a', ok: false }], suites: [{ specs: [{ title: 'UI-12 b', ok: true }] }] }],
    });
    expect(passedInPlaywright(report)).toEqual(['UI-12 b']);
  });
});

import { describe, expect, it } from 'vitest';
import { judgeImports, roomsThatMustBeSeen } from './import-rules.ts';

const everyRoom = roomsThatMustBeSeen.map((room) => ({ source: `${room}x.ts` }));

describe('import rules', () => {
  it('fails when no module was read', () => {
    const findings = judgeImports(
      JSON.stringify({ summary: { violations: [], totalCruised: 0 }, modules: [] }),
    );
    expect(findings.ok).toBe(false);
    expect(findings.report).toContain('not one module of electron/');
  });

  it('fails when one room was not read', () => {
    const modules = everyRoom.slice(1);
    const report = JSON.stringify({ summary: { violations: [], totalCruised: 4 }, modules });
    expect(judgeImports(report)).toEqual({
      ok: false,
      report: 'not one module of electron/ was read, so nothing was checked there',
    });
  });

  it('names a violation with both ends', () => {
    const violations = [
      { from: 'renderer/a.ts', to: 'electron/b.ts', rule: { name: 'renderer-never-electron' } },
    ];
    const report = JSON.stringify({ summary: { violations, totalCruised: 5 }, modules: everyRoom });
    expect(judgeImports(report).report).toBe('renderer-never-electron: renderer/a.ts → electron/b.ts');
  });

  it('passes when every room was read without a violation', () => {
    const report = JSON.stringify({ summary: { violations: [], totalCruised: 5 }, modules: everyRoom });
    expect(judgeImports(report)).toEqual({ ok: true, report: '5 modules read' });
  });
});

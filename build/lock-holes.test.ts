import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from './folders.ts';
import { lockFaults } from './lock-holes.ts';

describe('lock file check', () => {
  it('names a platform package that the lock does not hold', () => {
    const lock = { packages: { 'node_modules/tool': { optionalDependencies: { '@tool/linux': '1.0.0' } } } };
    expect(lockFaults(JSON.stringify(lock))).toEqual([
      'node_modules/tool names @tool/linux, which the lock does not hold',
    ]);
  });

  it('names an entry with a download address', () => {
    const lock = { packages: { 'node_modules/tool': { resolved: 'https://registry.example/tool.tgz' } } };
    expect(lockFaults(JSON.stringify(lock))).toEqual(['node_modules/tool carries a download address']);
  });

  it('finds a nested platform package by its own name', () => {
    const lock = {
      packages: {
        'node_modules/tool': { optionalDependencies: { '@tool/linux': '1.0.0' } },
        'node_modules/tool/node_modules/@tool/linux': {},
      },
    };
    expect(lockFaults(JSON.stringify(lock))).toEqual([]);
  });

  it('finds no fault in the project lock', () => {
    expect(lockFaults(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'))).toEqual([]);
  });
});

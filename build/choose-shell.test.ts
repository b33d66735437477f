import { describe, expect, it } from 'vitest';
import { chooseShell } from './choose-shell.ts';

const ready = { electronBinary: '/opt/electron', runsAsRoot: false, electronStarts: async () => true };

describe('choice of the shell', () => {
  it('takes Electron when it is installed, starts, and the user is not root', async () => {
    expect(await chooseShell(ready)).toMatchObject({ shell: 'electron', binary: '/opt/electron' });
  });

  it.each([
    ['no binary', { ...ready, electronBinary: undefined }, 'not installed'],
    ['root', { ...ready, runsAsRoot: true }, 'as root'],
    ['a binary that does not start', { ...ready, electronStarts: async () => false }, 'did not start'],
  ])('takes the host with %s and says why', async (_name, facts, why) => {
    const choice = await chooseShell(facts);
    expect(choice.shell).toBe('host');
    expect(choice.why).toContain(why);
  });

  it('does not probe a binary that it would not use', async () => {
    const facts = { ...ready, runsAsRoot: true, electronStarts: () => Promise.reject(new Error('probed')) };
    expect((await chooseShell(facts)).shell).toBe('host');
  });
});

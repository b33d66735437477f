/** What the start script found out about this machine. */
export interface ShellFacts {
  /** Path of an Electron binary that is already there. */
  readonly electronBinary: string | undefined;
  readonly runsAsRoot: boolean;
  /** Whether a short probe started that binary; asked only when it matters. */
  readonly electronStarts: () => Promise<boolean>;
}

export type ShellChoice =
  | { readonly shell: 'electron'; readonly binary: string; readonly why: string }
  | { readonly shell: 'host'; readonly why: string };

/** Electron only when its binary is installed, the user is not root and a short probe starts it; else the host. */
export async function chooseShell(facts: ShellFacts): Promise<ShellChoice> {
  if (facts.electronBinary === undefined) {
    return {
      shell: 'host',
      why: 'the Electron binary is not installed ("npm start -- --electron" fetches it)',
    };
  }
  if (facts.runsAsRoot) {
    return { shell: 'host', why: 'Electron does not run as root with its sandbox on' };
  }
  if (!(await facts.electronStarts())) {
    return { shell: 'host', why: 'the installed Electron binary did not start' };
  }
  return { shell: 'electron', binary: facts.electronBinary, why: 'its binary is installed and starts' };
}

/** `app.commandLine`: the switches the app was started with and those main adds; names in lower case, as in Electron. */
export class CommandLine {
  readonly switches = new Map<string, string>();

  constructor(args: readonly string[]) {
    for (const arg of args) {
      const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
      if (name !== undefined) this.appendSwitch(name, value);
    }
  }

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name.toLowerCase(), value);
  }

  appendArgument(): void {
    throw new Error('The Chromium host passes no arguments to Chromium.');
  }

  hasSwitch(name: string): boolean {
    return this.switches.has(name.toLowerCase());
  }

  getSwitchValue(name: string): string {
    return this.switches.get(name.toLowerCase()) ?? '';
  }

  removeSwitch(name: string): void {
    this.switches.delete(name.toLowerCase());
  }
}

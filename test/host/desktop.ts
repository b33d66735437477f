import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { hostSettings } from './host-settings.ts';
import { hostState } from './host-state.ts';

/** The command with which a desktop opens an address in its browser. */
const openCommand = { darwin: 'open', win32: 'explorer' } as const;

/** A tool of development: where the desktop has no browser of its own, the developer can follow the address by hand. */
function openOnDesktop(address: string): void {
  console.error(`[shell] open in your browser: ${address}`);
  const command =
    process.platform === 'darwin' || process.platform === 'win32'
      ? openCommand[process.platform]
      : 'xdg-open';
  spawn(command, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

export const shell = {
  /** With a window on screen the address opens on the desktop; headless, nobody could see it: a test replaces this. */
  async openExternal(address: string): Promise<void> {
    if (hostSettings.headed) openOnDesktop(address);
  },
  beep(): void {
    // Silent.
  },
};

class PowerMonitor extends EventEmitter {
  /** Seconds since a key or pointer was last used in a window of the host; the rest of the computer is not watched. */
  getSystemIdleTime(): number {
    return Math.floor((Date.now() - hostState.lastInput) / 1000);
  }

  getSystemIdleState(threshold: number): 'active' | 'idle' {
    return this.getSystemIdleTime() >= threshold ? 'idle' : 'active';
  }

  isOnBatteryPower(): boolean {
    return false;
  }
}

/** Emits nothing by itself: a test emits `lock-screen`, `suspend` and the like. */
export const powerMonitor = new PowerMonitor();

class NativeTheme extends EventEmitter {
  themeSource: 'system' | 'light' | 'dark' = 'system';
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;

  get shouldUseDarkColors(): boolean {
    return this.themeSource === 'dark';
  }
}

export const nativeTheme = new NativeTheme();

interface MessageBoxOptions {
  readonly message: string;
  readonly detail?: string;
  readonly cancelId?: number;
  readonly defaultId?: number;
}

/** Dialogs are written to stderr and answered with cancel: nobody is asked. */
export const dialog = {
  showErrorBox(title: string, content: string): void {
    console.error(`[dialog] ${title}: ${content}`);
  },
  async showMessageBox(...args: readonly unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    return { response: dialog.showMessageBoxSync(...args), checkboxChecked: false };
  },
  showMessageBoxSync(...args: readonly unknown[]): number {
    const options = args.at(-1) as MessageBoxOptions;
    console.error(`[dialog] ${options.message} ${options.detail ?? ''}`.trimEnd());
    return options.cancelId ?? options.defaultId ?? 0;
  },
};

import { EventEmitter } from 'node:events';
import { hostState } from './host-state.ts';

/** Addresses main wanted to open outside; the host never opens any. */
export const openedOutside: string[] = [];

export const shell = {
  async openExternal(address: string): Promise<void> {
    openedOutside.push(address);
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

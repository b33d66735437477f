import { describe, expect, it, vi } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { menuTemplate } from './app-menu.ts';

function items(lock = vi.fn()): MenuItemConstructorOptions[] {
  return menuTemplate({ lock }).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

describe('menu', () => {
  it('IG-22 locks with Ctrl+L', () => {
    const lock = vi.fn();
    const item = items(lock).find(({ accelerator }) => accelerator === 'CommandOrControl+L');
    (item?.click as (() => void) | undefined)?.();
    expect(lock).toHaveBeenCalledOnce();
  });

  it('B4 has no reload, no developer tools and no copy', () => {
    const roles = items().map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'copy', 'cut', 'services']) {
      expect(roles).not.toContain(role);
    }
  });

  it('keeps zoom within reach', () => {
    expect(items().map(({ role }) => role)).toEqual(
      expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom']),
    );
  });
});

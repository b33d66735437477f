import type { KeyInput } from './isolated-world.ts';

interface MenuItemOptions {
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly click?: (item: MenuItem) => void;
  readonly submenu?: readonly (MenuItemOptions | MenuItem)[] | Menu;
}

/** A menu item in memory; a test calls `click`, and its accelerator works in every window. Roles do nothing. */
export class MenuItem {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: ((item: MenuItem) => void) | undefined;

  constructor(options: MenuItemOptions) {
    const { submenu } = options;
    this.id = options.id;
    this.role = options.role;
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = options.accelerator;
    this.label = options.label ?? options.role ?? '';
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#click = options.click;
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu);
  }

  click(): void {
    this.#click?.(this);
  }
}

let applicationMenu: Menu | null = null;

/** Menus in memory: Chromium's windows show none. */
export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly (MenuItemOptions | MenuItem)[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  append(item: MenuItem): void {
    this.items.push(item);
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  /** Clicks the item whose accelerator was pressed, if there is one. */
  hostPress(input: KeyInput): void {
    for (const item of this.items) {
      item.submenu?.hostPress(input);
      if (item.enabled && item.accelerator !== undefined && isPressed(item.accelerator, input)) item.click();
    }
  }

  popup(): void {
    // Nothing is shown.
  }
}

function isPressed(accelerator: string, input: KeyInput): boolean {
  const parts = accelerator.toLowerCase().split('+');
  const key = parts.pop();
  const has = (...names: readonly string[]) => names.some((name) => parts.includes(name));
  const isMac = process.platform === 'darwin';
  return (
    key === input.key.toLowerCase() &&
    input.shift === has('shift') &&
    input.alt === has('alt', 'option') &&
    input.control === (has('ctrl', 'control') || (!isMac && has('commandorcontrol', 'cmdorctrl'))) &&
    input.meta === (has('cmd', 'command', 'super', 'meta') || (isMac && has('commandorcontrol', 'cmdorctrl')))
  );
}

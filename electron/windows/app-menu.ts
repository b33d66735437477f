import type { MenuItemConstructorOptions } from 'electron';

export interface MenuActions {
  readonly lock: () => void;
}

/**
 * The menu: zoom, typing and Lock. No reload, no developer tools, and no copy until a policy allows it (DESIGN 2.15).
 * The keys are those of clinical-ui.md section 11.
 */
export function menuTemplate(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Bedside',
      submenu: [
        {
          label: 'Lock',
          accelerator: 'CommandOrControl+L',
          click: () => {
            actions.lock();
          },
        },
        { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [{ role: 'undo' }, { role: 'redo' }, { role: 'paste' }, { role: 'selectAll' }],
    },
    {
      label: 'View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
    },
  ];
}

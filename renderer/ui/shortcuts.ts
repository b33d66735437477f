/** The keyboard map of clinical-ui.md 11, as far as this version has something to say about a key. */
const shortcuts = [
  { key: '1', action: 'summary', words: 'Summary' },
  { key: '2', action: 'allergies', words: 'Allergies' },
  { key: '3', action: 'medicines', words: 'Medicines' },
  { key: '4', action: 'problems', words: 'Problems' },
  { key: '5', action: 'consultations', words: 'Consultations' },
  { key: '6', action: 'immunisations', words: 'Immunisations' },
  { key: '7', action: 'tests', words: 'Test results' },
  { key: '8', action: 'other-entries', words: 'Other entries' },
  { key: '9', action: 'documents', words: 'Documents' },
  { key: 'k', action: 'find', words: 'Find a person' },
  { key: 'f', action: 'search', words: 'Search' },
  { key: 'shift+f', action: 'search-all', words: 'Search' },
  { key: 'shift+b', action: 'banner', words: 'Patient details' },
  { key: 'p', action: 'print', words: 'Printing' },
  { key: 'l', action: 'lock', words: 'Lock' },
  { key: 'w', action: 'close', words: 'Close record' },
  { key: 'F5', action: 'refresh', words: 'Refresh' },
  { key: 'F1', action: 'help', words: 'Help' },
  { key: 'alt+ArrowLeft', action: 'back', words: 'Back' },
  { key: 'alt+ArrowRight', action: 'forward', words: 'Forward' },
] as const;

export type ShortcutAction = (typeof shortcuts)[number]['action'];

export interface Shortcut {
  readonly action: ShortcutAction;
  /** What the shortcut is about, for saying that it does not apply. */
  readonly words: string;
}

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The shortcut of a key press; single characters are never one (A11Y-12). */
export function shortcutOf(press: KeyPress): Shortcut | undefined {
  const name = nameOf(press);
  return name === undefined ? undefined : shortcuts.find(({ key }) => key === name);
}

function nameOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string | undefined {
  const command = ctrlKey || metaKey;
  if (/^F\d+$/u.test(key)) return command || shiftKey || altKey ? undefined : key;
  if (altKey) return command || shiftKey || !key.startsWith('Arrow') ? undefined : `alt+${key}`;
  if (!command || key.length !== 1) return undefined;
  return `${shiftKey ? 'shift+' : ''}${key.toLowerCase()}`;
}

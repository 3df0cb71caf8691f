/** What of a `KeyboardEvent` decides which key it is. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifierKeys = new Set([
  'Control',
  'Meta',
  'Alt',
  'AltGraph',
  'Shift',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
]);

/**
 * The portable name of a pressed key as `shared/commands.ts` writes them, e.g. `Mod+Shift+Z`, `J`, `?`. Nothing for a modifier
 * alone. `mac`: `Mod` is ⌘ instead of Ctrl.
 */
export function keyOf(press: KeyPress, mac: boolean): string | undefined {
  if (modifierKeys.has(press.key)) return undefined;
  const name = baseName(press);
  const mod = mac ? press.metaKey : press.ctrlKey;
  const ctrl = mac && press.ctrlKey;
  // The Windows key belongs to the system.
  if (!mac && press.metaKey) return undefined;
  // Shift is part of a sign like `?`, but has to be named with a letter, a digit or a key like F9.
  const shift = press.shiftKey && !isSign(name);
  return `${mod ? 'Mod+' : ''}${ctrl ? 'Ctrl+' : ''}${press.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}

function baseName({ key, code, shiftKey }: KeyPress): string {
  if (key === ' ') return 'Space';
  if (key.length > 1) return key;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  // On a Cyrillic or Greek layout the letter keys still mean what is printed beside them. AZERTY types digits with
  // Shift: unshifted its digit keys give signs, which must not take the place of 1–9.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter && (key.codePointAt(0) ?? 0) > 0x7f) return letter;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit && !shiftKey && !isAscii(key)) return digit;
  return key;
}

function isAscii(key: string): boolean {
  return (key.codePointAt(0) ?? 0) <= 0x7f;
}

function isSign(name: string): boolean {
  return name.length === 1 && !/[A-Z0-9]/.test(name);
}

const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Backspace: '⌫',
  Delete: '⌦',
  PageUp: '⇞',
  PageDown: '⇟',
  Escape: '⎋',
};
const signs: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};
/** The order in which Apple writes modifiers. */
const macOrder = ['Ctrl', 'Alt', 'Shift', 'Mod'];

/** The key as the caps of this platform's keyboards: `['Ctrl', 'Shift', 'Z']`, on a Mac `['⇧', '⌘', 'Z']`. */
export function keyCaps(key: string, mac: boolean): string[] {
  const parts = splitKey(key);
  if (!mac) return parts.map((part) => signs[part] ?? part);
  const [name = '', ...modifiers] = parts.toReversed();
  const ordered = modifiers.toSorted((a, b) => macOrder.indexOf(a) - macOrder.indexOf(b));
  return [...ordered, name].map((part) => macSigns[part] ?? signs[part] ?? part);
}

/** For `aria-keyshortcuts`: the same key in the words that WAI-ARIA wants. */
export function ariaKey(key: string, mac: boolean): string {
  return splitKey(key)
    .map((part, index, all) => {
      if (index === all.length - 1) return part;
      if (part === 'Mod') return mac ? 'Meta' : 'Control';
      return part === 'Ctrl' ? 'Control' : part;
    })
    .join('+');
}

/** `Mod++` is Mod and the plus key. */
function splitKey(key: string): string[] {
  const parts = key.slice(0, -1).split('+');
  const last = parts.pop() ?? '';
  return [...parts, last + key.slice(-1)];
}

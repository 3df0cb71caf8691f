import { type Command, isPlainKey } from '../commands.ts';
import type { Localized } from '../localized.ts';

interface Reserved {
  readonly keys: readonly string[];
  readonly why: Localized;
}

const focus: Localized = { en: 'Tab moves from one control to the next.', zh: 'Tab 键用于在各控件之间移动。' };

/** Keys that no command may take, and what they are for. */
const everywhere: readonly Reserved[] = [
  { keys: ['Tab', 'Shift+Tab', 'Mod+Tab', 'Mod+Shift+Tab', 'Alt+Tab', 'Alt+Shift+Tab'], why: focus },
  {
    keys: ['Escape', 'Shift+Escape', 'Mod+Escape'],
    why: { en: 'Esc closes what is open.', zh: 'Esc 键用于关闭当前打开的内容。' },
  },
  {
    keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
    why: { en: 'This key moves and scrolls within the page.', zh: '此键用于在页面内移动和滚动。' },
  },
  {
    keys: ['Mod+C', 'Mod+X', 'Mod+V', 'Mod+A', 'Mod+Shift+V', 'Mod+Insert', 'Shift+Insert', 'Shift+Delete'],
    why: { en: 'It copies, cuts, pastes or selects everywhere.', zh: '此键在各处用于复制、剪切、粘贴或全选。' },
  },
  {
    keys: ['Mod+T', 'Mod+N', 'Mod+W', 'Mod+Shift+T', 'Mod+Shift+N', 'Mod+Shift+W', 'Mod+PageUp', 'Mod+PageDown'],
    why: {
      en: 'Browsers keep it for their tabs and windows, and never hand it on.',
      zh: '浏览器用此键管理标签页和窗口，不会交给页面处理。',
    },
  },
  {
    keys: ['F5', 'Mod+R', 'Mod+Shift+R', 'Mod+F5'],
    why: { en: 'Browsers reload the page with it.', zh: '浏览器用此键重新载入页面。' },
  },
  {
    keys: ['F10', 'Shift+F10', 'F11', 'F12', 'Mod+Shift+I', 'ContextMenu', 'PrintScreen', 'Pause'],
    why: { en: 'It belongs to the system or the window.', zh: '此键由系统或窗口使用。' },
  },
];

const onMac: readonly Reserved[] = [
  {
    keys: [
      'Mod+Q',
      'Mod+H',
      'Mod+Alt+H',
      'Mod+M',
      'Mod+Space',
      'Ctrl+Space',
      'Mod+`',
      'Ctrl+ArrowUp',
      'Ctrl+ArrowDown',
    ],
    why: { en: 'macOS keeps it for itself.', zh: 'macOS 系统占用此键。' },
  },
];

/** Whether macOS takes this key before any program hears of it. */
export function isTakenByMac(key: string): boolean {
  return onMac.some(({ keys }) => keys.includes(key));
}

const elsewhere: readonly Reserved[] = [
  {
    keys: ['Alt+F4', 'Alt+Space', 'Mod+Alt+Delete', 'Mod+Escape', 'Mod+Q'],
    why: { en: 'The system keeps it for itself.', zh: '系统占用此键。' },
  },
];

const types: Localized = {
  en: 'This command also works while you type, and this key types something. Add Ctrl, ⌘ or Alt, or use a function key.',
  zh: '此命令在打字时也有效，而该键会输入内容。请加上 Ctrl、⌘ 或 Alt，或改用功能键。',
};
const undoesTyping: Localized = { en: 'While you type it undoes typing.', zh: '打字时此键用于撤销输入。' };

/** Why this command cannot have this key; nothing where it can. */
export function refusalOf(key: string, command: Command, mac: boolean): Localized | undefined {
  const reserved = [...everywhere, ...(mac ? onMac : elsewhere)].find(({ keys }) => keys.includes(key));
  if (reserved) return reserved.why;
  if (!command.whileTyping) return undefined;
  // With Option, the letters and signs of a Mac are other signs; the desk's own defaults are those that a desk can spare.
  if (isPlainKey(key) || /^Alt\+(?:Shift\+)?[^A-Za-z0-9]$/.test(key)) return types;
  return ['Mod+Z', 'Mod+Y', 'Mod+Shift+Z'].includes(key) ? undoesTyping : undefined;
}

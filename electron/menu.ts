import type { MenuItemConstructorOptions } from 'electron';
import { type Command, commands, isPlainKey, type MenuGroup, menuGroups, menuLabels } from '../shared/commands.ts';
import type { ShellState } from '../shared/contract/bridge.ts';
import { keysOf } from '../shared/keys/keymap.ts';
import type { Locale, Localized } from '../shared/localized.ts';

/** What the menu does by itself, without the page. */
export interface MenuActions {
  /** A command of shared/commands.ts was chosen. */
  run(command: string): void;
  showDataFolder(): void;
}

export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly shell: Pick<ShellState, 'locale' | 'enabledCommands' | 'keys'>;
  /** Adds what only developers need. */
  readonly developing: boolean;
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** What every program of the platform has; Electron's own labels know English only. */
const roles: Readonly<Partial<Record<Role, Localized>>> = {
  about: { en: 'About Copydesk', zh: '关于 Copydesk' },
  services: { en: 'Services', zh: '服务' },
  hide: { en: 'Hide Copydesk', zh: '隐藏 Copydesk' },
  hideOthers: { en: 'Hide Others', zh: '隐藏其他' },
  unhide: { en: 'Show All', zh: '全部显示' },
  quit: { en: 'Quit', zh: '退出' },
  close: { en: 'Close Window', zh: '关闭窗口' },
  minimize: { en: 'Minimise', zh: '最小化' },
  zoom: { en: 'Zoom', zh: '缩放' },
  front: { en: 'Bring All to Front', zh: '全部置于顶层' },
  cut: { en: 'Cut', zh: '剪切' },
  copy: { en: 'Copy', zh: '复制' },
  paste: { en: 'Paste', zh: '粘贴' },
  selectAll: { en: 'Select All', zh: '全选' },
  togglefullscreen: { en: 'Full Screen', zh: '全屏' },
  toggleDevTools: { en: 'Developer Tools', zh: '开发者工具' },
};
const windowLabel: Localized = { en: 'Window', zh: '窗口' };
const dataFolderLabel: Localized = { en: 'Show Data Folder', zh: '显示数据文件夹' };

const separator: MenuItemConstructorOptions = { type: 'separator' };

/** An item that Electron knows how to do, in the interface's language. */
export function role(name: Role, locale: Locale): MenuItemConstructorOptions {
  return { role: name, label: roles[name]?.[locale] };
}

const keyNames: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  Ctrl: 'Control',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** A key of shared/commands.ts as Electron writes it. */
export function acceleratorOf(key: string): string {
  // The last part may be the plus sign itself.
  const parts = key.endsWith('+') ? [...key.slice(0, -1).split('+').filter(Boolean), 'Plus'] : key.split('+');
  return parts.map((part) => keyNames[part] ?? part).join('+');
}

function commandItem(
  command: Command,
  { shell, platform }: MenuSituation,
  actions: MenuActions,
): MenuItemConstructorOptions {
  // The page handles every key itself, so that one dispatcher decides by what has the focus. macOS always registers
  // what a menu shows: a plain letter there would be taken from whoever types it.
  const key = keysOf(command, shell.keys, platform === 'darwin').find(
    (candidate) => platform !== 'darwin' || !isPlainKey(candidate),
  );
  return {
    id: command.id,
    label: command.label[shell.locale],
    enabled: shell.enabledCommands.includes(command.id),
    click: () => actions.run(command.id),
    ...(key !== undefined && { accelerator: acceleratorOf(key), registerAccelerator: false }),
  };
}

/** What a group has besides its commands. */
function extras(group: MenuGroup, situation: MenuSituation, actions: MenuActions): MenuItemConstructorOptions[] {
  const { locale } = situation.shell;
  const mac = situation.platform === 'darwin';
  const items = (...names: Role[]): MenuItemConstructorOptions[] => [
    separator,
    ...names.map((name) => role(name, locale)),
  ];
  if (group === 'file') return mac ? items('close') : items('quit');
  if (group === 'edit') return items('cut', 'copy', 'paste', 'selectAll');
  if (group === 'view') {
    const all = items('togglefullscreen');
    return situation.developing ? [...all, ...items('toggleDevTools')] : all;
  }
  if (group === 'help') {
    const folder = { id: 'shell.dataFolder', label: dataFolderLabel[locale], click: actions.showDataFolder };
    return mac ? [folder] : [folder, ...items('about')];
  }
  return [];
}

/**
 * The native menu: the same commands as the palette, in the interface's language, plus what the platform expects.
 * Commands that cannot be used now are greyed, not hidden, so that they keep their places.
 */
export function menuTemplate(situation: MenuSituation, actions: MenuActions): MenuItemConstructorOptions[] {
  const { locale } = situation.shell;
  const menus = menuGroups.map((group): MenuItemConstructorOptions => {
    const own = commands.filter((command: Command) => command.group === group && !command.keysOnly);
    return {
      id: group,
      label: menuLabels[group][locale],
      ...(group === 'help' && { role: 'help' as const }),
      submenu: [
        ...own.map((command) => commandItem(command, situation, actions)),
        ...extras(group, situation, actions),
      ],
    };
  });
  if (situation.platform !== 'darwin') return menus;
  const item = (name: Role): MenuItemConstructorOptions => role(name, locale);
  const appMenu: MenuItemConstructorOptions = {
    label: 'Copydesk',
    submenu: [
      item('about'),
      separator,
      item('services'),
      separator,
      item('hide'),
      item('hideOthers'),
      item('unhide'),
      separator,
      item('quit'),
    ],
  };
  const windowMenu: MenuItemConstructorOptions = {
    label: windowLabel[locale],
    role: 'window',
    submenu: [item('minimize'), item('zoom'), separator, item('front')],
  };
  return [appMenu, ...menus.slice(0, -1), windowMenu, ...menus.slice(-1)];
}

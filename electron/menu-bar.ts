import { Menu } from 'electron';
import { commands } from '../shared/commands.ts';
import type { Locale } from '../shared/localized.ts';
import { type MenuActions, type MenuSituation, menuTemplate } from './menu.ts';

/** The program's menu bar. What can be done now changes with every key press: then items are greyed, not made anew. */
export function createMenuBar(
  actions: MenuActions,
  developing: boolean,
): { follow(shell: MenuSituation['shell']): void } {
  let shown: { readonly menu: Menu; readonly locale: Locale; readonly keys: string } | undefined;
  return {
    follow(shell) {
      const keys = JSON.stringify(shell.keys);
      if (shown?.locale !== shell.locale || shown.keys !== keys) {
        const menu = Menu.buildFromTemplate(menuTemplate({ platform: process.platform, shell, developing }, actions));
        shown = { menu, locale: shell.locale, keys };
        Menu.setApplicationMenu(menu);
        return;
      }
      const enabled = new Set(shell.enabledCommands);
      for (const { id } of commands) {
        const item = shown.menu.getMenuItemById(id);
        if (item) item.enabled = enabled.has(id);
      }
    },
  };
}

import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { acceleratorOf, type MenuActions, type MenuSituation, menuTemplate } from '../../electron/menu.ts';
import { type Command, commands, menuGroups, menuLabels } from '../../shared/commands.ts';

const english: MenuSituation = {
  platform: 'linux',
  shell: { locale: 'en', enabledCommands: ['app.import', 'finding.next'], keys: {} },
  developing: false,
};
const quiet: MenuActions = { run: () => {}, showDataFolder: () => {} };

function itemsOf(menus: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

function itemsIn(situation: Partial<MenuSituation> = {}, actions: MenuActions = quiet): MenuItemConstructorOptions[] {
  return itemsOf(menuTemplate({ ...english, ...situation }, actions));
}

const shown = commands.filter((command: Command) => !command.keysOnly);

describe('the native menu', () => {
  it('has every command of the palette once, under its group', () => {
    for (const group of menuGroups) {
      const menu = menuTemplate(english, quiet).filter(({ id }) => id === group);
      const ids = itemsOf(menu).map(({ id }) => id);
      for (const command of shown.filter((each) => each.group === group)) {
        expect(ids.filter((id) => id === command.id)).toHaveLength(1);
      }
    }
  });

  it('has no command that makes sense only by its key', () => {
    const ids = itemsIn().map(({ id }) => id);
    for (const command of commands.filter((each: Command) => each.keysOnly)) expect(ids).not.toContain(command.id);
  });

  it.each(['en', 'zh'] as const)('speaks the interface’s language: %s', (locale) => {
    const menus = menuTemplate({ ...english, shell: { ...english.shell, locale } }, quiet);
    expect(menus.map(({ label }) => label)).toEqual(menuGroups.map((group) => menuLabels[group][locale]));
    for (const item of itemsOf(menus).filter(({ type }) => type !== 'separator')) expect(item.label).toBeTruthy();
    const importing = itemsOf(menus).find(({ id }) => id === 'app.import');
    expect(importing?.label).toBe(locale === 'en' ? 'Import files…' : '导入文件…');
  });

  it('greys what cannot be used now', () => {
    const enabled = itemsIn().filter((item) => item.id !== undefined && item.enabled === true);
    expect(enabled.map(({ id }) => id).toSorted()).toEqual(['app.import', 'finding.next']);
  });

  it('says which command was chosen', () => {
    const chosen: string[] = [];
    const items = itemsIn({}, { ...quiet, run: (id) => void chosen.push(id) });
    const item = items.find(({ id }) => id === 'finding.next');
    const click = item?.click as unknown as (() => void) | undefined;
    click?.();
    expect(chosen).toEqual(['finding.next']);
  });

  it('shows keys but leaves them to the page', () => {
    for (const item of itemsIn().filter(({ accelerator }) => accelerator !== undefined)) {
      expect(item.registerAccelerator, item.id).toBe(false);
    }
    expect(itemsIn().find(({ id }) => id === 'finding.next')?.accelerator).toBe('J');
  });

  it('shows no plain key on a Mac, where it would be taken from who types', () => {
    const items = itemsIn({ platform: 'darwin' });
    expect(items.find(({ id }) => id === 'finding.next')?.accelerator).toBeUndefined();
    expect(items.find(({ id }) => id === 'app.import')?.accelerator).toBe('CommandOrControl+O');
  });

  it('follows the keys that people set', () => {
    const keys = { 'app.import': ['Mod+Shift+O'], 'finding.next': [] };
    const items = itemsIn({ shell: { ...english.shell, keys } });
    expect(items.find(({ id }) => id === 'app.import')?.accelerator).toBe('CommandOrControl+Shift+O');
    expect(items.find(({ id }) => id === 'finding.next')?.accelerator).toBeUndefined();
    expect(items.find(({ id }) => id === 'finding.previous')?.accelerator).toBe('K');
  });

  it('leaves zooming to the desk’s own commands', () => {
    const all = itemsIn();
    expect(all.map(({ role }) => role)).not.toEqual(expect.arrayContaining(['zoomIn']));
    expect(all.find(({ id }) => id === 'view.zoomIn')?.accelerator).toBe('CommandOrControl+=');
  });

  it('has what each platform expects', () => {
    const rolesOn = (platform: NodeJS.Platform) => itemsIn({ platform }).map(({ role }) => role);
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(rolesOn(platform)).toEqual(
        expect.arrayContaining(['quit', 'cut', 'copy', 'paste', 'selectAll', 'about', 'togglefullscreen']),
      );
    }
    expect(rolesOn('darwin')).toEqual(expect.arrayContaining(['hide', 'services', 'minimize', 'close']));
    expect(menuTemplate({ ...english, platform: 'darwin' }, quiet)[0]?.label).toBe('Copydesk');
  });

  it('has developer tools for developers only', () => {
    const roles = (developing: boolean) => itemsIn({ developing }).map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
  });
});

describe('a key as Electron writes it', () => {
  it.each([
    ['Mod+Shift+Z', 'CommandOrControl+Shift+Z'],
    ['Ctrl+Alt+A', 'Control+Alt+A'],
    ['ArrowDown', 'Down'],
    ['Mod+Enter', 'CommandOrControl+Enter'],
    ['F9', 'F9'],
    ['Mod+,', 'CommandOrControl+,'],
    ['Mod++', 'CommandOrControl+Plus'],
    ['+', 'Plus'],
  ])('%s is %s', (key, accelerator) => {
    expect(acceleratorOf(key)).toBe(accelerator);
  });
});

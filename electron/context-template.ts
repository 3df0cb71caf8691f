import type { MenuItemConstructorOptions } from 'electron';
import type { Locale } from '../shared/localized.ts';
import { role } from './menu.ts';

/** What lies under the mouse, as far as the menu goes by it. */
export interface ContextPlace {
  readonly isEditable: boolean;
  readonly selectionText: string;
}

/** What every program offers for text; nothing where there is none. The page shows its own menus by itself. */
export function contextTemplate(
  { isEditable, selectionText }: ContextPlace,
  locale: Locale,
): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      role('cut', locale),
      role('copy', locale),
      role('paste', locale),
      { type: 'separator' },
      role('selectAll', locale),
    ];
  }
  return selectionText.trim() === '' ? [] : [role('copy', locale)];
}

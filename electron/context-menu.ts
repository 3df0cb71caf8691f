import { Menu, type WebContents } from 'electron';
import type { Locale } from '../shared/localized.ts';
import { contextTemplate } from './context-template.ts';

/** Electron has no menu under the mouse of its own. */
export function offerContextMenu(contents: WebContents, locale: () => Locale): void {
  contents.on('context-menu', (_event, place) => {
    const template = contextTemplate(place, locale());
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}

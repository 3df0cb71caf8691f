import { StyleModule as Original } from '../../node_modules/style-mod/src/style-mod.js';

/**
 * CodeMirror puts its styles into a <style> element, which the desk's Content-Security-Policy refuses. Given a root
 * without `head`, style-mod uses a constructed style sheet instead: so it is given the document as such a root.
 * Vite resolves `style-mod` to this module.
 */
const documentAsRoot = {
  defaultView: globalThis.window,
  get adoptedStyleSheets() {
    return document.adoptedStyleSheets;
  },
  set adoptedStyleSheets(sheets: CSSStyleSheet[]) {
    document.adoptedStyleSheets = sheets;
  },
};

type Mount = typeof Original.mount;

export class StyleModule extends Original {
  static override mount(root: Parameters<Mount>[0], modules: Parameters<Mount>[1]): void {
    Original.mount(root === document ? (documentAsRoot as unknown as ShadowRoot) : root, modules);
  }
}

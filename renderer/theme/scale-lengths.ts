/**
 * Style sheets are written in pixels and built in `rem`, and what they ask of the window's width they ask of the page's
 * width in `rem`: so the size of the root alone is the zoom of the whole desk, in a browser as in Electron, and a page that
 * was made larger takes the layout of a narrower window.
 */
export const scaleLengths = {
  postcssPlugin: 'copydesk-scale-lengths',
  Declaration(declaration: { value: string }): void {
    declaration.value = inRem(declaration.value);
  },
  AtRule(rule: { name: string; params: string }): void {
    if (rule.name === 'container') rule.params = inRem(rule.params);
    if (rule.name !== 'media' || !asksForWidth.test(rule.params)) return;
    rule.name = 'container';
    rule.params = `desk ${inRem(rule.params)}`;
  },
};

const asksForWidth = /^\((?:(?:min|max)-width:|width\s*[<>]=?)\s*\d+px\)$/;

/** Pixels of the root at 100 %. */
const root = 16;

/** Lengths as multiples of the root's size. Hairlines stay what they are: a line of 1.25 pixels is a blurred one. */
export function inRem(value: string): string {
  return value.replaceAll(/(?<![\w.#-])(-?)(\d*\.?\d+)px\b/g, (whole, sign: string, digits: string) => {
    const pixels = Number(digits);
    return pixels <= 1 ? whole : `${sign}${Number((pixels / root).toFixed(5))}rem`;
  });
}

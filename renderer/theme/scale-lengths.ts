/**
 * Style sheets are written in pixels and built in `rem`: so the size of the root alone is the zoom of the whole desk, in a
 * browser as in Electron. What they ask of the window's width stays in pixels and follows by `zoom-media.ts`.
 */
export const scaleLengths = {
  postcssPlugin: 'copydesk-scale-lengths',
  Declaration(declaration: { value: string }): void {
    declaration.value = inRem(declaration.value);
  },
  AtRule(rule: { name: string; params: string }): void {
    if (rule.name === 'container') rule.params = inRem(rule.params);
  },
};

/** Pixels of the root at 100 %. */
const root = 16;

/** Lengths as multiples of the root's size. Hairlines stay what they are: a line of 1.25 pixels is a blurred one. */
export function inRem(value: string): string {
  return value.replaceAll(/(?<![\w.#-])(-?)(\d*\.?\d+)px\b/g, (whole, sign: string, digits: string) => {
    const pixels = Number(digits);
    return pixels <= 1 ? whole : `${sign}${Number((pixels / root).toFixed(5))}rem`;
  });
}

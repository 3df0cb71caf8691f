/** What each rule asked for as it was written. */
const written = new WeakMap<CSSMediaRule, string>();

/** A condition on the window's width, for a page that is shown larger: 1,100 pixels at 150 % are 1,650. */
export function zoomCondition(condition: string, zoom: number): string {
  return condition.replaceAll(
    /(\d*\.?\d+)px\b/g,
    (_, pixels: string) => `${Number((Number(pixels) * zoom).toFixed(2))}px`,
  );
}

/**
 * Lets a page that was made larger take the layout of a narrower window, as a browser's own zoom does. By the rules
 * themselves: container queries in `rem` would say the same, but Chromium answers them by the root's first size.
 */
export function zoomMedia(zoom: number): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const original = written.get(rule) ?? rule.media.mediaText;
      written.set(rule, original);
      const wanted = zoomCondition(original, zoom);
      if (rule.media.mediaText !== wanted) rule.media.mediaText = wanted;
    }
  }
}

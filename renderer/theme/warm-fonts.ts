/** Han characters and the signs of keys: no font of ours has them, and the browser looks through the system's for each. */
const foreign = ['中', '，', '⌥', '⌘', '⇧', '⌃', '↵', '→'];
const weights = [400, 500, 600, 700];

/** Pieces of work after which our own fonts are there, and the signs that they lack are found at once in each weight. */
export function warmFonts(): (() => void)[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [];
  const style = getComputedStyle(document.documentElement);
  const families = ['--sans', '--serif', '--serif-zh'].map((name) => style.getPropertyValue(name));
  const fonts = families.flatMap((family) => weights.map((weight) => `${weight} 14px ${family}`));
  return [
    // Else the first rows are laid out twice: in another font, and once more when theirs has come.
    ...fonts.map((font) => () => void document.fonts.load(font)),
    ...fonts.flatMap((font) =>
      foreign.map((sign) => () => {
        context.font = font;
        context.measureText(sign);
      }),
    ),
  ];
}

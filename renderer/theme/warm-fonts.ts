/** Han characters and the signs of keys: no font of ours has them, and the browser looks through the system's for each. */
const foreign = ['中', '，', '⌥', '⌘', '⇧', '⌃', '↵', '→'];
const weights = [400, 500, 600, 700];

/** Pieces of work after which the signs that our own fonts lack are found at once in each weight. */
export function warmFonts(): (() => void)[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return [];
  const style = getComputedStyle(document.documentElement);
  const families = ['--sans', '--serif', '--serif-zh'].map((name) => style.getPropertyValue(name));
  return families.flatMap((family) =>
    weights.flatMap((weight) =>
      foreign.map((sign) => () => {
        context.font = `${weight} 14px ${family}`;
        context.measureText(sign);
      }),
    ),
  );
}

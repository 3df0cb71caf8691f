const light = '#ffffff';
const dark = '#1b1a18';

function channel(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** WCAG relative luminance of `#rrggbb`, 0 to 1. */
export function luminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1), 16);
  return 0.2126 * channel((value >> 16) & 255) + 0.7152 * channel((value >> 8) & 255) + 0.0722 * channel(value & 255);
}

/** WCAG contrast of two `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** White or near-black, whichever reads better on `colour`. */
export function inkOn(colour: string): string {
  return contrast(light, colour) >= contrast(dark, colour) ? light : dark;
}

/** The first letter or character of a name, upper case. */
export function initial(name: string): string {
  const [first = '?'] = new Intl.Segmenter().segment(name.trim());
  return typeof first === 'string' ? first : first.segment.toLocaleUpperCase();
}

/** Colours of people: told apart in both themes, and each readable under white or black. The names are locale keys. */
export const colours = [
  { name: 'brown', value: '#8a3b12' },
  { name: 'blue', value: '#1d5fa8' },
  { name: 'green', value: '#1a6b3c' },
  { name: 'violet', value: '#5b3fa8' },
  { name: 'teal', value: '#1f6f73' },
  { name: 'red', value: '#a12c22' },
  { name: 'amber', value: '#b07a10' },
  { name: 'grey', value: '#6b665b' },
] as const;

/** The first colour that nobody has, or else the first. */
export function freeColour(taken: readonly string[]): string {
  const used = new Set(taken.map((colour) => colour.toLowerCase()));
  return colours.find(({ value }) => !used.has(value))?.value ?? colours[0].value;
}

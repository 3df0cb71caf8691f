import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours } from '../../../renderer/features/people/colours.ts';
import { contrast, inkOn } from '../../../renderer/ui/colour.ts';

const css = readFileSync(new URL('../../../renderer/theme/tokens.css', import.meta.url), 'utf8');

type Tokens = ReadonlyMap<string, readonly [light: string, dark: string]>;

/** Both values of every token that is one plain colour in each theme. */
function tokensIn(rules: string): Tokens {
  const found = new Map<string, readonly [light: string, dark: string]>();
  for (const [, name = '', light = '', dark = ''] of rules.matchAll(
    /--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\s*\)/g,
  )) {
    found.set(name, [light, dark]);
  }
  return found;
}

const [usualRules = '', highRules = ''] = css.split(':root[data-high-contrast]');
const usual = tokensIn(usualRules);
const high = new Map([...usual, ...tokensIn(highRules)]);

function colour(name: string, theme: 'light' | 'dark', tokens: Tokens = usual): string {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`tokens.css has no colour --${name}`);
  return theme === 'light' ? pair[0] : pair[1];
}

const surfaces = ['paper', 'panel', 'card'];
const onAll = [
  'ink',
  'soft',
  'quiet',
  'accent',
  'ins',
  'del',
  'family-duplication',
  'family-awkward',
  'family-bilingual',
  'family-second-opinion',
  'family-reference',
  'family-mechanics',
  'family-consistency',
  'family-memory',
];
const pairs: (readonly [text: string, surface: string])[] = [
  ...onAll.flatMap((text) => surfaces.map((surface) => [text, surface] as const)),
  ...['ink', 'soft', 'accent'].flatMap((text) => ['sel', 'accent-bg', 'hover'].map((on) => [text, on] as const)),
  ['ins', 'ins-bg'],
  ['del', 'del-bg'],
  ['ink', 'del-bg'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(pairs)('shows %s readably on %s (AA)', (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(['light', 'dark'] as const)('the %s theme in high contrast', (theme) => {
  it.each([...pairs, ...surfaces.map((surface) => ['faint', surface] as const)])(
    'shows %s readably on %s (AAA)',
    (text, surface) => {
      expect(contrast(colour(text, theme, high), colour(surface, theme, high))).toBeGreaterThanOrEqual(7);
    },
  );

  it.each(['line', 'edge', 'accent'].flatMap((edge) => surfaces.map((surface) => [edge, surface] as const)))(
    'shows the edge %s on %s',
    (edge, surface) => {
      expect(contrast(colour(edge, theme, high), colour(surface, theme, high))).toBeGreaterThanOrEqual(3);
    },
  );

  it('has another colour for every colour', () => {
    expect([...tokensIn(highRules).keys()].toSorted()).toEqual([...usual.keys()].toSorted());
  });
});

it.each(colours)('writes readably on the $name of a person', ({ value }) => {
  expect(contrast(inkOn(value), value)).toBeGreaterThanOrEqual(4.5);
});

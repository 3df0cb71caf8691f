import { run as memoryBench } from '../memory.bench.ts';
import { accessibilityFigure } from './accessibility.ts';
import { onCopyOf } from './cached.ts';
import type { Figure } from './figure.ts';
import { keyFigures } from './keys.ts';
import { largeFigures } from './large.ts';
import { makeLongDesk } from './long-desk.ts';
import { longStoryFigures } from './long-story.ts';
import { makeManyStories } from './many-desk.ts';
import { reviewByKeyboard } from './review-by-keyboard.ts';
import { searchFigures } from './search-figures.ts';

/** What can be named to be measured alone. */
const parts: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  review: reviewByKeyboard,
  keys: keyFigures,
  large: largeFigures,
  long: () => onCopyOf('long-story', (folder) => makeLongDesk(folder, 100_000), longStoryFigures),
  search: () => onCopyOf('many-stories', (folder) => makeManyStories(folder, 20_000), searchFigures),
  memory: memoryFigures,
  axe: async () => [await accessibilityFigure()],
};

/** Measures every figure that the desk is to reach; answers an exit code that is not 0 when one is not. */
export async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new Error(`There is no part ${unknown}; there are: ${Object.keys(parts).join(', ')}.`);
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.error(`${name} …`);
    figures.push(...(await measure()));
  }
  print(figures);
  return figures.every(({ holds }) => holds) ? 0 : 1;
}

/** The figures of the memory that have a goal. */
async function memoryFigures(): Promise<Figure[]> {
  const measured = await memoryBench();
  return measured.flatMap(({ name, value, target, ok }) =>
    target === undefined || ok === undefined ? [] : [{ name, value, goal: target, holds: ok }],
  );
}

function print(figures: readonly Figure[]): void {
  const table = [
    ['figure', 'measured', 'goal', ''],
    ...figures.map(({ name, value, goal, holds }) => [name, value, goal, holds ? 'holds' : 'MISSED']),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

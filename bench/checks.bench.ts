import { catalog } from '../shared/checks/catalog.ts';
import { createAnalysis } from '../shared/checks/engine.ts';
import type { PassageInput } from '../shared/checks/finding.ts';
import { shippedModel } from '../shared/checks/ranking/shipped.ts';
import { createHarper } from './harper/harper.ts';
import { lexicon } from './quality/support/lexicon.ts';
import { atLeast, atMost, bestOf, type Measurement, processorTime } from './support/measurement.ts';
import { type PressStory, pressStories } from './support/press-copy.ts';

const facts = { references: [] };
const options = { lexicon, model: shippedModel() };
/** Harper checks one story of so many, or the bench would take a minute. */
const everyStory = 10;

/**
 * How fast the checks are on press copy with an original and two second opinions, beside Harper on the same text, and
 * after an edit in a long story. All on one core, everything loaded.
 */
export async function run(): Promise<Measurement[]> {
  const stories = pressStories(2);
  return [...throughput(stories), ...(await besideHarper(stories)), ...edits(stories)];
}

function throughput(stories: readonly PressStory[]): Measurement[] {
  const words = sum(stories, 'words');
  const milliseconds = bestOf(5, () => check(stories));
  const name = `checks: ${stories.length} stories, ${catalog.length} checks, original, 2 second opinions`;
  return [
    atLeast(`${name}, words/s`, (words / milliseconds) * 1000, 75_000),
    atLeast(`${name}, characters/s`, (sum(stories, 'characters') / milliseconds) * 1000, 450_000),
  ];
}

async function besideHarper(stories: readonly PressStory[]): Promise<Measurement[]> {
  const harper = await createHarper();
  if (!harper) return [];
  const some = stories.filter((_, index) => index % everyStory === 0);
  const texts = some.flatMap(({ passages }) => passages.flatMap(({ rows }) => rows.map(({ text }) => text)));
  const words = sum(some, 'words');
  const start = processorTime();
  for (const text of texts) await harper.check(text);
  const theirs = (words / (processorTime() - start)) * 1000;
  const ours = (words / bestOf(5, () => check(some))) * 1000;
  return [
    { name: `checks: Harper 2.10 on ${words.toLocaleString('en')} words, words/s`, value: theirs.toFixed(0) },
    atLeast('checks: ours on the same words, times as fast as Harper', ours / theirs, 20),
  ];
}

function check(stories: readonly PressStory[]): void {
  for (const { passages } of stories) createAnalysis({ passages, facts }, options);
}

/** An edit of one row in a story of 10,000, and a new row in its middle; medians of fifty. */
function edits(stories: readonly PressStory[]): Measurement[] {
  // A story says each thing once: a word of its own between every four makes each copy of a text another.
  const passages = stories.flatMap((story) => story.passages);
  const input = Array.from({ length: 10_000 }, (_, index): PassageInput => {
    const row = passages[index % passages.length]?.rows[0];
    const text = (row?.text ?? '').replace(/(?:\S+ ){4}/g, `$&w${index.toString(36)} `);
    return { id: `p${index}`, rows: [{ ...row, id: `r${index}`, text, separator: '' }] };
  });
  const start = processorTime();
  const analysis = createAnalysis({ passages: input, facts }, options);
  const whole = (processorTime() - start) / 1000;
  const order = input.map(({ id }) => id);
  const changed = median((round) => {
    const index = (round * 199) % input.length;
    const row = input[index]?.rows[0];
    const text = `${row?.text} The the port port opened 25000 gates.`;
    analysis.update({
      changed: [{ id: `p${index}`, rows: [{ ...row, id: `r${index}`, text, separator: '' }] }],
    });
  });
  const inserted = median((round) => {
    const id = `new${round}`;
    order.splice(5000, 0, id);
    analysis.update({ changed: [{ id, rows: [{ id, text: 'A new row, and and a new one.', separator: '' }] }], order });
  });
  return [
    { name: 'checks: story of 10,000 rows, full analysis, s', value: whole.toFixed(1) },
    atMost('checks: findings after an edit in 10,000 rows, ms', changed, 50, 1),
    atMost('checks: findings after a new row among 10,000, ms', inserted, 50, 1),
  ];
}

function median(work: (round: number) => void): number {
  const times = Array.from({ length: 50 }, (_, round) => {
    const start = processorTime();
    work(round);
    return processorTime() - start;
  });
  return times.sort((a, b) => a - b)[25] ?? 0;
}

function sum(stories: readonly PressStory[], of: 'words' | 'characters'): number {
  return stories.reduce((total, story) => total + story[of], 0);
}

if (import.meta.main) console.table(await run());

import { existsSync, readFileSync } from 'node:fs';
import { catalog } from '../shared/checks/catalog.ts';
import { createAnalysis } from '../shared/checks/engine.ts';
import type { PassageInput } from '../shared/checks/finding.ts';

/** One line of the table that `npm run bench` prints. */
export interface Measurement {
  readonly name: string;
  readonly value: string;
  readonly target?: string;
  readonly ok?: boolean;
}

const facts = { references: [] };
const mqm = new URL('../../shared/mqm/dev.jsonl', import.meta.url);

/**
 * How fast the checks are: on press copy, on a loop, and after an edit in a long story. Processor time of this process
 * is measured, collection of garbage included, so that what else runs on the machine does not count.
 */
export async function run(): Promise<Measurement[]> {
  return [throughput(), hundredThousandWords('in the '), hundredThousandWords('Bern, '), ...edits()];
}

/** Characters a second over real machine translations, all checks on, each text for itself; the best of three rounds. */
function throughput(): Measurement {
  const texts = pressCopy();
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  let best = 0;
  for (let round = 0; round < 3; round += 1) {
    const start = processorTime();
    for (const [index, text] of texts.entries()) createAnalysis({ passages: [passage(String(index), text)], facts });
    best = Math.max(best, characters / ((processorTime() - start) / 1000));
  }
  return {
    name: `checks: ${texts.length} texts, ${catalog.length} checks, characters/s`,
    value: Math.round(best).toLocaleString('en'),
    target: '≥ 300,000',
    ok: best >= 300_000,
  };
}

function hundredThousandWords(words: string): Measurement {
  const count = words.trim().split(' ').length;
  const text = words.repeat(100_000 / count);
  const start = processorTime();
  createAnalysis({ passages: [passage('loop', text)], facts });
  const seconds = (processorTime() - start) / 1000;
  return {
    name: `checks: 100,000 words of “${words.trim()}”, s`,
    value: seconds.toFixed(2),
    target: '≤ 2',
    ok: seconds <= 2,
  };
}

/** An edit of one row in a story of 10,000, and a new row in its middle; medians of fifty. */
function edits(): Measurement[] {
  // A story says each thing once: a word of its own between every four makes each copy of a text another.
  const texts = pressCopy();
  const input = Array.from({ length: 10_000 }, (_, index) =>
    passage(`p${index}`, (texts[index % texts.length] ?? '').replace(/(?:\S+ ){4}/g, `$&w${index.toString(36)} `)),
  );
  const full = processorTime();
  const analysis = createAnalysis({ passages: input, facts });
  const whole = (processorTime() - full) / 1000;
  const order = input.map(({ id }) => id);
  const changed = median((round) => {
    const id = `p${(round * 199) % input.length}`;
    analysis.update({ changed: [passage(id, `${texts[round % texts.length]} The the port port opened 25000 gates.`)] });
  });
  const inserted = median((round) => {
    const id = `new${round}`;
    order.splice(5000, 0, id);
    analysis.update({ changed: [passage(id, 'A new row, and and a new one.')], order });
  });
  const line = (name: string, value: number) => ({ name, value: value.toFixed(1), target: '≤ 50', ok: value <= 50 });
  return [
    { name: 'checks: story of 10,000 rows, full analysis, s', value: whole.toFixed(1) },
    line('checks: findings after an edit in 10,000 rows, ms', changed),
    line('checks: findings after a new row among 10,000, ms', inserted),
  ];
}

/** Milliseconds of processor time since the start. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function median(work: (round: number) => void): number {
  const times = Array.from({ length: 50 }, (_, round) => {
    const start = processorTime();
    work(round);
    return processorTime() - start;
  });
  return times.sort((a, b) => a - b)[25] ?? 0;
}

function passage(id: string, text: string): PassageInput {
  return { id, rows: [{ id, text, separator: '' }] };
}

function pressCopy(): string[] {
  if (existsSync(mqm)) {
    const lines = readFileSync(mqm, 'utf8').trim().split('\n');
    return lines.map((line) => (JSON.parse(line) as { target: string }).target);
  }
  console.warn(`╔══ ${mqm.pathname} is missing: measured on a stand-in of one sentence. ══╗`);
  const standIn =
    'The port authority said on Monday that 25000 tonnes of mangoes were shipped to the north in the first half of 2023.';
  return Array.from({ length: 2000 }, (_, index) => `${standIn} Ship ${index} left at noon.`);
}

if (import.meta.main) console.table(await run());

import { catalog } from '../shared/checks/catalog.ts';
import type { Check } from '../shared/checks/check.ts';
import { createAnalysis } from '../shared/checks/engine.ts';
import type { PassageInput } from '../shared/checks/finding.ts';
import { createPassage } from '../shared/checks/passage.ts';
import { shippedModel } from '../shared/checks/ranking/shipped.ts';
import { lexicon } from './quality/support/lexicon.ts';
import { atMost, type Measurement, processorTime } from './support/measurement.ts';

const facts = { references: [] };
const words = 100_000;

/** What engines get stuck in, and what text processors stumble over; each is one sentence without an end. */
const loops = {
  'in the': { text: 'in the ', original: '在这里' },
  'Bern,': { text: 'Bern, ', original: '伯尔尼，' },
  'of 25000 and': { text: 'of 25000 and ', original: '的2.5万和' },
} as const;
type Loop = keyof typeof loops;

/**
 * Loops of 100,000 words in one sentence: all checks together, and each check at a quarter, half and all of it. Time
 * that grows in proportion to n·log n is 4.3 times as long for four times the words; the worst check is named.
 */
export function run(): Promise<Measurement[]> {
  const names = Object.keys(loops) as Loop[];
  const together = names.flatMap((name) => [
    atMost(`scaling: ${label(name)}, all checks, s`, seconds(passageOf(name, words, 0)), 2, 2),
    atMost(`scaling: ${label(name)}, original, 2 second opinions, s`, seconds(passageOf(name, words, 2)), 2, 2),
  ]);
  return Promise.resolve([...together, ...names.map(worstCheck)]);
}

function label(name: Loop): string {
  return `${words.toLocaleString('en')} words of “${name} …”`;
}

function seconds(input: PassageInput): number {
  const start = processorTime();
  createAnalysis({ passages: [input], facts }, { lexicon, model: shippedModel() });
  return (processorTime() - start) / 1000;
}

/** With an original and so many second opinions as long as the text; without opinions, without an original either. */
function passageOf(name: Loop, count: number, opinions: number): PassageInput {
  const { text, original } = loops[name];
  const times = Math.floor(count / text.trim().split(' ').length);
  const row = { id: 'loop', text: text.repeat(times), separator: '' };
  if (opinions === 0) return { id: 'loop', rows: [row] };
  const seconds = Array.from({ length: opinions }, (_, index) => ({ label: `Engine ${index}`, text: row.text }));
  return { id: 'loop', rows: [{ ...row, original: original.repeat(times), seconds }] };
}

function worstCheck(name: Loop): Measurement {
  const sizes = [words / 4, words / 2, words];
  const passages = sizes.map((size) => createPassage(passageOf(name, size, 2), lexicon));
  // What is shared by all checks is measured with all of them.
  for (const passage of passages) void [passage.tokens, passage.aligned, passage.opinions];
  let worst = { id: 'none', growth: 0, times: [0] };
  for (const check of catalog) {
    const times = passages.map((passage) => Math.min(timeOf(check, passage), timeOf(check, passage)));
    const growth = (times[2] ?? 0) / Math.max(1, times[0] ?? 0);
    // What takes no time at all has no growth to speak of.
    if ((times[2] ?? 0) > 40 && growth > worst.growth) worst = { id: check.id, growth, times };
  }
  const measured = worst.times.map((time) => `${time.toFixed(0)} ms`).join(', ');
  return {
    name: `scaling: “${name} …”, the check that grows most: ${worst.id} (${measured}), times as long for 4 times the words`,
    value: worst.growth.toFixed(1),
    target: '≤ 6',
    ok: worst.growth <= 6,
  };
}

function timeOf(check: Check, passage: ReturnType<typeof createPassage>): number {
  const start = processorTime();
  if (check.scope === 'story') {
    const collected = [{ passage: passage.id, facts: check.collect(passage, facts) }];
    for (const _ of check.judge(collected, facts));
  } else if ('run' in check) {
    for (const _ of check.run(passage, facts));
  }
  return processorTime() - start;
}

if (import.meta.main) console.table(await run());

import { type AlignSource, alignSources } from '../shared/text/align.ts';
import { diffWords } from '../shared/text/diff.ts';
import { segmentSentences } from '../shared/text/segment.ts';
import { tokenize } from '../shared/text/tokens.ts';

/** A row of the table of measurements. */
export interface BenchRow {
  readonly name: string;
  readonly value: string;
  readonly target?: string;
  readonly ok?: boolean;
}

const ENGLISH = [
  'On Monday the U.S. Department of Water, Ltd. said that NUMBER kilometers of rivers had been cleaned up.',
  '"We did not dare to open the windows," said Ms. Li, a resident of the old town (No. 5, Harbor Road).',
  'Output rose 3.5 percent to $2.6 billion at 9 a.m., the bureau of cross-border trade added.',
  'Police in NUMBER districts investigated the owners of factories along the river.',
];
const CHINESE = [
  '周一，美国水务部门表示，共整治河道NUMBER公里。',
  '老城居民李女士说：“以前窗户都不敢开。”',
  '贸易局补充说，产值增长3.5%，达26亿美元。',
  'NUMBER个区的警方对沿河工厂负责人进行了调查。',
];

/** Sentences with a figure of their own, as a real text has; one in `gap` is left out. */
function copy(sentences: readonly string[], count: number, gap = Number.POSITIVE_INFINITY): string[] {
  return Array.from({ length: count }, (_, i) =>
    (sentences[i % sentences.length] ?? '').replace('NUMBER', String(1000 + ((i * 7919) % 90_000))),
  ).filter((_, i) => i % gap !== gap - 1);
}

/** The fastest of a few runs, in milliseconds: what the machine can do when nothing else disturbs it. */
function fastest(work: () => unknown, runs = 5): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Speed of the text functions that everything else waits for. */
export async function run(): Promise<BenchRow[]> {
  const english = copy(ENGLISH, 10_000).join(' ');
  const chinese = copy(CHINESE, 10_000).join('');
  const words = english.split(' ').slice(0, 10_000);
  const edited = words.map((word, i) => (i % 20 === 7 ? `${word}x` : word));
  const other = words.map((word, i) => `${word}${i}`);
  const original: AlignSource = { id: 'zh', language: 'zh', text: chinese };
  const machine: AlignSource = { id: 'en', language: 'en', text: copy(ENGLISH, 10_000, 50).join(' ') };
  return [
    rate(
      'tokens, English',
      tokenize(english).length,
      fastest(() => tokenize(english)),
      2e6,
    ),
    rate(
      'tokens, Chinese',
      tokenize(chinese).length,
      fastest(() => tokenize(chinese)),
      2e6,
    ),
    rate(
      'sentences, English (characters)',
      english.length,
      fastest(() => segmentSentences(english, 'en')),
    ),
    rate(
      'sentences, Chinese (characters)',
      chinese.length,
      fastest(() => segmentSentences(chinese, 'zh')),
    ),
    time(
      'diff, 10,000 words, 5 % edited',
      fastest(() => diffWords(words.join(' '), edited.join(' '))),
      150,
    ),
    time(
      'diff, 10,000 words, all different',
      fastest(() => diffWords(words.join(' '), other.join(' ')), 3),
      1000,
    ),
    time(
      'alignment, 10,000 sentences',
      fastest(() => alignSources(original, [machine]), 2),
      5000,
    ),
  ];
}

function rate(name: string, count: number, milliseconds: number, target?: number): BenchRow {
  const perSecond = (1000 * count) / milliseconds;
  const row = { name, value: `${(perSecond / 1e6).toFixed(2)} M/s` };
  return target === undefined ? row : { ...row, target: `≥ ${target / 1e6} M/s`, ok: perSecond >= target };
}

function time(name: string, milliseconds: number, target: number): BenchRow {
  return { name, value: `${milliseconds.toFixed(0)} ms`, target: `≤ ${target} ms`, ok: milliseconds <= target };
}

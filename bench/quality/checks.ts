import { existsSync, readFileSync } from 'node:fs';
import { catalog } from '../../shared/checks/catalog.ts';
import type { Check, Draft, Passage, StoryFacts } from '../../shared/checks/check.ts';
import { createPassage } from '../../shared/checks/passage.ts';

/**
 * What each check's marks are worth by itself: the share of them that touch a span which an expert marked, beside the
 * share that the same marks reach when they are shifted along their segment (chance). A check that does no better than
 * chance belongs into the advice tier. `--show ID` prints what a check marks, `+` where an expert marked there too;
 * `--advice` counts the advice tier as well; `--family NAME` keeps to one family.
 *
 *     node bench/quality/checks.ts [dev|train-2021] [--family awkward] [--advice] [--show awkward/phrase]
 */
const data = new URL('../../../shared/mqm/', import.meta.url);

interface Segment {
  readonly system: string;
  readonly doc: string;
  readonly seg: number;
  readonly target: string;
  readonly ratings: readonly (readonly { readonly start?: number; readonly end?: number }[])[];
}

interface Tally {
  marks: number;
  touched: number;
  chance: number;
  characters: number;
}

/** How many places each mark is shifted to. */
const shifts = 24;
/** An expert's span longer than this says that the sentence is bad, not where. */
const longestSpan = 120;

const args = process.argv.slice(2);
const file = new URL(`${args.find((arg) => /^(?:dev|train-2021)$/.test(arg)) ?? 'dev'}.jsonl`, data);
const shown = optionValue('--show');
const family = optionValue('--family');
if (!existsSync(file)) {
  console.warn(`╔══ No annotations at ${file.pathname}: nothing measured. ══╗`);
  process.exit(1);
}

const tallies = new Map<string, Tally>();
const checks = catalog.filter((check) => !family || check.family === family);
for (const story of stories(file)) measure(story);
print();

function measure(story: readonly Segment[]): void {
  const facts: StoryFacts = { references: [] };
  const passages = story.map((segment, index) =>
    createPassage({ id: String(index), rows: [{ id: 'row', text: segment.target, separator: '' }] }),
  );
  for (const check of checks) {
    for (const { passage, draft } of drafts(check, passages, facts)) {
      const tier = draft.tier ?? check.tier;
      const segment = story[passage];
      if (segment && (tier === 'desk' || args.includes('--advice'))) count(check, segment, draft, tier);
    }
  }
}

function* drafts(
  check: Check,
  passages: readonly Passage[],
  facts: StoryFacts,
): Generator<{ readonly passage: number; readonly draft: Draft }> {
  if (check.scope === 'story') {
    const collected = passages.map((passage) => ({ passage: passage.id, facts: check.collect(passage, facts) }));
    for (const draft of check.judge(collected, facts)) yield { passage: Number(draft.passage), draft };
    return;
  }
  for (const [index, passage] of passages.entries()) {
    for (const draft of check.run(passage, facts)) yield { passage: index, draft };
  }
}

function count(check: Check, segment: Segment, draft: Draft, tier: string): void {
  const key = `${check.id} (${tier})`;
  const tally = tallies.get(key) ?? { marks: 0, touched: 0, chance: 0, characters: 0 };
  tallies.set(key, tally);
  const { length } = segment.target;
  const size = draft.end - draft.start;
  const touched = share(segment, draft.start, draft.end);
  tally.marks += 1;
  tally.touched += touched;
  tally.characters += size;
  let chance = 0;
  for (let shift = 0; shift < shifts; shift += 1) {
    const start = Math.floor((Math.max(0, length - size) * shift) / (shifts - 1));
    chance += share(segment, start, start + size) / shifts;
  }
  tally.chance += chance;
  if (check.id === shown) {
    const around = `${segment.target.slice(Math.max(0, draft.start - 50), draft.start)}«${segment.target.slice(draft.start, draft.end)}»${segment.target.slice(draft.end, draft.end + 40)}`;
    console.log(`${touched > 0 ? '+' : '-'} ${touched.toFixed(2)} ${chance.toFixed(2)} ${tier} …${around}…`);
  }
}

/** The share of the experts who marked something that touches the span. */
function share(segment: Segment, from: number, to: number): number {
  const touching = segment.ratings.filter((rating) =>
    rating.some(
      ({ start, end }) =>
        start !== undefined && end !== undefined && end - start <= longestSpan && start < to && end > from,
    ),
  );
  return segment.ratings.length === 0 ? 0 : touching.length / segment.ratings.length;
}

function print(): void {
  const rows = [...tallies].map(([check, { marks, touched, chance, characters }]) => ({
    check,
    marks,
    touched: (touched / marks).toFixed(2),
    chance: (chance / marks).toFixed(2),
    ratio: (touched / Math.max(chance, 0.001)).toFixed(2),
    length: Math.round(characters / marks),
  }));
  console.table(rows.sort((a, b) => Number(b.ratio) - Number(a.ratio)));
}

/** The segments of one system's version of a document, in order. */
function stories(from: URL): Segment[][] {
  const grouped = new Map<string, Segment[]>();
  for (const line of readFileSync(from, 'utf8').split('\n')) {
    if (line === '') continue;
    const segment = JSON.parse(line) as Segment;
    const key = JSON.stringify([segment.system, segment.doc]);
    const story = grouped.get(key);
    if (story) story.push(segment);
    else grouped.set(key, [segment]);
  }
  return [...grouped.values()].map((story) => story.sort((a, b) => a.seg - b.seg));
}

function optionValue(option: string): string | undefined {
  const at = args.indexOf(option);
  return at < 0 ? undefined : args[at + 1];
}

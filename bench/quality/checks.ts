import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { secondOpinions } from '../../cli/batch/second-opinions.ts';
import { catalog } from '../../shared/checks/catalog.ts';
import type { Check, Draft, Passage, StoryFacts } from '../../shared/checks/check.ts';
import { isOmission } from '../../shared/checks/finding.ts';
import { createPassage } from '../../shared/checks/passage.ts';
import { type AnnotatedLine, annotationFile, keyOf, readAnnotated, storiesOf } from './support/annotations.ts';
import { lexicon } from './support/lexicon.ts';

/**
 * What each check's marks are worth by itself: the share of them that touch a span which an expert marked, beside the
 * share that the same marks reach when they are shifted along their segment (chance). A check that does no better than
 * chance belongs into the advice tier. What a check says is missing is right where an expert says of the segment that
 * something is. `--show ID` prints what a check marks, `+` where an expert marked there too; `--advice` counts the advice
 * tier as well; `--family NAME` and `--check ID` keep to one family or check. Checks read the original unless
 * `--no-original` is given, and as many other translations as `--second-opinions` says. Suspect wording is the ranking's:
 * `npm run evaluate` measures it.
 *
 *     node bench/quality/checks.ts [dev|train-2021|FILE] [--family awkward] [--check ID] [--advice] [--show ID]
 *                                  [--second-opinions K] [--no-original]
 */
interface Tally {
  marks: number;
  touched: number;
  anyTouched: number;
  chance: number;
  characters: number;
}

/** How many places each mark is shifted to. */
const shifts = 24;
/** An expert's span longer than this says that the sentence is bad, not where. */
const longestSpan = 120;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    family: { type: 'string' },
    check: { type: 'string' },
    show: { type: 'string' },
    advice: { type: 'boolean', default: false },
    'second-opinions': { type: 'string', default: '0' },
    'no-original': { type: 'boolean', default: false },
  },
});
const file = annotationFile(positionals[0] ?? 'dev');
if (!existsSync(file)) {
  console.warn(`╔══ No annotations at ${file}: nothing measured. ══╗`);
  process.exit(1);
}

const tallies = new Map<string, Tally>();
const checks = catalog.filter(
  ({ id, family }) => (!values.family || family === values.family) && (!values.check || id === values.check),
);
const lines = readAnnotated(file);
const opinions = secondOpinions(lines, Number(values['second-opinions']));
const secondsOf = new Map(lines.map((line, index) => [keyOf(line), opinions[index] ?? []]));
const meanOmissionShare = lines.reduce((sum, line) => sum + omissionShare(line), 0) / lines.length;
for (const story of storiesOf(lines)) measure(story);
print();

function measure(story: readonly AnnotatedLine[]): void {
  const facts: StoryFacts = { references: [] };
  const passages = story.map((line, index) =>
    createPassage(
      {
        id: String(index),
        rows: [
          {
            id: 'row',
            text: line.target,
            separator: '',
            ...(!values['no-original'] && { original: line.source }),
            seconds: secondsOf.get(keyOf(line)) ?? [],
          },
        ],
      },
      lexicon,
    ),
  );
  for (const check of checks) {
    for (const { passage, draft } of drafts(check, passages, facts)) {
      const tier = check.tier === 'advice' ? 'advice' : (draft.tier ?? check.tier);
      const line = story[passage];
      if (line && (tier === 'desk' || values.advice)) count(check, line, draft, tier);
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
  if (check.scope === 'suspect') return;
  for (const [index, passage] of passages.entries()) {
    for (const draft of check.run(passage, facts)) yield { passage: index, draft };
  }
}

function count(check: Check, line: AnnotatedLine, draft: Draft, tier: string): void {
  const key = `${check.id} (${tier})`;
  const tally = tallies.get(key) ?? { marks: 0, touched: 0, anyTouched: 0, chance: 0, characters: 0 };
  tallies.set(key, tally);
  const { length } = line.target;
  const size = draft.end - draft.start;
  const isMissing = isOmission(check.mqm);
  const touched = isMissing ? omissionShare(line) : share(line, draft.start, draft.end);
  tally.marks += 1;
  tally.touched += touched;
  tally.anyTouched += Number(touched > 0);
  tally.characters += size;
  let chance = isMissing ? meanOmissionShare : 0;
  for (let shift = 0; shift < (isMissing ? 0 : shifts); shift += 1) {
    const start = Math.floor((Math.max(0, length - size) * shift) / (shifts - 1));
    chance += share(line, start, start + size) / shifts;
  }
  tally.chance += chance;
  if (check.id === values.show) show(line, draft, `${touched.toFixed(2)} ${chance.toFixed(2)} ${tier}`, touched > 0);
}

function show({ source, target }: AnnotatedLine, draft: Draft, figures: string, isRight: boolean): void {
  const around = `${target.slice(Math.max(0, draft.start - 50), draft.start)}«${target.slice(draft.start, draft.end)}»${target.slice(draft.end, draft.end + 40)}`;
  console.log(`${isRight ? '+' : '-'} ${figures} …${around}…`);
  console.log(`      ${draft.message.en}${/\p{Script=Han}/u.test(source) ? `\n      ${source.slice(0, 160)}` : ''}`);
}

/** The share of the experts who say that the line lacks something: they mark that in the original. */
function omissionShare({ ratings }: AnnotatedLine): number {
  const saying = ratings.filter((rating) => rating.some(({ sourceStart }) => sourceStart !== undefined));
  return ratings.length === 0 ? 0 : saying.length / ratings.length;
}

/** The share of the experts who marked something that touches the span. */
function share(line: AnnotatedLine, from: number, to: number): number {
  const touching = line.ratings.filter((rating) =>
    rating.some(
      ({ start, end }) =>
        start !== undefined && end !== undefined && end - start <= longestSpan && start < to && end > from,
    ),
  );
  return line.ratings.length === 0 ? 0 : touching.length / line.ratings.length;
}

function print(): void {
  const rows = [...tallies].map(([check, { marks, touched, anyTouched, chance, characters }]) => ({
    check,
    marks,
    'any expert': (anyTouched / marks).toFixed(2),
    'one expert': (touched / marks).toFixed(2),
    chance: (chance / marks).toFixed(2),
    ratio: (touched / Math.max(chance, 0.001)).toFixed(2),
    length: Math.round(characters / marks),
  }));
  console.table(rows.sort((a, b) => Number(b.ratio) - Number(a.ratio)));
}

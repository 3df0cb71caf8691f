import { PRESS_WORDS } from '../../../shared/text/align/data/press-words.ts';
import { Lexicon, parseDictionary } from '../../../shared/text/align/dictionary.ts';
import { contentStems } from '../../../shared/text/align/stem.ts';
import { counterpart } from '../../../shared/text/align.ts';
import { type Figure, figureKey, findFigures } from '../../../shared/text/figures.ts';
import type { Language } from '../../../shared/text/language.ts';

/** So much of a text tells which story it is. */
const longestRead = 4000;

/** A text as it is compared with others in either language. */
export interface Content {
  readonly language: Language;
  readonly text: string;
  /** What can be found again in another text, whatever its language: figures, Latin words, stems of what words mean. */
  readonly marks: ReadonlySet<string>;
  /** Those among them that a person knows again: figures and names. */
  readonly telling: ReadonlyMap<string, string>;
}

let pressWords: Lexicon | undefined;

export function contentOf(body: string, language: Language): Content {
  const text = body.slice(0, longestRead);
  const telling = new Map<string, string>();
  for (const figure of findFigures(text, language)) {
    if (!figure.isSpelled && figure.value >= 10 && !isYear(figure))
      telling.set(`n${figureKey(figure)}`, text.slice(figure.start, figure.end));
  }
  // In Chinese any Latin word is a name; in English those are that stand in capitals.
  const names =
    text.match(language === 'zh' ? /[A-Za-z][A-Za-z0-9-]+/g : /\b[A-Z][A-Za-z0-9-]*[A-Z0-9][A-Za-z0-9-]*\b/g) ?? [];
  for (const name of names) telling.set(`l${name.toLowerCase()}`, name);
  const marks = new Set([...telling.keys(), ...stemsOf(text, language)]);
  return { language, text, marks, telling };
}

/** All stories of a day have its year in them. */
function isYear({ value, isPercent }: Figure): boolean {
  return !isPercent && Number.isInteger(value) && value > 1900 && value < 2100;
}

/** English words by their stems, Chinese ones by the stems of what they may be in English. */
function stemsOf(text: string, language: Language): string[] {
  if (language === 'en') return contentStems(text).map((stem) => `w${stem}`);
  pressWords ??= new Lexicon(parseDictionary(PRESS_WORDS));
  const words = pressWords;
  return [...words.wordsIn(text)].flatMap((word) => words.renderings(word).flat()).map((stem) => `w${stem}`);
}

export type Verdict = 'same' | 'different' | 'unknown';

/** Between texts of one story and texts of others lies a wide gap; see `judgeCounterpart`. */
const leastSame = 0.3;
const mostDifferent = 0.2;
/** In nats, about two rare figures; or so many figures and names that both have. */
const enoughShared = 5;
const enoughCommon = 2;
/** Texts with so many figures and names, and next to none in common, tell different stories. */
const enoughToDeny = 3;
const mostCommon = 0.15;

/** Whether two texts tell the same story sentence by sentence; short ones may have too little to go by. */
export function compare(a: Content, b: Content): Verdict {
  const { score, evidence } = counterpart(
    { id: 'a', language: a.language, text: a.text },
    { id: 'b', language: b.language, text: b.text },
  );
  const common = [...a.telling.keys()].filter((mark) => b.telling.has(mark)).length;
  if (score >= leastSame && (evidence.shared >= enoughShared || common >= enoughCommon)) return 'same';
  const possible = Math.min(a.telling.size, b.telling.size);
  return score <= mostDifferent && possible >= enoughToDeny && common <= possible * mostCommon
    ? 'different'
    : 'unknown';
}

/** How alike texts are at first sight, by marks that few of them have: enough to see which are worth comparing. */
export class FirstSight {
  readonly #contents: readonly Content[];
  readonly #weights = new Map<string, number>();
  readonly #lengths: readonly number[];

  constructor(contents: readonly Content[]) {
    this.#contents = contents;
    const counts = new Map<string, number>();
    for (const { marks } of contents) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
    for (const [mark, count] of counts) this.#weights.set(mark, Math.log((contents.length + 1) / count));
    this.#lengths = contents.map(({ marks }) => this.#sum(marks, marks));
  }

  alike(a: number, b: number): number {
    const [left, right] = [this.#contents[a], this.#contents[b]];
    if (!left || !right) return 0;
    const [small, large] = left.marks.size < right.marks.size ? [left, right] : [right, left];
    const norm = Math.sqrt((this.#lengths[a] ?? 0) * (this.#lengths[b] ?? 0));
    return norm === 0 ? 0 : this.#sum(small.marks, large.marks) / norm;
  }

  #sum(marks: ReadonlySet<string>, others: ReadonlySet<string>): number {
    let sum = 0;
    for (const mark of marks) if (others.has(mark)) sum += (this.#weights.get(mark) ?? 0) ** 2;
    return sum;
  }
}

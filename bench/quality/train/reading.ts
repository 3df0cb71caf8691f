import { secondOpinions } from '../../../cli/batch/second-opinions.ts';
import { catalog } from '../../../shared/checks/catalog.ts';
import type { Passage } from '../../../shared/checks/check.ts';
import { configure } from '../../../shared/checks/engine/configured.ts';
import { type Checked, runPassages } from '../../../shared/checks/engine/run.ts';
import { createPassage } from '../../../shared/checks/passage.ts';
import { type AnnotatedLine, keyOf } from '../support/annotations.ts';
import { lexicon } from '../support/lexicon.ts';
import type { Lesson } from './learn-knowledge.ts';

/** How much of its surroundings a line is read with: so that one model serves a text with and without them. */
export interface Variant {
  readonly hasOriginal: boolean;
  readonly opinions: number;
}

/** A line as the checks read it. */
export interface Reading {
  readonly passage: Passage;
  /** What the rules found in it. */
  readonly found: readonly Checked[];
}

/** All others that a line may be read beside. */
const mostOpinions = 9;

/** Reads lines with the desk's checks and dictionary, and remembers what it read: folds share most of their lines. */
export class Reader {
  readonly #opinions = new Map<AnnotatedLine, readonly { readonly label: string; readonly text: string }[]>();
  readonly #readings = new Map<string, Reading>();
  readonly #lessons = new Map<string, Lesson>();
  readonly #configured = configure(catalog);

  /** @param lines all that may be asked for, with those that second opinions are taken from */
  constructor(lines: readonly AnnotatedLine[]) {
    const opinions = secondOpinions(lines, mostOpinions);
    for (const [index, line] of lines.entries()) this.#opinions.set(line, opinions[index] ?? []);
  }

  read(line: AnnotatedLine, { hasOriginal, opinions }: Variant): Reading {
    const key = `${hasOriginal ? 'o' : ''}${opinions}${keyOf(line)}`;
    const known = this.#readings.get(key);
    if (known) return known;
    const row = {
      id: 'row',
      text: line.target,
      separator: '',
      ...(hasOriginal && { original: line.source }),
      seconds: (this.#opinions.get(line) ?? []).slice(0, opinions),
    };
    const passage = createPassage({ id: 'passage', rows: [row] }, lexicon);
    const [result] = runPassages(this.#configured, [passage], { references: [] });
    const reading = { passage, found: result?.drafts ?? [] };
    this.#readings.set(key, reading);
    return reading;
  }

  /** The line as words are learnt from it. */
  lesson(line: AnnotatedLine): Lesson {
    const key = keyOf(line);
    const known = this.#lessons.get(key);
    if (known) return known;
    const { passage, found } = this.read(line, { hasOriginal: true, opinions: 2 });
    const experts = expertsOf(line, () => true);
    const lesson = {
      doc: line.doc,
      passage: `${line.doc} ${line.seg}`,
      chinese: lexicon.cut(line.source).map(({ text }) => text),
      lowers: passage.tokens.map(({ lower }) => lower),
      marked: markedShares(passage, experts),
      rules: found.map(({ check, draft }) => ({ check: check.id, marked: shareOf(experts, draft.start, draft.end) })),
    };
    this.#lessons.set(key, lesson);
    return lesson;
  }
}

/** For each expert, the characters of the target that they marked, by what they said of them. */
export function expertsOf(line: AnnotatedLine, counts: (severity: string) => boolean): readonly Uint8Array[] {
  return line.ratings.map((rating) => {
    const marked = new Uint8Array(line.target.length);
    for (const { start, end, severity } of rating) {
      if (start !== undefined && end !== undefined && counts(severity)) marked.fill(1, start, Math.max(end, start + 1));
    }
    return marked;
  });
}

/** The share of experts who marked any of these characters. */
export function shareOf(experts: readonly Uint8Array[], start: number, end: number): number {
  if (experts.length === 0) return 0;
  let touched = 0;
  for (const marked of experts) {
    for (let at = start; at < end; at += 1) {
      if (marked[at] === 1) {
        touched += 1;
        break;
      }
    }
  }
  return touched / experts.length;
}

/** The share of experts who marked each token. */
export function markedShares({ tokens }: Passage, experts: readonly Uint8Array[]): Float32Array {
  return Float32Array.from(tokens, ({ start, end }) => shareOf(experts, start, end));
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Prediction } from '../../../../bench/quality/score/prediction.ts';
import { type ScoreFigures, score, wordsOf } from '../../../../bench/quality/score/score.ts';
import { type AnnotatedLine, readObjects } from '../../../../bench/quality/support/annotations.ts';
import { annotationData, runPython } from '../../../helpers/annotations.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const marked = (start: number, end: number, severity = 'Minor', category = 'Accuracy/Mistranslation') => ({
  start,
  end,
  severity,
  category,
});

/** Ten characters; the experts mark "bbb", "bb", and a stop. */
const line: AnnotatedLine = {
  system: 'A',
  doc: 'news',
  seg: 1,
  source: '甲',
  target: 'aaa bbb c.',
  ratings: [[marked(4, 7, 'Major')], [marked(5, 7)], [marked(9, 10, 'Minor', 'Fluency/Punctuation')]],
};
const quiet: AnnotatedLine = { ...line, seg: 2, target: 'fine', ratings: [[], [], []] };
const prediction = (spans: Prediction['spans'], seg = 1): Prediction => ({ system: 'A', doc: 'news', seg, spans });
const flag = (start: number, end: number, family = 'awkward') => ({ start, end, severity: 'minor', family });

describe('the scorer', () => {
  it('counts segments, words, flags, and what they touch', () => {
    const figures = score([line, quiet], [prediction([flag(6, 9), flag(0, 2)])]);
    expect(figures).toMatchObject({ segments: 2, words: 4, flags: 2, per1k: 500, precision: 0.5 });
  });

  it('finds what two experts marked in common', () => {
    expect(score([line], [prediction([flag(4, 5)])])).toMatchObject({ consensusSpans: 1, consensusRecall: 0 });
    expect(score([line], [prediction([flag(4, 6)])])).toMatchObject({ consensusSpans: 1, consensusRecall: 1 });
  });

  it('compares characters with each expert', () => {
    // Flagged 4–7: 3, 2 and 0 characters in common, 0, 1 and 3 too many, 0, 0 and 1 missed.
    const { charF1 } = score([line], [prediction([flag(4, 7)])]);
    expect(charF1).toBeCloseTo((2 * 5) / (2 * 5 + 4 + 1));
  });

  it('compares experts with each other, both ways round', () => {
    // In common 2 for one of three pairs; 1 of 3, and all of the others, stand alone.
    expect(score([line], []).humanCharF1).toBeCloseTo((2 * 4) / (2 * 4 + 8 + 8));
  });

  it('takes a flag as wide as the text for a hit by chance', () => {
    expect(score([line], [prediction([flag(0, 10)])])).toMatchObject({ precision: 1, chance: 1 });
  });

  it('ranks segments by the predicted badness, or by the flags where none is predicted', () => {
    const ranked = (predictions: readonly Prediction[]) => score([line, quiet], predictions).segSpearman;
    expect(ranked([{ ...prediction([]), score: 3 }, prediction([flag(0, 1)], 2)])).toBeCloseTo(1);
    expect(ranked([prediction([]), prediction([flag(0, 1)], 2)])).toBeCloseTo(-1);
  });

  it('keeps to documents, categories and families', () => {
    const predictions = [prediction([flag(4, 7), flag(9, 10, 'mechanics')])];
    expect(score([line], predictions, { docs: new Set(['sport']) })).toMatchObject({ segments: 0, flags: 0 });
    expect(score([line], predictions, { family: 'mechanics' })).toMatchObject({ flags: 1, precision: 1 });
    expect(score([line], predictions, { category: 'Fluency' })).toMatchObject({ flags: 2, precision: 0.5 });
  });

  it('leaves out what fewer than three experts cannot tell', () => {
    const single = { ...line, ratings: [line.ratings[0] ?? []] };
    const figures = score([single, quiet], [prediction([flag(4, 7)])]);
    expect(figures.mcc).toBeGreaterThan(0.5);
    expect(figures.humanMcc).toBe(0);
    expect(figures).not.toHaveProperty('humanSegSpearman');
  });

  it('says 0 of nothing at all', () => {
    const { humanSegSpearman, ...figures } = score([], []);
    expect(humanSegSpearman).toBeUndefined();
    expect(new Set(Object.values(figures))).toEqual(new Set([0]));
  });

  it('counts words as Python splits them', () => {
    expect(wordsOf(' one\u3000two\x85three\ufefffour\u200bfive\n')).toBe(3);
  });
});

describe('beside score.py', () => {
  const data = annotationData('dev.jsonl');
  const script = annotationData('score.py');
  const lines = data ? readObjects<AnnotatedLine>(data) : [];
  const predictions = lines.filter((_, index) => index % 7 !== 3).map(madeUp);
  const docs = [...new Set(lines.map(({ doc }) => doc))].slice(0, 4);
  it.each([
    ['everything', [], {}],
    ['one family', ['--only', 'awkward'], { family: 'awkward' }],
    ['categories', ['--cat', 'Fluency'], { category: 'Fluency' }],
    ['documents', ['--docs', 'docs.txt'], { docs: new Set(docs) }],
  ] as const)('gives the same figures for %s', (_, args, options) => {
    if (!data || !script) return expect(lines).toEqual([]);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'predictions.jsonl'), predictions.map((each) => JSON.stringify(each)).join('\n'));
    writeFileSync(join(folder, 'docs.txt'), docs.join('\n'));
    const expected = runPython([script, data, 'predictions.jsonl', '--json', ...args], folder);
    if (expected === undefined) return;
    const theirs: ScoreFigures = JSON.parse(expected);
    const own = score(lines, predictions, options);
    expect(Object.keys(own)).toEqual(Object.keys(theirs));
    for (const [name, figure] of Object.entries(theirs)) {
      // From 3.12 on Python's sum() rounds otherwise, which moves ties among the segments a little.
      expect(own[name as keyof ScoreFigures], name).toBeCloseTo(figure, name.endsWith('Spearman') ? 3 : 9);
    }
  });
});

/** Flags that depend on nothing but the place of the line: of all lengths, at both ends, overlapping, some without a score. */
function madeUp({ system, doc, seg, target }: AnnotatedLine, index: number): Prediction {
  const starts = Array.from({ length: index % 5 }, (_, each) => (each * 31 + index * 17) % (target.length + 2));
  const spans = starts.map((start, each) => ({
    ...flag(start, start + 1 + ((index * 7 + each * 13) % 40), each % 2 ? 'awkward' : 'mechanics'),
    weight: 1 + (each % 3),
  }));
  return { system, doc, seg, spans, ...(index % 3 > 0 && { score: (index * 37) % 101 }) };
}

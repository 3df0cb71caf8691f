import { describe, expect, it } from 'vitest';
import type { AnnotatedLine } from '../../../../bench/quality/support/annotations.ts';
import { Reader } from '../../../../bench/quality/train/reading.ts';
import { trainModel } from '../../../../bench/quality/train/train-model.ts';

const subjects = ['The mayor', 'A farmer', 'The old teacher', 'One driver', 'The reporter', 'A nurse'];
const places = ['the bridge', 'the river', 'the school', 'the market', 'the station', 'the tea field'];

/** Lines of four systems in six documents; one system says "purple", which all experts mark. */
const lines: readonly AnnotatedLine[] = places.flatMap((place, doc) =>
  subjects.flatMap((subject, seg) =>
    ['A', 'B', 'C', 'D'].map((system) => {
      const wrong = system === 'D' ? 'purple ' : '';
      const target = `${subject} walked to ${wrong}${place} before the rain came.`;
      const start = target.indexOf('purple');
      const marks = start < 0 ? [] : [{ category: 'Accuracy/Addition', severity: 'Major', start, end: start + 6 }];
      return {
        system,
        doc: `doc${doc}`,
        seg,
        source: `第${seg}人在下雨前走到第${doc}处。`,
        target,
        ratings: [marks, marks, marks],
      };
    }),
  ),
);

describe('trainModel', () => {
  const model = trainModel(lines, new Reader(lines));

  it('gives the same weights for the same lines in another order', () => {
    const turned = [...lines].reverse();
    expect(JSON.stringify(trainModel(turned, new Reader(turned)))).toBe(JSON.stringify(model));
  });

  it('names the documents that it has learnt from', () => {
    expect(model.documents).toEqual(['doc0', 'doc1', 'doc2', 'doc3', 'doc4', 'doc5']);
  });
});

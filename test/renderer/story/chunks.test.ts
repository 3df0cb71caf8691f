import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunksOf } from '../../../renderer/features/story/model/chunks.ts';
import type { TextRun } from '../../../renderer/features/story/model/runs.ts';

const run = (text: string, offset: number): TextRun => ({
  key: String(offset),
  text,
  offset,
  kind: 'same',
  marks: [],
  related: false,
});

describe('chunks of a long text', () => {
  it('are none for a usual text', () => {
    expect(chunksOf([run('word '.repeat(1000), 0)])).toBeUndefined();
  });

  it('are short, end between words, and are the text when put together', () => {
    const text = 'word '.repeat(40_000);
    const chunks = chunksOf([run(text, 0)]) ?? [];
    expect(
      chunks
        .flat()
        .map((each) => each.text)
        .join(''),
    ).toBe(text);
    for (const chunk of chunks) {
      expect(chunk.reduce((sum, each) => sum + each.text.length, 0)).toBeLessThanOrEqual(3000);
      expect(chunk.at(-1)?.text.endsWith(' ')).toBe(true);
    }
  });

  it('keep every run at its place, whatever the runs are', () => {
    const texts = fc.array(fc.string({ minLength: 1, maxLength: 9000, unit: fc.constantFrom('a', ' ', '我', '😀') }), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const whole = parts.join('');
        let at = 0;
        const runs = parts.map((part) => {
          at += part.length;
          return run(part, at - part.length);
        });
        for (const { text, offset = 0 } of (chunksOf(runs) ?? []).flat()) {
          expect(whole.slice(offset, offset + text.length)).toBe(text);
        }
      }),
      { numRuns: 30 },
    );
  });
});

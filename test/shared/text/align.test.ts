import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignedStory, type AlignSource, alignSources, counterpart } from '../../../shared/text/align.ts';
import { segmentSentences, splitParagraphs } from '../../../shared/text/segment.ts';
import { contains, textOf } from '../../../shared/text/spans.ts';
import { ENGINE_A, ENGINE_B, ORIGINAL, OTHER_ORIGINAL, OTHER_OUTLET } from './align-corpus.ts';

const original: AlignSource = { id: 'original', language: 'zh', text: ORIGINAL };
const engineA: AlignSource = { id: 'a', language: 'en', text: ENGINE_A };
const engineB: AlignSource = { id: 'b', language: 'en', text: ENGINE_B };
const outlet: AlignSource = { id: 'outlet', language: 'en', text: OTHER_OUTLET };

/** What a source has in the row in which another has the given words. */
function beside(story: AlignedStory, source: AlignSource, words: string, other: AlignSource): string | undefined {
  const at = source.text.indexOf(words);
  const row = story.rows.find(({ cells }) => {
    const cell = cells[source.id];
    return cell && contains(cell, { start: at, end: at + words.length });
  });
  const found = row?.cells[other.id];
  return found && textOf(other.text, found);
}

function sentencesIn(source: AlignSource): string[] {
  return segmentSentences(source.text, source.language).map((span) => textOf(source.text, span));
}

describe('an original and a machine translation', () => {
  const story = alignSources(original, [engineA]);

  it('are aligned sentence for sentence', () => {
    expect(beside(story, original, '第一阶段重点', engineA)).toBe(
      'The first stage focuses on inspecting factories along the river.',
    );
    expect(beside(story, original, '专家建议', engineA)).toBe(
      'Experts suggest that a long-term mechanism should be established.',
    );
  });

  it('share a row where two sentences became one', () => {
    expect(beside(story, engineA, 'three stages', original)).toBe(
      '通报说，今年3月以来，水务局会同公安、生态环境等部门开展“清河行动”。行动分三个阶段进行；',
    );
  });

  it('share a row where one sentence became two', () => {
    expect(beside(story, original, '百分之八十六', engineA)).toBe(
      'The monitoring data are clear. The proportion of good water bodies has reached 86 percent.',
    );
  });

  it('have the paragraph of the original as passage', () => {
    expect([...new Set(story.rows.map((row) => row.passage))]).toEqual([0, 1, 2, 3]);
  });

  it('leave nothing unaligned', () => {
    expect(story.unaligned).toEqual([]);
    expect(story.rows.every(({ cells }) => cells.original && cells.a)).toBe(true);
  });
});

describe('a machine translation with gaps', () => {
  const story = alignSources(original, [engineB]);

  it('has nothing beside what it left out', () => {
    expect(beside(story, original, '1.2亿元', engineB)).toBeUndefined();
  });

  it('is aligned after the gap, though a paragraph break is gone', () => {
    expect(beside(story, original, '周明表示', engineB)).toMatch(/^Linjiang Water Bureau chief Zhou Ming said/);
    expect(beside(story, original, '6.5亿元', engineB)).toMatch(/^In the coming year/);
  });

  it('keeps what the original has not in rows of its own, with the passage of the row before', () => {
    const [first] = story.rows;
    expect(first?.cells.original).toBeUndefined();
    expect(first?.passage).toBe(0);
    expect(first?.cells.b && textOf(ENGINE_B, first.cells.b)).toBe('Linjiang cleans up its rivers');
    const last = story.rows.at(-1);
    expect(last?.cells).toEqual({ b: { start: ENGINE_B.indexOf('Click'), end: ENGINE_B.length } });
    expect(last?.passage).toBe(3);
  });
});

describe('three sources and one that is no counterpart', () => {
  const story = alignSources(original, [engineA, engineB, outlet]);

  it('put all versions of a passage into one row', () => {
    expect(beside(story, original, '3.4万吨', engineA)).toMatch(/34,000 tons of garbage/);
    expect(beside(story, engineA, '34,000 tons', engineB)).toMatch(/34,000 tons of waste/);
    expect(beside(story, engineA, 'three stages', engineB)).toMatch(/^The report said.*three phases\.$/);
  });

  it("leave another outlet's article on the subject out of the rows", () => {
    expect(story.unaligned).toEqual(['outlet']);
    expect(story.rows.some(({ cells }) => 'outlet' in cells)).toBe(false);
  });

  it('are aligned after all when a person says that they belong together', () => {
    const forced = alignSources(original, [engineA, outlet], { always: ['outlet'] });
    expect(forced.unaligned).toEqual([]);
    expect(forced.rows.some(({ cells }) => 'outlet' in cells)).toBe(true);
  });
});

describe('sources of one language', () => {
  it('are aligned by the words that they share', () => {
    const story = alignSources(engineA, [engineB, outlet]);
    expect(story.unaligned).toEqual(['outlet']);
    expect(beside(story, engineA, 'Ms. Li, a resident', engineB)).toMatch(/said resident Ms\. Li\.$/);
    expect(beside(story, engineA, '47 enterprises', engineB)).toBeUndefined();
  });

  it('align two texts of one original with each other where the original has nothing', () => {
    const extra = (text: string) => `${text}\n\nA footnote about the weather on the day of the raid.`;
    const story = alignSources(original, [
      { ...engineA, text: extra(ENGINE_A) },
      { ...engineB, text: extra(ENGINE_B) },
    ]);
    const row = story.rows.find(
      ({ cells }) => cells.a && extra(ENGINE_A).slice(cells.a.start).startsWith('A footnote'),
    );
    expect(row?.cells.original).toBeUndefined();
    expect(row?.cells.b && extra(ENGINE_B).slice(row.cells.b.start, row.cells.b.end)).toMatch(/^A footnote/);
  });

  it('may be Chinese', () => {
    const revised = ORIGINAL.replace('专家建议，应建立长效机制。', '').replace('明显提升', '大有改善');
    const story = alignSources(original, [{ id: 'revised', language: 'zh', text: revised }]);
    expect(story.unaligned).toEqual([]);
    expect(beside(story, original, '专家建议', { id: 'revised', language: 'zh', text: revised })).toBeUndefined();
  });
});

describe('sentences in another order', () => {
  it('keep the order of each source', () => {
    const turned = `${sentencesIn(engineA)[4]} ${sentencesIn(engineA)[3]} ${sentencesIn(engineA).slice(5).join(' ')}`;
    const story = alignSources(original, [{ ...engineA, text: turned }]);
    const starts = story.rows.map(({ cells }) => cells.a?.start).filter((start) => start !== undefined);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});

describe('counterpart', () => {
  it.each([
    ['a translation', original, engineA],
    ['a translation with gaps', original, engineB],
    ['the original of a translation', engineB, original],
    ['another translation of the same', engineA, engineB],
    ['the first half of a translation', original, { ...engineA, text: ENGINE_A.slice(0, ENGINE_A.length / 2) }],
    [
      'a single sentence and its translation',
      { ...original, text: '他昨天来了。' },
      { ...engineA, text: 'He came yesterday.' },
    ],
  ])('is %s', (_, base, other) => {
    expect(counterpart(base, other).isCounterpart).toBe(true);
  });

  it.each([
    ["another outlet's article on the subject, beside the original", original, outlet],
    ["another outlet's article on the subject, beside a translation", engineA, outlet],
    ['the translation of another story', { ...original, text: OTHER_ORIGINAL }, engineA],
    ['an empty text', original, { ...engineA, text: '' }],
  ])('is not %s', (_, base, other) => {
    expect(counterpart(base, other).isCounterpart).toBe(false);
  });
});

describe('a dictionary that is handed in', () => {
  it('takes the place of the built-in words', () => {
    const chinese = { ...original, text: '甲物昨日抵达。\n\n乙物明日启程。' };
    const english = { ...engineA, text: 'Blorvex.\n\nQuandle.' };
    const score = counterpart(chinese, english).score;
    const dictionary: [string, string[]][] = [
      ['甲物', ['blorvex']],
      ['乙物', ['quandle']],
    ];
    expect(counterpart(chinese, english, { dictionary }).score).toBeGreaterThan(score);
  });
});

/** Paragraphs of sentences, some with figures and names, in two languages; the second is not always a translation. */
const chineseText = texts(
  ['警方抓获1200人。', '全年整治河道3公里。', '他说：“好。”', '市场恢复', '一是检查；二是处罚；', '记者从北京获悉。'],
  '',
);
const englishText = texts(
  [
    'Police held 1,200 people.',
    'Three kilometers were cleaned.',
    'He said: "Fine."',
    'Market recovers',
    'First, check.',
    'Beijing reporters learned of it.',
  ],
  ' ',
);

function texts(sentences: string[], separator: string): fc.Arbitrary<string> {
  const paragraph = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
    .map((each) => each.join(separator));
  return fc.array(paragraph, { maxLength: 5 }).map((each) => each.join('\n\n'));
}

const sources = fc.tuple(chineseText, englishText, englishText).map(([zh, en, second]): AlignSource[] => [
  { id: 'zh', language: 'zh', text: zh },
  { id: 'en', language: 'en', text: en },
  { id: 'second', language: 'en', text: second },
]);
const always = ['en', 'second'];

describe('the rows of any sources', () => {
  it('hold every sentence exactly once, in order', () => {
    fc.assert(
      fc.property(sources, ([base, ...others]) => {
        if (!base) return;
        const story = alignSources(base, others, { always });
        for (const source of [base, ...others]) {
          const cells = story.rows.map((row) => row.cells[source.id]).filter((cell) => cell !== undefined);
          const held = cells.flatMap((cell) =>
            segmentSentences(source.text, source.language).filter((sentence) => contains(cell, sentence)),
          );
          expect(held).toEqual(segmentSentences(source.text, source.language));
        }
      }),
    );
  });

  it('have cells within one paragraph, parted by nothing but white space', () => {
    fc.assert(
      fc.property(sources, ([base, ...others]) => {
        if (!base) return;
        const story = alignSources(base, others, { always });
        for (const source of [base, ...others]) {
          const paragraphs = splitParagraphs(source.text);
          let end = 0;
          for (const { cells } of story.rows) {
            const cell = cells[source.id];
            if (!cell) continue;
            expect(paragraphs.some((paragraph) => contains(paragraph, cell))).toBe(true);
            expect(source.text.slice(end, cell.start).trim()).toBe('');
            end = cell.end;
          }
          expect(source.text.slice(end).trim()).toBe('');
        }
      }),
    );
  });

  it('count passages upwards, by the paragraphs of the base', () => {
    fc.assert(
      fc.property(sources, ([base, ...others]) => {
        if (!base) return;
        const paragraphs = splitParagraphs(base.text);
        let passage = 0;
        for (const row of alignSources(base, others, { always }).rows) {
          const cell = row.cells[base.id];
          if (cell) {
            const inBase = paragraphs.findIndex((paragraph) => contains(paragraph, cell));
            expect(row.passage).toBe(inBase);
            passage = inBase;
          } else expect(row.passage).toBe(passage);
        }
      }),
    );
  });
});

describe('a text of ten thousand sentences', () => {
  it('is aligned with its translation, gaps included', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => 1000 + ((i * 7919) % 90_000));
    const chinese = numbers.map((n) => `警方在行动中查获${n}件物品。`).join('');
    const english = numbers.filter((_, i) => i % 100 !== 50).map((n) => `Police seized ${n} items in the raid.`);
    const story = alignSources({ ...original, text: chinese }, [{ ...engineA, text: english.join(' ') }]);
    const missing = story.rows.filter(({ cells }) => !cells.a);
    expect(story.rows).toHaveLength(10_000);
    expect(missing).toHaveLength(100);
  });
});

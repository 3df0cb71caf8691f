import { type AlignedRow, defineStoryCheck, type Passage } from '../check.ts';
import { coverageOf } from './support/coverage.ts';
import { isChinese, isElsewhere } from './support/translated-rows.ts';

/** What one passage adds to the verdict on the story. */
interface Share {
  /** Content words of the Chinese originals, and those that the rows take up. */
  readonly content: number;
  readonly supported: number;
  /** Whether the passage has originals, but none in Chinese. */
  readonly isNotChinese: boolean;
  /** The first words of the passage, to be marked. */
  readonly end: number;
  /** The first words of each row that says something else than its original. */
  readonly rows: readonly { readonly start: number; readonly end: number; readonly original: string }[];
}

/** An original that belongs to another story, said once; or single passages that say something else. */
export const otherStory = defineStoryCheck<Share>({
  id: 'bilingual/other-story',
  severity: 'major',
  score: 0.85,
  mqm: 'Accuracy/Non-translation',
  title: { en: 'Not its original', zh: '译文与原文不符' },
  summary: {
    en: 'Hardly a word of the original is in the translation: the original belongs to another story, is not in Chinese, or the passage says something else. Said once for a story; the other bilingual checks leave such rows alone.',
    zh: '译文中几乎没有原文的词：原文属于另一篇稿件、不是中文，或这一段另有所指。每篇只提示一次，其他双语检查会跳过这些行。',
  },
  reason: {
    en: 'A translation has most names, figures and words of its original. Check which original belongs to this text.',
    zh: '译文应包含原文的大部分名称、数字和词语。请核对原文是否属于本稿。',
  },
  source:
    'Share of content words that a dictionary links: more than 0.33 in 99 of 100 WMT press translations, 0.07 beside strangers’ originals',
  examples: [
    {
      bad: 'Dozens of swimmers crossed the icy river on Sunday morning to welcome the new year.',
      original: '央行宣布下调贷款利率，以支持小微企业融资，稳定房地产市场预期，促进消费增长。',
      marks: ['Dozens of swimmers'],
    },
    {
      good: 'The central bank cut lending rates to support small firms and stabilize the property market.',
      original: '央行下调贷款利率，支持小微企业，稳定房地产市场。',
    },
    { good: 'It rained.', original: '央行宣布。' },
  ],
  collect(passage) {
    const { aligned } = passage;
    const chinese = aligned.filter(isChinese);
    const sums = chinese.map(coverageOf);
    return {
      content: sums.reduce((sum, { content }) => sum + content, 0),
      supported: sums.reduce((sum, { supported }) => sum + supported, 0),
      isNotChinese: aligned.length > 0 && chinese.length === 0 && aligned.some(({ words }) => words.length >= 8),
      end: endOfFirstWords(passage, 0),
      rows: chinese
        .filter((row) => row.to > row.from && coverageOf(row).content >= 16 && isElsewhere(row, 0.2))
        .map((row) => ({
          start: row.row.start,
          end: endOfFirstWords(passage, row.from),
          original: startOf(row),
        })),
    };
  },
  *judge(facts) {
    const [first] = facts.filter(({ facts: { content, isNotChinese } }) => content > 0 || isNotChinese);
    if (!first) return;
    const content = facts.reduce((sum, { facts: { content: own } }) => sum + own, 0);
    const supported = facts.reduce((sum, { facts: { supported: own } }) => sum + own, 0);
    const isNotChinese = content === 0;
    if (isNotChinese || (content >= 8 && supported < leastShare(content) * content)) {
      yield {
        passage: first.passage,
        start: 0,
        end: first.facts.end,
        message: isNotChinese ? notChinese : elsewhere,
      };
      return;
    }
    for (const { passage, facts: own } of facts) {
      for (const { start, end, original } of own.rows) {
        yield {
          passage,
          start,
          end,
          message: {
            en: `This passage hardly has a word of its original, “${original}”.`,
            zh: `此段与其原文“${original}”几乎没有对应之处。`,
          },
        };
      }
    }
  },
});

const elsewhere = {
  en: 'The original beside this text seems to belong to another story: hardly a word of it is in the text.',
  zh: '对照的原文似乎属于另一篇稿件：译文中几乎找不到与之对应的词语。',
};
const notChinese = {
  en: 'The original beside this text is not in Chinese, so nothing can be compared with it.',
  zh: '对照的原文不是中文，无法与译文比对。',
};

/** The longer a text, the less chance agrees with it, and the more a translation. */
function leastShare(content: number): number {
  if (content < 16) return 0.14;
  return content < 80 ? 0.2 : 0.33;
}

function endOfFirstWords({ tokens, text }: Passage, from: number): number {
  return tokens[Math.min(from + 2, tokens.length - 1)]?.end ?? text.length;
}

function startOf({ original }: AlignedRow): string {
  return original.length > 24 ? `${original.slice(0, 22)}……` : original;
}

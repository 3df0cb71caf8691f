import { defineStoryCheck } from '../check.ts';
import { vividRoots } from '../data/action-roots.ts';
import { type RootUse, rootUses } from './support/roots.ts';

interface RootFacts {
  readonly uses: readonly (RootUse & { readonly text: string })[];
  readonly words: number;
}

/** A story may have one use more of a root for each so many words. */
const wordsForOneMore = 500;
/** From here on it is more than an impression: for a word that is heard, and for one that is not. */
const striking = { vivid: 5, plain: 8 };
/** The first few say enough. */
const shown = 8;

export const rootOverused = defineStoryCheck<RootFacts, 'uses'>({
  id: 'awkward/root-overused',
  severity: 'minor',
  score: 0.4,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Word overused in the story', zh: '全文用词重复' },
  summary: {
    en: 'An action’s root that comes back all through a story; the later passages that have it are marked.',
    zh: '表示动作的同根词贯穿全文，标出后面的各处。',
  },
  reason: {
    en: 'The same verb or its noun carries one paragraph after another. Vary it: a reader notices the fourth time.',
    zh: '同一个动词或其名词形式一段接一段地出现，到第四次读者就会察觉，宜换用别的说法。',
  },
  examples: [
    {
      bad: 'Police cracked down on ivory.\n\nThe crackdown began in May.\n\nA new crackdown hit the ports.\n\nSuch crackdowns cost money.',
      marks: ['crackdowns'],
    },
    {
      good: 'Police cracked down on ivory.\n\nThe crackdown began in May.\n\nA new campaign hit the ports.\n\nSuch raids cost money.',
    },
    { good: 'Rice fell.\n\nRice rose.\n\nRice stayed dear.\n\nRice was short.\n\nRice came by rail.' },
  ],
  collect: (passage) => ({
    uses: rootUses(passage).map((use) => ({ ...use, text: passage.text.slice(use.start, use.end) })),
    words: passage.tokens.length,
  }),
  thresholds: {
    uses: { label: { en: 'Uses that a short story may have', zh: '短稿允许出现次数' }, value: 3, min: 1, max: 20 },
  },
  *judge(passages, _, { uses: allowed }) {
    const words = passages.reduce((sum, { facts }) => sum + facts.words, 0);
    const limit = allowed + Math.floor(words / wordsForOneMore);
    const byRoot = new Map<string, { passage: string; use: RootFacts['uses'][number] }[]>();
    for (const { passage, facts } of passages) {
      for (const use of facts.uses.filter(({ spare }) => spare)) {
        const all = byRoot.get(use.root);
        if (all) all.push({ passage, use });
        else byRoot.set(use.root, [{ passage, use }]);
      }
    }
    for (const [root, all] of byRoot) {
      if (all.length <= limit) continue;
      for (const [index, { passage, use }] of all.entries()) {
        if (index < allowed || all[index - 1]?.passage === passage) continue;
        yield {
          passage,
          start: use.start,
          end: use.end,
          tier: all.length >= (vividRoots.has(root) ? striking.vivid : striking.plain) ? 'desk' : 'advice',
          message: {
            en: `“${use.text}”: the story has a form of “${root}” ${all.length} times.`,
            zh: `“${use.text}”：全文中“${root}”及其同根词共出现 ${all.length} 次。`,
          },
          related: all
            .slice(0, shown)
            .filter((other) => other.use !== use)
            .map((other) => ({ passage: other.passage, start: other.use.start, end: other.use.end })),
        };
      }
    }
  },
});

import type { Span } from '../../text/spans.ts';
import { translatedRows } from '../bilingual/support/translated-rows.ts';
import { type AlignedRow, defineStoryCheck, type Passage, type StoryDraft, type TaggedToken } from '../check.ts';

/** A Chinese term with the English that stands for it. Offsets are in the passage. */
interface Rendering extends Span {
  readonly chinese: string;
  /** The lemmas of its nouns, sorted: what is compared. */
  readonly key: string;
  readonly text: string;
}

/** Words of two characters have many sides; terms proper are longer. */
const shortest = 3;
/** So often must the usual rendering stand before another one stands out. */
const fewest = 2;

/** One Chinese term under two English ones in a story. */
export const termVariants = defineStoryCheck<readonly Rendering[]>({
  id: 'consistency/term-variants',
  severity: 'minor',
  tier: 'advice',
  score: 0.3,
  mqm: 'Terminology/Inconsistent',
  title: { en: 'One term, two renderings', zh: '同一术语译法不一' },
  summary: {
    en: 'A Chinese term that the story mostly renders in one way, rendered with quite other words.',
    zh: '全文多用一种译法的中文术语，在此处译法截然不同。',
  },
  reason: {
    en: 'Readers take two terms for two things.',
    zh: '同一术语前后译法不同，读者会以为是两回事。',
  },
  examples: [
    {
      bad: 'The parking lot is full.\n\nThe parking lot was opened in May.\n\nThe car park is new.',
      original: '停车场满了。\n\n停车场五月开放。\n\n停车场是新的。',
      marks: ['car park'],
      better: 'The parking lot is full.\n\nThe parking lot was opened in May.\n\nThe parking lot is new.',
    },
    {
      good: 'The parking lot is full.\n\nThe parking lot was opened in May.\n\nParking lots are new.',
      original: '停车场满了。\n\n停车场五月开放。\n\n停车场是新的。',
    },
    {
      good: 'The parking lot is full.\n\nThe parking lot was opened in May.\n\nThe museum is new.',
      original: '停车场满了。\n\n停车场五月开放。\n\n博物馆是新的。',
    },
  ],
  collect: (passage) => translatedRows(passage).flatMap((row) => [...renderings(passage, row)]),
  *judge(facts) {
    const terms = new Map<string, Map<string, (Rendering & { readonly passage: string })[]>>();
    for (const { passage, facts: found } of facts) {
      for (const rendering of found) {
        const keys = terms.get(rendering.chinese) ?? new Map<string, (Rendering & { readonly passage: string })[]>();
        terms.set(rendering.chinese, keys);
        const list = keys.get(rendering.key);
        if (list) list.push({ ...rendering, passage });
        else keys.set(rendering.key, [{ ...rendering, passage }]);
      }
    }
    for (const keys of terms.values()) {
      if (keys.size < 2) continue;
      const [usual] = [...keys.values()].sort((a, b) => b.length - a.length);
      const [first] = usual ?? [];
      if (!usual || !first || usual.length < fewest) continue;
      for (const [key, list] of keys) {
        if (list.length * 2 > usual.length || sharesRoot(key, first.key)) continue;
        for (const each of list) yield draftOf(each, first);
      }
    }
  },
});

/** The terms of a row: words of three characters and more that stand for nouns side by side, and for nothing else. */
function* renderings(passage: Passage, row: AlignedRow): Generator<Rendering> {
  const byWord = new Map<number, number[]>();
  const shared = new Map<number, number>();
  for (const { word, token, kind } of row.links) {
    if (kind !== 'dictionary' && kind !== 'position') continue;
    const tokens = byWord.get(word);
    if (tokens) tokens.push(token);
    else byWord.set(word, [token]);
    shared.set(token, (shared.get(token) ?? 0) + 1);
  }
  for (const [word, linked] of byWord) {
    const chinese = row.words[word]?.text ?? '';
    if (chinese.length < shortest || linked.some((token) => (shared.get(token) ?? 0) > 1)) continue;
    const tokens = linked.map((token) => passage.tokens[token]).filter((token) => token !== undefined);
    if (tokens.length === 0 || !tokens.every(isTermWord) || Math.max(...linked) - Math.min(...linked) >= linked.length)
      continue;
    const start = Math.min(...tokens.map((token) => token.start));
    const end = Math.max(...tokens.map((token) => token.end));
    const key = tokens
      .map(({ lemma }) => lemma)
      .sort()
      .join(' ');
    yield { start, end, chinese, key, text: passage.text.slice(start, end) };
  }
}

function isTermWord({ pos, text }: TaggedToken): boolean {
  return pos === 'NOUN' && text.length > 2 && /^\p{Ll}/u.test(text);
}

/** A word in common, or two words of one root: "exhibition", "exhibitor". */
function sharesRoot(a: string, b: string): boolean {
  const roots = new Set(a.split(' ').map(rootOf));
  return b.split(' ').some((word) => roots.has(rootOf(word)));
}

function rootOf(lemma: string): string {
  return lemma.slice(0, 5);
}

function draftOf(
  each: Rendering & { readonly passage: string },
  usual: Rendering & { readonly passage: string },
): StoryDraft {
  const { passage, start, end, chinese, text } = each;
  return {
    passage,
    start,
    end,
    message: {
      en: `“${chinese}” is “${usual.text}” elsewhere in the story; here it is “${text}”.`,
      zh: `“${chinese}”在稿件其他地方译为“${usual.text}”，此处译为“${text}”。`,
    },
    suggestions: [{ edits: [{ start, end, text: usual.text }] }],
    related: [
      { start: usual.start, end: usual.end, passage: usual.passage, label: { en: usual.text, zh: usual.text } },
    ],
  };
}

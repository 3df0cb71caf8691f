import { isPinyin, readingsOf } from '../../text/pinyin/pinyin.ts';
import { latinNames } from '../bilingual/support/latin-names.ts';
import { defineStoryCheck, type Passage, type StoryDraft } from '../check.ts';
import { deletions, mayBeOneName, type NameWord, nameWords } from './support/proper-names.ts';

interface Found extends NameWord {
  /** Spelled as the characters of the original are: then the other form is the wrong one. */
  readonly isProven: boolean;
}

interface Form {
  readonly text: string;
  count: number;
  isProven: boolean;
  readonly places: (Found & { readonly passage: string })[];
}

/** One name in two spellings in a story. */
export const nameVariants = defineStoryCheck<readonly Found[]>({
  id: 'consistency/name-variants',
  severity: 'major',
  score: 0.5,
  mqm: 'Fluency/Inconsistency',
  title: { en: 'One name, two spellings', zh: '同一名称拼写不一' },
  summary: 'A name that is one letter away from a name that stands more often in the story, or before it.',
  reason: {
    en: 'Readers take two spellings for two people or places.',
    zh: '拼写不同，读者会以为是两个人或两个地方。',
  },
  examples: [
    {
      bad: 'Talks with Lukasz Kowalczyk began.\n\nMayor Kowalczyk was calm.\n\nLater Kowalczik left.',
      marks: ['Kowalczik'],
      better: 'Talks with Lukasz Kowalczyk began.\n\nMayor Kowalczyk was calm.\n\nLater Kowalczyk left.',
    },
    {
      bad: 'The fair in Zhangbei ended.\n\nMayor Mao Weimin spoke.\n\nThen Mao Weiming left.',
      original: '张北的博览会闭幕了。\n\n市长毛伟明讲话。\n\n毛伟明随后离开。',
      marks: ['Weimin'],
    },
    { good: 'The Korean team left Korea.\n\nKoreans waited in Jinan.' },
    { good: 'Slovakia and Slovenia met.\n\nSlovenia won.' },
    { good: 'In Zhengzhou and Zhangzhou it rained.', original: '郑州和漳州下了雨。' },
  ],
  collect: (passage) => {
    const proven = provenWords(passage);
    return nameWords(passage).map((word) => ({ ...word, isProven: proven(word.text) }));
  },
  *judge(facts) {
    const forms = new Map<string, Form>();
    for (const { passage, facts: found } of facts) {
      for (const word of found) {
        const form: Form = forms.get(word.text) ?? { text: word.text, count: 0, isProven: false, places: [] };
        forms.set(word.text, form);
        form.count += 1;
        if (word.isProven) form.isProven = true;
        form.places.push({ ...word, passage });
      }
    }
    for (const [wrong, right] of pairs(forms)) yield* drafts(wrong, right);
  },
});

/** Which words of the passage spell characters of its originals: names in pinyin, and place names of the same kind. */
function provenWords(passage: Passage): (text: string) => boolean {
  if (passage.aligned.length === 0) return () => false;
  const names = latinNames(passage).filter(({ isRight, isTurned }) => isRight || isTurned);
  const words = new Set(names.flatMap(({ from, to }) => passage.tokens.slice(from, to).map(({ text }) => text)));
  const originals = passage.aligned.map(({ original }) => original);
  return (text) => words.has(text) || originals.some((original) => isSpelledIn(text.toLowerCase(), original));
}

/** Whether the letters are the pinyin of a stretch of the original. */
function isSpelledIn(letters: string, original: string): boolean {
  if (!isPinyin(letters)) return false;
  let open = new Set<number>();
  for (const character of original) {
    const next = new Set<number>();
    for (const syllable of readingsOf(character)) {
      for (const at of [0, ...open]) if (letters.startsWith(syllable, at)) next.add(at + syllable.length);
    }
    if (next.has(letters.length)) return true;
    open = next;
  }
  return false;
}

/** Forms one letter apart: the wrong one first. Only words that share a deletion are compared. */
function* pairs(forms: ReadonlyMap<string, Form>): Generator<[Form, Form]> {
  const buckets = new Map<string, Form[]>();
  const done = new Set<string>();
  const marked = new Set<Form>();
  for (const form of forms.values()) {
    for (const key of deletions(form.text.toLowerCase())) {
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [form]);
        continue;
      }
      for (const other of bucket) {
        const pair = `${other.text} ${form.text}`;
        if (done.has(pair)) continue;
        done.add(pair);
        if (!isOneName(other, form)) continue;
        const [wrong, right] = isSurer(other, form) ? [form, other] : [other, form];
        if (wrong.isProven || marked.has(wrong)) continue;
        marked.add(wrong);
        yield [wrong, right];
      }
      if (bucket.length < largestBucket) bucket.push(form);
    }
  }
}

/** Of more forms than that around one word none is more likely than the other. */
const largestBucket = 16;

function isOneName(a: Form, b: Form): boolean {
  if (a.isProven && b.isProven) return false;
  if (!mayBeOneName(a.text, b.text)) return false;
  // Given names of two surnames are two people.
  const [one, other] = [surnames(a), surnames(b)];
  return one.size === 0 || other.size === 0 || [...one].some((name) => other.has(name));
}

function surnames({ places }: Form): Set<string> {
  return new Set(places.map(({ before }) => before).filter((before) => before !== ''));
}

function isSurer(a: Form, b: Form): boolean {
  return a.isProven !== b.isProven ? a.isProven : a.count >= b.count;
}

function* drafts(wrong: Form, right: Form): Generator<StoryDraft> {
  const [first] = right.places;
  for (const { passage, start, end } of wrong.places) {
    yield {
      passage,
      start,
      end,
      ...(right.isProven && { score: 0.65 }),
      message: {
        en: `“${wrong.text}” here, “${right.text}” elsewhere in the story: one name, two spellings?`,
        zh: `此处为“${wrong.text}”，稿件其他地方为“${right.text}”，疑为同一名称。`,
      },
      suggestions: [{ edits: [{ start, end, text: right.text }] }],
      ...(first && {
        related: [
          { start: first.start, end: first.end, passage: first.passage, label: { en: right.text, zh: right.text } },
        ],
      }),
    };
  }
}

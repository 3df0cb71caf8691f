import type { Span } from '../../text/spans.ts';
import { type DraftSuggestion, definePassageCheck, type Passage } from '../check.ts';
import { deletion } from '../duplication/support/said.ts';
import { kind, neighboursIn } from '../engine/neighbours.ts';

const pairs = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['“', '”'],
  ['（', '）'],
  ['【', '】'],
  ['「', '」'],
  ['《', '》'],
]);
const closers = new Set(pairs.values());

/** A bracket or quotation mark without its other half. */
export const unpairedMark = definePassageCheck({
  id: 'mechanics/unpaired-mark',
  severity: 'minor',
  score: 0.4,
  mqm: 'Fluency/Punctuation',
  title: { en: 'Unpaired mark', zh: '括号或引号不成对' },
  summary: {
    en: 'A bracket or double quotation mark that is opened and not closed in the paragraph, or closed and not opened.',
    zh: '段落中的括号或双引号有前无后，或有后无前。',
  },
  reason: { en: 'The other half is missing.', zh: '缺少成对的另一半。' },
  examples: [
    { bad: 'The port (built in 2004 is closed.', marks: ['('] },
    { bad: 'The port built in 2004) is closed.', marks: [')'], better: 'The port built in 2004 is closed.' },
    { bad: 'He said “wait and left.', marks: ['“'], better: 'He said “wait and left.”' },
    {
      bad: 'He called it a "start and left. "Why?" she asked.',
      marks: ['"'],
      better: 'He called it a "start and left." "Why?" she asked.',
    },
    { good: '“We waited for a year. Then the port opened.' },
    { good: '1) the port (built in 2004), b) the "fair" [sic]; a 12" plank :)' },
    { good: 'He said “wait” and "wait" (twice).' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!neighboursIn(passage).has(kind.opening | kind.closing | kind.quote | kind.other)) return;
    for (const at of unpaired(text)) {
      const mark = text.charAt(at);
      yield {
        start: at,
        end: at + 1,
        message: closers.has(mark)
          ? { en: `“${mark}” closes what was not opened.`, zh: `“${mark}”没有对应的前半。` }
          : { en: `“${mark}” is not closed in this paragraph.`, zh: `“${mark}”在本段中没有闭合。` },
        suggestions: suggest(passage, at, mark),
      };
    }
  },
});

/** Offsets of marks without a partner, in order. */
function unpaired(text: string): number[] {
  const alone: number[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const { 0: mark, index: at } of text.matchAll(/[()[\]{}“”（）【】「」《》"]/g)) {
    if (mark === '"') straight(at);
    else if (pairs.has(mark)) open.push({ mark, at });
    else close(mark, at);
  }
  alone.push(...open.filter(({ at }) => !opensParagraph(text, at)).map(({ at }) => at));
  return alone.sort((a, b) => a - b);

  function close(mark: string, at: number): void {
    const last = open.at(-1);
    if (last && pairs.get(last.mark) === mark) open.pop();
    else if (open.at(-2) && pairs.get(open.at(-2)?.mark ?? '') === mark) {
      // The one in between was not closed.
      const between = open.pop();
      open.pop();
      if (between) alone.push(between.at);
    } else if (!isEnumeration(text, at, mark)) alone.push(at);
  }

  function straight(at: number): void {
    const before = text.charAt(at - 1);
    const opens = before === '' || /[\s(（[“‘—–-]/.test(before);
    const last = open.findLastIndex(({ mark }) => mark === '"');
    if (opens && last >= 0 && /\S/.test(text.charAt(at + 1))) {
      // One was open and another opens: the first was never closed.
      alone.push(open[last]?.at ?? at);
      open.splice(last, 1);
      open.push({ mark: '"', at });
    } else if (last >= 0) open.splice(last, 1);
    else if (!/\d/.test(before)) open.push({ mark: '"', at });
  }
}

/** A speech over several paragraphs is opened in each and closed in the last only. */
function opensParagraph(text: string, at: number): boolean {
  return /[“"「]/.test(text.charAt(at)) && text.slice(0, at).trim() === '';
}

/** "1) …", "b) …", ":)". */
function isEnumeration(text: string, at: number, mark: string): boolean {
  return (
    (mark === ')' || mark === '）') &&
    /(?:^|[\s(,;，；])[\p{L}\p{N}]{1,2}$|[:;]-?$/u.test(text.slice(Math.max(0, at - 4), at))
  );
}

function suggest(passage: Passage, at: number, mark: string): DraftSuggestion[] {
  const { text, sentences } = passage;
  const drop = deletion(text, { start: at, end: at + 1 }, { en: 'Delete it', zh: '删除' });
  const isQuote = mark === '“' || mark === '"' || mark === '「';
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  if (!isQuote || !sentence) return [drop];
  const end = trimmedEnd(text, sentence);
  const close = mark === '"' ? '"' : (pairs.get(mark) ?? '”');
  return [
    {
      edits: [{ start: end, end, text: close }],
      label: { en: 'Close it at the end of the sentence', zh: '在句末闭合' },
    },
    drop,
  ];
}

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

import { definePassageCheck } from '../check.ts';
import { kind, type Neighbours, neighboursIn } from '../engine/neighbours.ts';

/** No space behind a mark, or before a bracket. */
export const missingSpace = definePassageCheck({
  id: 'mechanics/missing-space',
  severity: 'minor',
  score: 0.55,
  mqm: 'Locale convention/Spacing',
  title: { en: 'Missing space', zh: '缺少空格' },
  summary: {
    en: 'No space behind a comma, stop, semicolon or bracket, or before an opening bracket.',
    zh: '逗号、句号、分号或括号之后，或前括号之前缺少空格。',
  },
  reason: { en: 'In English a space follows these marks.', zh: '英文中这些标点后应空一格。' },
  examples: [
    {
      bad: 'The port opened.The ferries,however,wait.',
      marks: ['.The', ',however', ',wait'],
      better: 'The port opened. The ferries,however,wait.',
    },
    {
      bad: 'The port(built in 2004)is closed;ferries wait.',
      marks: ['t(b', ')is', ';ferries'],
      better: 'The port (built in 2004)is closed;ferries wait.',
    },
    { bad: 'He asked,“Why?”', marks: [',“'], better: 'He asked, “Why?”' },
    { good: 'See www.Example.com, Node.js, U.S.-led, e.g. this, 1,200 at 10:30, St.Petersburg aside (S)he said so.' },
    { good: 'The firm(s) of A.B.Miller sold f(x) at a.m.; http://a.example/B;c is a link.' },
    { good: 'The port opened. The ferries, however, wait.' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!maySlip(neighboursIn(passage))) return;
    for (const match of text.matchAll(pattern)) {
      const whole = match[0];
      const span = { start: match.index, end: match.index + whole.length };
      if (isInLink(text, span.start)) continue;
      // Before an opening bracket the space comes ahead of the mark, else behind it.
      const at = whole.includes('(') ? span.start + whole.indexOf('(') : span.start + 1;
      const mark = whole.includes('(') ? '(' : whole.charAt(0);
      yield {
        ...span,
        message:
          mark === '('
            ? { en: 'A space stands before “(”.', zh: '“(”前应有空格。' }
            : { en: `A space follows “${mark}”.`, zh: `“${mark}”后应有空格。` },
        suggestions: [{ edits: [{ start: at, end: at, text: ' ' }] }],
      };
    }
  },
});

const pattern = new RegExp(
  [
    // A comma, semicolon, question or exclamation mark with a word or an opening quotation mark right behind it.
    String.raw`(?<=[\p{L}\p{N}")”’])[,;!?](?:\p{L}+|[“(])`,
    // A full stop between a small letter and a capital: "opened.The", but not "A.B.Miller", "Node.js", "St.Petersburg".
    String.raw`(?<=\p{Ll}{3}[")”’]?)\.(?:\p{Lu}\p{Ll}+|\p{Lu}\s|[“(])`,
    // A colon between words; times and ratios are of digits.
    String.raw`(?<=\p{Ll}{2}):\p{L}{2,}`,
    // Brackets that stand close to a word; "firm(s)" and "f(x)" are meant so.
    String.raw`(?<=\p{L}{2})\p{L}\((?=[^()]{4,}\))[\p{L}\p{N}]`,
    String.raw`(?<=\([^()]{3,80})\)\p{L}{2,}`,
  ].join('|'),
  'gu',
);

/** Whether the place is inside an address of the web or of mail. */
function isInLink(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 200 && /\S/.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && end - at < 200 && /\S/.test(text.charAt(end))) end += 1;
  return /:\/\/|www\.|@|\.(?:com|cn|org|net|gov|edu|html?)\b/i.test(text.slice(start, end));
}

/** Whether the characters that the pattern is about stand side by side at all. */
function maySlip(near: Neighbours): boolean {
  return (
    near.hasPair(kind.mark | kind.stop | kind.colon, kind.letter | kind.opening) ||
    near.hasPair(kind.letter, kind.opening) ||
    near.hasPair(kind.closing, kind.letter)
  );
}

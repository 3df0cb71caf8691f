import type { InlineCode } from '../../text/codes.ts';
import { type Draft, definePassageCheck, type Passage, type PassageRow, type RowCodes } from '../check.ts';

/** Codes of the file that were lost, doubled or put in a wrong order: what comes of the text would look otherwise, or fail. */
export const inlineCodes = definePassageCheck({
  id: 'mechanics/inline-codes',
  severity: 'major',
  score: 0.95,
  mqm: 'Design/Markup',
  title: { en: 'Inline codes', zh: '行内代码' },
  summary: {
    en: 'A code of the file (bold, a link, a variable) that is missing, twice, or a pair whose end stands before its start.',
    zh: '文件中的行内代码（加粗、链接、变量等）缺失、重复，或成对代码首尾颠倒。',
  },
  reason: {
    en: 'The file that the text goes back into needs each of its codes once, and both ends of a pair in their order.',
    zh: '文本写回原文件时，每个行内代码须恰好出现一次，成对代码须首尾完整、顺序正确。',
  },
  examples: [
    { bad: 'Press Start twice.', original: '按\u{100000}两次\u{100001}开始。', marks: ['Press Start twice.'] },
    { bad: 'Press \u{100000}Start\u{100000} twice.', original: '按两次\u{100000}开始。', marks: ['twice'] },
    { bad: 'The fair \u{100000}opened.', original: '展会开幕。', marks: ['opened'] },
    { good: 'Press \u{100000}Start\u{100001} twice.', original: '按两次\u{100000}开始\u{100001}。' },
    { good: '\u{100001} visitors came to \u{100000}.', original: '\u{100000}迎来\u{100001}名游客。' },
  ],
  *run(passage) {
    for (const row of passage.rows) if (row.codes) yield* judgeRow(passage, row, row.codes);
  },
});

/** A code in the row, where it stands in the passage. */
interface Placed {
  readonly sign: string;
  readonly at: number;
}

function* judgeRow({ text }: Passage, row: PassageRow, codes: RowCodes): Iterable<Draft> {
  const own = text.slice(row.start, row.end);
  // There is nothing that could be marked in an empty row.
  if (own.trim() === '') return;
  const here = codes.gaps.flatMap(({ at, signs }) => signs.map((sign): Placed => ({ sign, at: row.start + at })));
  const nameOf = namesOf(codes);
  const lost = lacking(
    codes.expected,
    here.map(({ sign }) => sign),
  );
  if (lost.length > 0) {
    const names = listed(lost.map(nameOf));
    const start = row.start + own.length - own.trimStart().length;
    const message = { en: `Missing here: ${names}.`, zh: `此处缺少：${names}。` };
    yield { start, end: start + own.trim().length, message };
  }
  for (const { sign, at } of beyond(codes.expected, here)) {
    const name = nameOf(sign);
    const isKnown = codes.expected.includes(sign);
    const message = isKnown
      ? { en: `${name} stands here once more than it should.`, zh: `${name} 在此多出一次。` }
      : { en: `${name} does not belong here.`, zh: `${name} 不应出现在此处。` };
    yield { ...wordAt(text, row, at), message };
  }
  for (const { sign, at } of crossed(codes.known, here)) {
    const name = nameOf(sign);
    yield {
      ...wordAt(text, row, at),
      message: { en: `${name} stands before its start.`, zh: `${name} 位于其开始代码之前。` },
    };
  }
}

/** What is in the one list and not, or not as often, in the other. */
function lacking(expected: readonly string[], here: readonly string[]): string[] {
  const left = [...here];
  return expected.filter((sign) => {
    const at = left.indexOf(sign);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function beyond(expected: readonly string[], here: readonly Placed[]): Placed[] {
  const left = [...expected];
  return here.filter(({ sign }) => {
    const at = left.indexOf(sign);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Ends of pairs that stand before their starts. */
function crossed(known: readonly InlineCode[], here: readonly Placed[]): Placed[] {
  const codes = new Map(known.map((code) => [code.sign, code]));
  const first = (pair: number | undefined, kind: InlineCode['kind']): number =>
    here.findIndex(({ sign }) => codes.get(sign)?.kind === kind && codes.get(sign)?.pair === pair);
  return here.filter(({ sign }, index) => {
    const code = codes.get(sign);
    return code?.kind === 'close' && code.pair !== undefined && first(code.pair, 'open') > index;
  });
}

/** What people know a code by: its label where the file has one, else its number among those of the original. */
function namesOf({ known, expected }: RowCodes): (sign: string) => string {
  const codes = new Map(known.map((code) => [code.sign, code]));
  return (sign) => {
    const code = codes.get(sign);
    if (!code) return `‹${expected.includes(sign) ? expected.indexOf(sign) + 1 : '?'}›`;
    return `‹${code.kind === 'close' ? '/' : ''}${code.label}›`;
  };
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].join(' ');
}

/** The word that a code stands at: behind it, else before it. */
function wordAt(text: string, row: PassageRow, at: number): { start: number; end: number } {
  const behind = /^\s*(\S*[\p{L}\p{N}])/u.exec(text.slice(at, row.end));
  if (behind) return { start: at + behind[0].length - (behind[1]?.length ?? 0), end: at + behind[0].length };
  const before = /(\S+)\s*$/u.exec(text.slice(row.start, at));
  if (before) return { start: row.start + before.index, end: row.start + before.index + (before[1]?.length ?? 0) };
  return { start: row.start, end: row.end };
}

import type { Span } from '../spans.ts';
import { cutAt } from './cut.ts';
import { QuoteCounter } from './quotes.ts';

/** A run of stops with the quotes and brackets that close after it. */
const STOP = /(?:[。！？；｡．!?;]|…)+\s*[”’」』）)》】〕〗\]"']*|\.(?=["”’」』）)]*(?:\s|$|\p{sc=Han}))["”’」』）)]*/gu;

/** Brackets whose inside belongs to the sentence around it, with how long it may be. */
const BRACKETS: Readonly<Record<string, string>> = { '（': '）', '(': ')', '《': '》', '【': '】', '〈': '〉' };
const LONGEST_BRACKET = 80;

/** "“……。”他说。": what follows the quotation says who spoke, and belongs to it. */
const ATTRIBUTION =
  /^(?:他|她|他们|她们|我|我们|对方|记者|\p{sc=Han}{2,4})(?:说|称|道|问|表示|指出|强调|介绍)[。！？]/u;

/** A hesitation ("我……我不知道") rather than the end of a sentence. */
const SHORTEST_BEFORE_ELLIPSIS = 4;

/**
 * The sentences of a Chinese paragraph. They end after 。！？；…, full-width or half-width, together with the quotes and
 * brackets that close there; a full-width semicolon parts the items of a list, which translators render as sentences.
 */
export function chineseSentences(text: string): Span[] {
  const ends: number[] = [];
  const brackets = bracketed(text);
  const quotes = { '"': new QuoteCounter(text, '"'), "'": new QuoteCounter(text, "'") };
  let next = 0;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + closedBy(match[0].trimEnd(), (mark) => quotes[mark].isOpen(match.index));
    const sentence = ends.at(-1) ?? 0;
    while ((brackets[next]?.end ?? text.length) <= match.index) next++;
    const around = brackets[next];
    if (around && isInside(text, around, match.index, end, sentence)) continue;
    if (endsSentence(text, match.index, end, sentence)) ends.push(end);
  }
  return cutAt(text, ends);
}

/** The length of a stop with its closers, where a straight quote only closes when one is open. */
function closedBy(stop: string, isOpen: (mark: '"' | "'") => boolean): number {
  const quote = /["']/.exec(stop);
  if (!quote || isOpen(quote[0] === '"' ? '"' : "'")) return stop.length;
  // White space between stop and closer is only taken along where a closer follows.
  return stop.slice(0, quote.index).trimEnd().length;
}

function endsSentence(text: string, index: number, end: number, sentenceStart: number): boolean {
  const stop = text.slice(index, end);
  const next = text.slice(end, end + 20);
  const previous = text.charAt(index - 1);
  if (/^[，、,：:]/.test(next)) return false;
  switch (stop.charAt(0)) {
    case '.':
    case '．':
      // "3．5" and "www.gov.cn" are no sentences; "结束." and "in Beijing. 他" are.
      if (/\p{Nd}/u.test(previous) && /^\p{Nd}/u.test(next)) return false;
      return /[\p{sc=Han}\p{Nd}”"）)》]/u.test(previous) || /^\s*(?:$|[\p{Lu}\p{sc=Han}])/u.test(next);
    case ';':
    case '?':
    case '!':
      // Half-width marks also stand in addresses ("?id=1;") where no Chinese is near.
      return /[\p{sc=Han}\p{P}]/u.test(previous) || /^\s*(?:$|\p{sc=Han})/u.test(next) || /^\s/.test(next);
    case '…':
      if (index - sentenceStart < SHORTEST_BEFORE_ELLIPSIS && !/^\s*$/.test(next)) return false;
      break;
  }
  const closesQuotation = /[”」』"]$/.test(stop);
  return !(closesQuotation && ATTRIBUTION.test(next));
}

/** A stop right before the closing bracket ends the sentence only where the bracket is the whole of it: "（完。）". */
function isInside(text: string, brackets: Span, index: number, end: number, sentenceStart: number): boolean {
  if (index < brackets.start || end > brackets.end) return false;
  if (end < brackets.end || text[brackets.start] === '《') return true;
  return text.slice(sentenceStart, brackets.start).trim() !== '';
}

/** Short stretches in brackets and book titles, inside which nothing ends: "（见图。左一为作者。）", 《你好！》. */
function bracketed(text: string): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const close = BRACKETS[text.charAt(i)];
    if (!close) continue;
    const length = text.slice(i, i + LONGEST_BRACKET).indexOf(close) + 1;
    if (length > 0) {
      spans.push({ start: i, end: i + length });
      i += length - 1;
    }
  }
  return spans;
}

import { definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { mayRepeat, repeatedWords } from '../engine/repeated-words.ts';
import { adjacentRepeats } from './support/adjacent.ts';
import { isInLoop } from './support/loops.ts';
import { originalRepeats } from './support/original.ts';
import { firstPlace, quote } from './support/said.ts';
import { isCompared, isContent } from './support/similar.ts';

/** The wordings of the index: so many words in a row, articles aside. */
const gramSize = 5;

/** A wording with a verb of its own that comes again in the same or the next sentence. */
export const repeatedPhrase = definePassageCheck({
  id: 'duplication/repeated-phrase',
  severity: 'minor',
  score: 0.6,
  mqm: 'Fluency/Duplication',
  title: { en: 'Phrase said again', zh: '短语再次出现' },
  summary: {
    en: 'Five or more words with a verb and what it governs, again in the same or the next sentence.',
    zh: '五个词以上、含动词及其宾语的说法，在同一句或下一句中再次出现。',
  },
  reason: {
    en: 'The same statement in the same words, close by. Say it once, or refer back to it.',
    zh: '同样的表述在近处原样再现，应只说一次，或用代词等回指。',
  },
  source: 'Word n-gram index, extended to maximal repeats.',
  examples: [
    {
      bad: 'The town will improve the quality of drinking water by building a plant to improve the quality of drinking water.',
      marks: ['improve the quality of drinking water'],
    },
    {
      bad: 'The office began to issue permits to foreign fishing boats. Since May it was asked to issue permits to foreign fishing boats.',
      marks: ['issue permits to foreign fishing boats'],
    },
    { good: 'The number of ships in the harbour fell, while the number of ships in the harbour basin rose.' },
    {
      good: 'He met the deputy director of the Port Authority of Haikou. The deputy director of the Port Authority of Haikou spoke.',
    },
    {
      good: 'Margin Trading and Short Selling for All is a book; Margin Trading and Short Selling for All sells well.',
    },
    {
      good: 'They must improve the quality of drinking water in towns and improve the quality of drinking water in villages.',
      original: '要提高城镇的饮用水质量水平，提高城镇的饮用水质量水平，也包括村庄。',
    },
  ],
  thresholds: {
    words: {
      label: { en: 'Words that are hardly ever needed twice, from', zh: '几乎不必重复的词数（起）' },
      value: 9,
      min: 5,
      max: 30,
    },
  },
  *run(passage, _, { words: long }) {
    const { text, tokens } = passage;
    if (!mayRepeat(passage, gramSize, 2, 'counted')) return;
    const taken = adjacentRepeats(passage);
    for (const { first, second, end } of maximalRepeats(passage)) {
      if (!isStatement(tokens.slice(second, end))) continue;
      const span = { start: tokens[second]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
      // Said again at once, it is the doubled phrase's or the loop's.
      if (taken.some((repeat) => repeat.first < end && second < repeat.lastEnd)) continue;
      if (isInLoop(passage, span) || originalRepeats(passage, span, gramSize + 1)) continue;
      const length = end - second;
      const said = quote(text.slice(span.start, span.end));
      yield {
        ...span,
        // Short ones are as often needed as not.
        ...(length >= long ? {} : { tier: 'advice', score: 0.3 }),
        message: { en: `“${said}” was said just before in the same words.`, zh: `“${said}”在前面刚用同样的措辞说过。` },
        related: [{ start: tokens[first]?.start ?? 0, end: tokens[first + length - 1]?.end ?? 0, label: firstPlace }],
      };
    }
  },
});

interface MaximalRepeat {
  readonly first: number;
  readonly second: number;
  readonly end: number;
}

/**
 * Runs of tokens that stood before in the same or the last sentence, as long as they go; each place is compared with
 * the last one only, so that the search is linear.
 */
function* maximalRepeats(passage: Passage): Generator<MaximalRepeat> {
  const { tokens } = passage;
  const { ids, counts } = repeatedWords(passage);
  const places = new Map<number, number>();
  let done = 0;
  let run = 0;
  for (let end = 1; end <= tokens.length; end += 1) {
    // Only where every word comes again does the run come again.
    run = (counts[end - 1] ?? 0) > 1 ? run + 1 : 0;
    if (run < gramSize) continue;
    const index = end - gramSize;
    let key = 0;
    for (let at = index; at < end; at += 1) key = Math.imul(key, 0x01000193) + (ids[at] ?? 0);
    key |= 0;
    const first = places.get(key);
    places.set(key, index);
    if (first === undefined || index < done || first + gramSize > index) continue;
    if ((tokens[index]?.sentence ?? 0) - (tokens[first]?.sentence ?? 0) > 1) continue;
    let length = 0;
    while (first + length < index && isSame(tokens[first + length], tokens[index + length])) length += 1;
    if (length < gramSize) continue;
    done = index + length;
    yield trimmed(tokens, first, index, length);
  }
}

function isSame(a: TaggedToken | undefined, b: TaggedToken | undefined): boolean {
  return a !== undefined && b !== undefined && a.lower === b.lower;
}

/** Without the marks and small words at its ends, which belong to what is around. */
function trimmed(tokens: readonly TaggedToken[], first: number, second: number, length: number): MaximalRepeat {
  let skip = 0;
  let end = length;
  const isSmall = (at: number) => /^(?:PUNCT|CCONJ|ADP|DET|PART|AUX|SCONJ|PRON)$/.test(tokens[at]?.pos ?? 'PUNCT');
  while (skip < end && isSmall(second + skip)) skip += 1;
  while (end > skip && isSmall(second + end - 1)) end -= 1;
  return { first: first + skip, second: second + skip, end: second + end };
}

/** Whether it says something by itself: a verb and what it governs, in one clause, and not as a name or a figure. */
function isStatement(words: readonly TaggedToken[]): boolean {
  if (words.length < gramSize) return false;
  const verb = words.findIndex(({ pos, text }) => pos === 'VERB' && /^\p{Ll}/u.test(text));
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  return (
    verb >= 0 &&
    verb < words.length - 2 &&
    words.slice(verb + 1).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN') &&
    words.filter(isContent).length >= 3 &&
    capitals * 2 < words.length &&
    !words.some(({ text }) => /^[()[\]"“”]$/.test(text)) &&
    words.filter((word) => isCompared(word) && word.pos !== 'NUM').length >= gramSize
  );
}

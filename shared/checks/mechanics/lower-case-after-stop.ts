import { definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { shape } from '../engine/tagger/shape.ts';

/** Words with a stop of their own, after which a sentence goes on in small letters. */
const abbreviation =
  /(?:^|[^\p{L}])(?:[a-z]|e\.g|i\.e|etc|vs|approx|ca|cf|al|est|no|vol|fig|pp|ed|eds|inc|ltd|co|corp|jr|sr|st|ave|blvd|dept|gov|gen|sen|rep|mr|mrs|ms|dr|prof|col|lt|sgt|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|a\.m|p\.m|u\.s|u\.k|u\.n|d\.c)\.$/iu;

/** A sentence within a paragraph that starts with a small letter. How a paragraph starts is `awkward/lower-case-start`'s. */
export const lowerCaseAfterStop = definePassageCheck({
  id: 'mechanics/lower-case-after-stop',
  severity: 'minor',
  score: 0.58,
  mqm: 'Fluency/Spelling',
  title: { en: 'Small letter after a full stop', zh: '句号后小写' },
  summary: {
    en: 'A sentence within a paragraph that starts with a small letter.',
    zh: '段落中间的句子以小写字母开头。',
  },
  reason: {
    en: 'English sentences start with a capital. Often something was cut off or joined wrongly before.',
    zh: '英文句首应大写；此处往往是前面被截断或误拼接。',
  },
  examples: [
    { bad: 'The port is closed. ferries wait.', marks: ['ferries'], better: 'The port is closed. Ferries wait.' },
    { good: 'The port is closed. iPhone sales rose. eBay and www.example.org did not.' },
    { good: 'It opens at 8 a.m. daily, e.g. on Mondays, with Harbour Co. as host.' },
    { good: '“Why wait?” he asked. “Go!” she said.' },
    { good: '... and the port was closed.' },
    { good: '(b) ferries, c) boats' },
  ],
  *run(passage) {
    for (const token of starts(passage)) {
      const capital = token.text.charAt(0).toUpperCase();
      yield {
        start: token.start,
        end: token.end,
        message: { en: `The sentence starts with a small letter: “${token.text}”.`, zh: `句首“${token.text}”应大写。` },
        suggestions: [{ edits: [{ start: token.start, end: token.start + 1, text: capital }] }],
      };
    }
  },
});

function* starts({ text, tokens }: Passage): Generator<TaggedToken> {
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    // Words with a capital further on are written so on purpose.
    if (!token || (token.shape & shape.smallWord) === 0 || !/[.。]$/.test(tokens[index - 1]?.text ?? '')) continue;
    const next = tokens[index + 1];
    const isItem = token.text.length === 1 && (next?.text === ')' || next?.text === '.');
    const isLink = /[./@:]/.test(text.charAt(token.end)) && /\p{L}|\//u.test(text.charAt(token.end + 1));
    if (isItem || isLink || isSmallName(token, next)) continue;
    const before = text.slice(Math.max(0, token.start - 16), token.start);
    if (startsAfterStop(before)) yield token;
  }
}

/** "eBay", "iPhone": the tagger's word, but a name; "de Gaulle", "van Gogh" and "al-Sisi" at the start of a sentence. */
function isSmallName(token: TaggedToken, next: TaggedToken | undefined): boolean {
  return /^(?:de|van|von|der|den|la|le|di|da|al|bin|el|ibn)$/.test(token.lower) && /^\p{Lu}/u.test(next?.text ?? '');
}

/** Only a full stop between words counts: after "?" or "!" a sentence may go on (“Why?” he asked). */
function startsAfterStop(before: string): boolean {
  return /[\p{L}\p{N}%)]{2}[.。]\s+$/u.test(before) && !abbreviation.test(before.trimEnd());
}

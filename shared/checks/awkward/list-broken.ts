import { type Draft, type DraftSuggestion, definePassageCheck, type Passage, type TaggedToken } from '../check.ts';
import { abridged, quotedTokens } from './support/quoted.ts';
import { isRunning, spanOf, type TokenSentence, tokenSentences } from './support/sentences.ts';
import { isFiniteVerb } from './support/verbs.ts';

const quantity =
  /^(?:more|over|nearly|about|almost|some|around|another|also|at|as|up|dozens|hundreds|thousands|many|several|a)$/;

/** How many items with a figure the sentence counts up, parted by commas. */
function figureItems(tokens: readonly TaggedToken[]): number {
  let items = 0;
  let figure = false;
  tokens.forEach((token, index) => {
    if (token.pos === 'NUM' && !/^(?:19|20)\d\d$/.test(token.text)) figure = true;
    const border = token.text === ',' || token.text === ';' || token.lower === 'and' || index === tokens.length - 1;
    if (!border) return;
    if (figure) items += 1;
    figure = false;
  });
  return items;
}

/** Where the last predicate of the sentence begins: the end of the list that goes on after the full stop. */
function lastPredicate(tokens: readonly TaggedToken[]): TaggedToken | undefined {
  let at = tokens.findLastIndex(isFiniteVerb);
  if (at < 0) return tokens.findLast((token) => token.pos !== 'PUNCT');
  while (at > 0 && (tokens[at - 1]?.pos === 'AUX' || tokens[at - 1]?.pos === 'ADV')) at -= 1;
  return tokens[at];
}

/** “There are more than 1,600 boats” up to the next comma or verb. */
function firstItem(tokens: readonly TaggedToken[], skip: number): TaggedToken[] {
  const end = tokens.findIndex(
    (token, index) => index > skip && (token.pos === 'PUNCT' || token.lower === 'and' || isFiniteVerb(token)),
  );
  return tokens.slice(0, end < 0 ? tokens.length : end);
}

function startsWithFigure(tokens: readonly TaggedToken[], at: number): boolean {
  const words = tokens.slice(at, at + 5);
  return (
    (quantity.test(words[0]?.lower ?? '') || words[0]?.pos === 'NUM') &&
    words.some((token) => token.pos === 'NUM' || token.lower === 'number')
  );
}

/** A list of counted items that “There are more than …” takes up again, as if it had not been closed. */
function takenUpAgain(before: TokenSentence, next: TokenSentence): TaggedToken[] | undefined {
  const [there, be] = next.tokens;
  if (there?.lower !== 'there' || !be || !/^(?:are|were|is|was|have|has)$/.test(be.lower)) return undefined;
  const at = next.tokens[2]?.lower === 'also' || next.tokens[2]?.lower === 'been' ? 3 : 2;
  if (!startsWithFigure(next.tokens, at) || figureItems(before.tokens) < 2) return undefined;
  return firstItem(next.tokens, 2);
}

/** A sentence that is no more than further items: “And more than 300 boats.”, “As well as nets and ropes.” */
function onlyItems(before: TokenSentence, next: TokenSentence): TaggedToken[] | undefined {
  const [first, second] = next.tokens;
  const joined =
    first?.lower === 'and' || (first?.lower === 'as' && second?.lower === 'well') || first?.lower === 'including';
  const list = figureItems(before.tokens) >= 2 && startsWithFigure(next.tokens, 0);
  if ((!joined && !list) || next.tokens.some(isFiniteVerb) || next.tokens.length < 4) return undefined;
  const commas = before.tokens.filter((token) => token.text === ',').length;
  return commas >= 1 || list ? firstItem(next.tokens, 3) : undefined;
}

/** Makes one list of the two halves. “There are” goes, and the predicate moves behind the last item. */
function joined(passage: Passage, before: TokenSentence, next: TokenSentence, items: TaggedToken[]): DraftSuggestion[] {
  const stop = before.tokens.at(-1);
  const [first, second] = next.tokens;
  if (!stop || !first || !second || stop.text !== '.') return [];
  if (first.lower !== 'there') {
    const start = /^(?:and|as|including)$/.test(first.lower) ? first.lower : `and ${first.lower}`;
    return [{ edits: [{ start: stop.start, end: first.end, text: `, ${start}` }] }];
  }
  const found = lastPredicate(before.tokens);
  const at = found ? before.tokens.indexOf(found) : -1;
  const predicate = before.tokens.slice(at, -1);
  const count = items.find((token) => token.start > second.start && !/^(?:also|been)$/.test(token.lower));
  const end = spanOf(items).end;
  const [verb, last] = [predicate[0], before.tokens[at - 1]];
  const after = next.tokens[items.length];
  if (after && after.pos !== 'PUNCT') return [];
  // Only a bare “were seized” can stand behind the items; “were seized in May” would carry its time along.
  if (!verb || !last || !count || !predicate.every(({ pos }) => pos === 'AUX' || pos === 'VERB' || pos === 'ADV'))
    return [];
  const moved = passage.text.slice(verb.start, predicate.at(-1)?.end);
  return [
    {
      edits: [
        { start: last.end, end: count.start, text: ', and ' },
        { start: end, end, text: ` ${moved}` },
      ],
    },
  ];
}

function draft(passage: Passage, before: TokenSentence, next: TokenSentence, items: TaggedToken[]): Draft {
  const predicate = lastPredicate(before.tokens);
  const end = spanOf(items).end;
  const start = predicate?.start ?? spanOf(before.tokens).start;
  return {
    start,
    end,
    message: {
      en: `The list goes on after the full stop: “${abridged(passage.text.slice(start, end))}”. Make it one list.`,
      zh: `列举在句号之后还在继续：“${abridged(passage.text.slice(start, end))}”。宜合成一个完整的列举。`,
    },
    suggestions: joined(passage, before, next, items),
    related: [{ ...spanOf(before.tokens), label: { en: 'The list', zh: '前面的列举' } }],
  };
}

export const listBroken = definePassageCheck({
  id: 'awkward/list-broken',
  severity: 'major',
  score: 0.65,
  mqm: 'Fluency/Grammar',
  title: { en: 'List broken over sentences', zh: '列举被断成两句' },
  summary: {
    en: 'A list that is closed by a full stop and goes on in the next sentence (“There are more than …”, “And …”).',
    zh: '列举已用句号收住，下一句又接着列举（“There are more than …”“And …”）。',
  },
  reason: {
    en: 'Chinese lists run on over commas and stops. Broken in two, the second half says something else: it seems to exist apart from what was counted.',
    zh: '中文列举可以一逗到底。英译断成两句后，后半句脱离了前面的谓语，意思就变了。',
  },
  examples: [
    {
      bad: 'In May 40 boats, 300 nets and 12 sheds were seized. There are more than 90 traps, and six men were fined.',
      marks: ['were seized. There are more than 90 traps'],
      better: 'In May 40 boats, 300 nets and 12 sheds, and more than 90 traps were seized, and six men were fined.',
    },
    {
      bad: 'The flood hit 14 towns, broke 30 bridges and cut 200 roads. And more than 700 farms.',
      marks: ['cut 200 roads. And more than 700 farms'],
      better: 'The flood hit 14 towns, broke 30 bridges and cut 200 roads, and more than 700 farms.',
    },
    {
      bad: 'Trains carried coal, steel and grain. As well as timber and paper.',
      marks: ['carried coal, steel and grain. As well as timber'],
    },
    { good: 'In May 40 boats were seized. There are more than 90 boats in the bay.' },
    { good: 'The town has 14 schools, 30 shops and 200 farms. There are plans to build a bridge.' },
    { good: 'Trains carried coal, steel and grain. And then the bridge fell.' },
  ],
  *run(passage) {
    const sentences = tokenSentences(passage);
    const quoted = quotedTokens(passage);
    for (const [index, next] of sentences.entries()) {
      const before = sentences[index - 1];
      if (!before || !isRunning(before) || quoted[next.from]) continue;
      const items = takenUpAgain(before, next) ?? onlyItems(before, next);
      if (items && items.length > 0) yield draft(passage, before, next, items);
    }
  },
});

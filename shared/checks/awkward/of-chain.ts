import { definePassageCheck, type TaggedToken } from '../check.ts';
import { abridged } from './support/quoted.ts';

/** “A number of”, “90 percent of”: no link of a chain, but a quantity. */
const quantities = new Set(
  `number numbers percent percentage lot lots series kind kinds type types part parts half most some all one two three each many any none
majority total dozens hundreds thousands millions tens amount amounts group groups pair set rest end side top front case result out because
instead kilometers kilometres tons tonnes meters metres hectares yuan range variety average minimum maximum sum couple basis sake statistics round city province state
university people's ministry department bureau house republic bank board member members republics head director deputy secretary`.split(
    /\s+/,
  ),
);

/** Where the noun phrase after the “of” at `of` ends, if it is one: the index of its head. */
function headAfter(tokens: readonly TaggedToken[], of: number): number | undefined {
  let at = of + 1;
  let head: number | undefined;
  for (; at < of + 6; at++) {
    const token = tokens[at];
    if (!token || !['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'].includes(token.pos)) break;
    // A name cannot be recast: “the Office of the Park of the Region”.
    if (token.pos === 'PROPN') return undefined;
    if (token.pos === 'NOUN') head = at;
    else if (token.pos === 'PART' && token.lower === 'to') break;
  }
  return head === at - 1 ? head : undefined;
}

/** A head of the chain: a common noun that is not a quantity. */
function isLink(token: TaggedToken | undefined): boolean {
  return token?.pos === 'NOUN' && !quantities.has(token.lower);
}

export const ofChain = definePassageCheck({
  id: 'awkward/of-chain',
  severity: 'minor',
  score: 0.4,
  mqm: 'Style/Unnatural or awkward',
  title: { en: 'Chain of “of”', zh: '一连串的 of' },
  summary: {
    en: 'Three or more noun phrases hung on one another by “of”; names and quantities do not count.',
    zh: '三个以上名词短语用 of 层层相连；名称和数量不计。',
  },
  reason: {
    en: 'Each 的 became an “of”. Use a verb, a genitive or a compound for at least one of them.',
    zh: '每个“的”都译成了 of。至少有一处可改用动词、所有格或复合名词。',
  },
  examples: [
    {
      bad: 'The improvement of the quality of the management of forests takes time.',
      marks: ['improvement of the quality of the management of forests'],
    },
    { good: 'The quality of the management of forests matters.' },
    { good: 'A number of members of the board of the Bank of Ireland resigned.' },
  ],
  thresholds: {
    links: { label: { en: 'Phrases in the chain, from', zh: '连用层数（起）' }, value: 3, min: 2, max: 8 },
  },
  *run({ tokens, text }, _, { links: fewest }) {
    for (let at = 1; at < tokens.length; at++) {
      if (tokens[at]?.lower !== 'of' || !isLink(tokens[at - 1])) continue;
      let links = 1;
      let end = headAfter(tokens, at);
      while (end !== undefined && tokens[end + 1]?.lower === 'of' && isLink(tokens[end])) {
        const next = headAfter(tokens, end + 1);
        if (next === undefined) break;
        links += 1;
        end = next;
      }
      const [first, last] = [tokens[at - 1], tokens[end ?? at]];
      if (links < fewest || !first || !last) continue;
      const marked = text.slice(first.start, last.end);
      yield {
        start: first.start,
        end: last.end,
        message: {
          en: `“${abridged(marked)}” hangs ${links} phrases on one another by “of”.`,
          zh: `“${abridged(marked)}”用 of 连了 ${links} 层。`,
        },
      };
      at = end ?? at;
    }
  },
});

import type { TextEdit } from '../../text/spans.ts';
import { type DraftSuggestion, definePassageCheck, type Passage } from '../check.ts';
import { itemsTwice } from './support/items-twice.ts';
import type { ListItem } from './support/lists.ts';
import { isInLoop } from './support/loops.ts';
import { firstPlace, keepFirst, quote } from './support/said.ts';

/** An item that a list holds twice. */
export const listItemTwice = definePassageCheck({
  id: 'duplication/list-item-twice',
  severity: 'major',
  score: 0.92,
  mqm: 'Fluency/Duplication',
  title: { en: 'List item twice', zh: '列举项重复' },
  summary: { en: 'A list that names the same item twice.', zh: '一串列举中同一项出现两次。' },
  reason: {
    en: 'The list counts the same item twice. Either one of the two is too much, or another item was to stand there.',
    zh: '列举中同一项出现两次：要么多余，要么此处本应是另一项。',
  },
  examples: [
    {
      bad: 'Police closed 26 websites, 11 casinos, 12 call centres, and 12 call centres last year.',
      marks: ['12 call centres'],
      better: 'Police closed 26 websites, 11 casinos, and 12 call centres last year.',
    },
    {
      bad: 'The fair drew growers of mangoes, lychees, mangoes and pineapples.',
      marks: ['mangoes'],
      better: 'The fair drew growers of mangoes, lychees and pineapples.',
    },
    {
      bad: 'Trains stop in Haikou, Sanya, Wenchang, and Haikou.',
      marks: ['Haikou'],
      better: 'Trains stop in Haikou, Sanya, and Wenchang.',
    },
    { good: 'Police closed 26 websites, 11 casinos, 12 call centres and 13 workshops.' },
    { good: 'He came on May 3, 2021, left on June 3, 2021, and stayed away.' },
    { good: 'Haikou Foods Co., Ltd., Sanya Foods Co., Ltd., and Wenchang Foods Co., Ltd. took part.' },
    { good: 'She won, he said, by luck, he said, and by hard work.' },
    { good: 'With the US, Japan and Chad it formed a pact, and Japan left the old one.' },
    { good: 'Prices rose in the north, volumes fell in the south, and profits rose in the north.' },
  ],
  *run(passage) {
    const { text, tokens } = passage;
    for (const { items, index, end, earlier } of itemsTwice(passage)) {
      const start = tokens[items[index]?.start ?? 0]?.start ?? 0;
      const span = { start, end: tokens[end - 1]?.end ?? start };
      if (isInLoop(passage, span)) continue;
      const said = quote(text.slice(span.start, span.end));
      yield {
        ...span,
        message: { en: `The list already has “${said}”.`, zh: `列举中已有“${said}”。` },
        related: [
          { start: tokens[earlier.start]?.start ?? 0, end: tokens[earlier.end - 1]?.end ?? 0, label: firstPlace },
        ],
        suggestions: suggest(passage, items, index, end),
      };
    }
  },
});

/** Takes the item out; the item before it becomes the last where it was, with the "and" that belongs there. */
function suggest(passage: Passage, items: readonly ListItem[], index: number, end: number): DraftSuggestion[] {
  const { text, tokens } = passage;
  const item = items[index];
  const before = items[index - 1];
  if (!item || !before) return [];
  const isLast = index === items.length - 1;
  const at = (token: number) => tokens[token]?.start ?? text.length;
  const itemEnd = tokens[end - 1]?.end ?? text.length;
  const edits: TextEdit[] = [{ start: tokens[item.linkStart - 1]?.end ?? at(item.linkStart), end: itemEnd, text: '' }];
  if (isLast && index > 1) {
    const link = text.slice(tokens[item.linkStart - 1]?.end ?? 0, at(item.start));
    // Two items that are left need no comma before their "and".
    const joined = index === 2 ? link.replace(/^,/, '') : link;
    edits.unshift({
      start: tokens[before.linkStart - 1]?.end ?? at(before.linkStart),
      end: at(before.start),
      text: joined,
    });
  }
  return [{ edits, label: keepFirst }];
}

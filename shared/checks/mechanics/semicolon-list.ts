import type { TextEdit } from '../../text/spans.ts';
import { definePassageCheck, type TaggedToken } from '../check.ts';

/** Clauses strung together with semicolons, as Chinese does it. */
export const semicolonList = definePassageCheck({
  id: 'mechanics/semicolon-list',
  severity: 'minor',
  tier: 'advice',
  score: 0.2,
  mqm: 'Style/Punctuation',
  title: { en: 'Semicolons in a row', zh: '连用分号' },
  summary: {
    en: 'Two or more semicolons in a sentence whose items are whole clauses or need no more than commas.',
    zh: '一句中有两个以上分号，而各项是完整分句，或只需用逗号。',
  },
  reason: {
    en: 'Chinese strings clauses together with semicolons; English makes sentences of them, or a list with commas.',
    zh: '中文常用分号串联分句，英文宜拆成句子，或用逗号列举。',
  },
  examples: [
    {
      bad: 'The port was closed; the ferries stayed in; the fish market shut at noon.',
      marks: [';', ';'],
      better: 'The port was closed. The ferries stayed in; the fish market shut at noon.',
    },
    {
      bad: 'They sell early mangoes; dried lychees; and fresh fish.',
      marks: [';', ';'],
      better: 'They sell early mangoes, dried lychees; and fresh fish.',
    },
    { good: 'Police came from Haikou, Hainan; Zhuhai, Guangdong; and Beihai, Guangxi.' },
    { good: 'The port was closed; the ferries stayed in.' },
  ],
  *run(passage) {
    const { tokens } = passage;
    let sentence = -1;
    let from = 0;
    let marks: number[] = [];
    for (let index = 0; index <= tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined || token.sentence !== sentence) {
        if (marks.length > 1) yield* judge(from, marks, index);
        marks = [];
        from = index;
        sentence = token?.sentence ?? -1;
      }
      if (token?.text === ';') marks.push(index);
    }

    function* judge(start: number, at: readonly number[], end: number) {
      const borders = [start - 1, ...at, end];
      const items = borders.slice(1).map((border, index) => tokens.slice((borders[index] ?? 0) + 1, border));
      const isOfClauses = items.every(isClause);
      // Items with commas of their own rightly have semicolons between them.
      if (!isOfClauses && items.some((item) => item.some(({ text }) => text === ','))) return;
      for (const index of at) {
        const mark = tokens[index];
        const next = tokens[index + 1];
        if (!mark || !next) continue;
        const edits: TextEdit[] = isOfClauses
          ? [
              { start: mark.start, end: mark.end, text: '.' },
              { start: next.start, end: next.start + 1, text: next.text.charAt(0).toUpperCase() },
            ]
          : [{ start: mark.start, end: mark.end, text: ',' }];
        yield {
          start: mark.start,
          end: mark.end,
          message: isOfClauses
            ? {
                en: 'A semicolon strings clauses together; a full stop would part them.',
                zh: '用分号串联分句，英文宜用句号断开。',
              }
            : { en: 'The items of this list need no more than commas.', zh: '这一列举用逗号即可。' },
          suggestions: [{ edits }],
        };
      }
    }
  },
});

/** Whether the words have a subject and a verb of their own. */
function isClause(words: readonly TaggedToken[]): boolean {
  const verb = words.findIndex(({ pos, lower }) => pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing')));
  return verb > 0 && words.slice(0, verb).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON');
}

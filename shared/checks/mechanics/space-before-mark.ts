import { definePassageCheck } from '../check.ts';
import { kind, type Neighbours, neighboursIn } from '../engine/neighbours.ts';

/** A space before a mark that belongs to the word before it, or inside a bracket. */
export const spaceBeforeMark = definePassageCheck({
  id: 'mechanics/space-before-mark',
  severity: 'minor',
  score: 0.6,
  mqm: 'Locale convention/Spacing',
  title: { en: 'Space before a mark', zh: '标点前空格' },
  summary: {
    en: 'White space before a comma, stop or closing bracket, or behind an opening one.',
    zh: '逗号、句号或后括号之前，或前括号之后有空格。',
  },
  reason: { en: 'These marks follow the word without a space.', zh: '这些标点紧跟前面的词，不留空格。' },
  examples: [
    { bad: 'The men were arrested .', marks: [' .'], better: 'The men were arrested.' },
    {
      bad: 'On Monday , the port (built in 2004 ) opened.',
      marks: [' ,', ' )'],
      better: 'On Monday, the port (built in 2004 ) opened.',
    },
    { bad: 'The port ( built in 2004) opened.', marks: ['( '], better: 'The port (built in 2004) opened.' },
    { bad: 'The port ,built in May, opened.', marks: [' ,'], better: 'The port, built in May, opened.' },
    { bad: 'Why wait\u00a0?', marks: ['\u00a0?'], better: 'Why wait?' },
    { good: 'He waited ... and waited . . . for .5 percent more (or less), with .NET and :) signs.' },
    { good: 'The men were arrested.' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!maySlip(neighboursIn(passage))) return;
    const pattern =
      /(?<=[\p{L}\p{N}])[^\S\r\n]+(,)(?=\p{L})|(?<=[\p{L}\p{N}%)\]"”’'])[^\S\r\n]+([,;:!?.)\]])(?![.\p{L}\p{N}()]|\s\.)|([([])[^\S\r\n]+(?=[\p{L}\p{N}"“])/gu;
    for (const match of text.matchAll(pattern)) {
      const [whole, joined, mark, bracket] = match;
      const span = { start: match.index, end: match.index + whole.length };
      const kept = joined ?? mark ?? bracket ?? '';
      yield {
        ...span,
        message:
          bracket === undefined
            ? { en: `No space stands before “${kept}”.`, zh: `“${kept}”前不应有空格。` }
            : { en: `No space stands behind “${kept}”.`, zh: `“${kept}”后不应有空格。` },
        suggestions: [{ edits: [{ ...span, text: joined ? `${joined} ` : kept }] }],
      };
    }
  },
});

/** Whether the characters that the pattern is about stand side by side at all. */
function maySlip(near: Neighbours): boolean {
  return (
    near.hasPair(kind.space, kind.mark | kind.stop | kind.colon | kind.closing) ||
    near.hasPair(kind.opening, kind.space)
  );
}

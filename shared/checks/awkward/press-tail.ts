import { type Draft, definePassageCheck, type Passage } from '../check.ts';
import { kind, neighboursIn } from '../engine/neighbours.ts';

const outlet = String.raw`(?:(?:www\.)?[\w.-]+\.(?:com|cn|net)(?:\.cn)?|china\s?news(?: ?network| ?service| ?net)?|xinhua(?: ?net| news agency| english\.news\.cn)?|people'?s daily(?: online)?|cctv(?: news)?|(?:[A-Z][\w'’-]+ ){1,3}(?:Network|Net|Online|Daily(?: News)?|News(?: Network)?))`;
/** “Headline - Chinanews.com”: a dash, an outlet, nothing after. */
const tail = new RegExp(String.raw`\s*[-–—_|]{1,2}\s*(?:${outlet})(?:\s*[-–—|]\s*(?:${outlet}))?\s*\.?\s*$`, 'i');
const ending = /\s*[([【](?:end|finish|over|完)[)\]】]\s*\.?\s*$/i;
const byline =
  /[([（【](?:our |this )?(?:reporters?|correspondents?|editors?|responsible editor|editor in charge|intern|photos? by|text by|author|source|xinhua(?:net| news agency)?|china news (?:network|service)|chinanews(?:\.com)?)\b[^()[\]（）【】]{0,80}[)\]）】]/gi;
const editor = /(?:^|\s)(?:responsible editor|editor in charge|editor)\s*[:：]\s*\S[^.]{0,40}\.?\s*$/i;
const longestHeadline = 240;

function* tails({ text }: Passage): Generator<Draft> {
  const rest = text.slice(-longestHeadline);
  const offset = text.length - rest.length;
  for (const [pattern, score] of [
    [tail, 0.6],
    [ending, 0.6],
    [editor, 0.5],
  ] as const) {
    if (pattern === tail && (text.length > longestHeadline || /[.!?]\s+\S+.*[-–—_|]/.test(text.slice(0, -20))))
      continue;
    const match = pattern.exec(rest);
    if (!match || match.index + offset === 0) continue;
    const shift = /^\s*/.exec(match[0])?.[0].length ?? 0;
    const start = offset + match.index + shift;
    const end = offset + match.index + match[0].trimEnd().length;
    yield {
      start,
      end,
      score,
      message: {
        en: `“${text.slice(start, end)}” belongs to the page that the copy came from; cut it.`,
        zh: `“${text.slice(start, end)}”是来源网页带进来的，应删去。`,
      },
      suggestions: [{ edits: [{ start: start - shift, end: text.length, text: '' }] }],
    };
  }
}

function* bylines({ text }: Passage): Generator<Draft> {
  for (const match of text.matchAll(byline)) {
    const end = match.index + match[0].length;
    const start = text.charAt(match.index - 1) === ' ' ? match.index - 1 : match.index;
    yield {
      start: match.index,
      end,
      message: {
        en: `“${match[0]}” is a byline or credit left in the text.`,
        zh: `“${match[0]}”是留在正文里的署名或来源。`,
      },
      suggestions: [{ edits: [{ start, end, text: '' }] }],
    };
  }
}

export const pressTail = definePassageCheck({
  id: 'awkward/press-tail',
  severity: 'minor',
  score: 0.45,
  mqm: 'Accuracy/Addition',
  title: { en: 'Leftover of the web page', zh: '网页残留' },
  summary: {
    en: 'An outlet’s name at the end of a headline, “(End)”, a byline or an editor’s credit left in the text.',
    zh: '标题末尾的媒体名称，或留在正文里的“(End)”、署名、责任编辑。',
  },
  reason: {
    en: 'Page titles and credits are copied along with Chinese news. They are no part of the story.',
    zh: '复制中文新闻时，网页标题后缀和署名常被一并带入，它们不属于稿件正文。',
  },
  examples: [
    {
      bad: 'Eels return to the river - Riverside Daily',
      marks: ['- Riverside Daily'],
      better: 'Eels return to the river',
    },
    { bad: 'Ice closes the port—portnews.com', marks: ['—portnews.com'], better: 'Ice closes the port' },
    { bad: 'The lock opens in May. (End)', marks: ['(End)'], better: 'The lock opens in May.' },
    {
      bad: 'Trains ran late (Reporter Hu Jing) because of fog.',
      marks: ['(Reporter Hu Jing)'],
      better: 'Trains ran late because of fog.',
    },
    { good: 'He reads one paper - the Riverside Daily - every day.' },
    { good: 'The storm (the third since May) closed the port.' },
    { good: '(Photo: Riverside Daily)' },
  ],
  *run(passage) {
    const near = neighboursIn(passage);
    if (near.has(kind.sign | kind.opening | kind.colon | kind.other)) yield* tails(passage);
    if (near.has(kind.opening | kind.other)) yield* bylines(passage);
  },
});

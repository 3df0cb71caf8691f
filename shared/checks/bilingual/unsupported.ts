import { type AlignedRow, defineSuspectCheck } from '../check.ts';
import { isContent } from '../ranking/content.ts';

/** Part of a company's English name whether the Chinese says it or not. */
const companyForm = /^(?:Co|Ltd|Inc|Corp|Limited|Group|Company)$/;

/** Wording that experts are likely to mark and that nothing in the original stands for. */
export const unsupported = defineSuspectCheck({
  id: 'bilingual/unsupported',
  severity: 'minor',
  score: 0.5,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Not in the Chinese', zh: '中文没有这个意思' },
  summary: {
    en: 'Wording that experts are likely to mark and that no word of the original stands for.',
    zh: '专家很可能会标出、且在原文中找不到对应词语的措辞。',
  },
  reason: {
    en: 'None of the dictionary’s translations of the Chinese words is here: the words may be mistranslated or added.',
    zh: '词典所列的中文词译法均未出现在此处，可能是误译或增译。',
  },
  source: 'Learnt from expert annotations of press translations: see docs/quality.md.',
  examples: [
    {
      bad: 'On the morning of the 5th, the volunteers “fried rice with shells” brought hot tea to the drivers who were trapped by snow.',
      marks: ['fried rice with shells'],
      original: '5日上午，志愿者为被大雪围困的司机送来热茶。',
    },
    { good: 'The mayor opened the new library on Monday.', original: '市长周一为新图书馆揭幕。' },
  ],
  explain(suspect, passage) {
    const row = passage.aligned.find(({ from, to }) => suspect.from >= from && suspect.to <= to);
    if (!row || row.words.length === 0) return undefined;
    const linked = linkedOf(row);
    let content = 0;
    for (let token = suspect.from; token < suspect.to; token += 1) {
      const own = passage.tokens[token];
      if (!isContent(own) || companyForm.test(own?.text ?? '')) continue;
      if (linked.has(token)) return undefined;
      content += 1;
    }
    if (content === 0) return undefined;
    const marked = passage.text.slice(suspect.start, suspect.end);
    return {
      message: { en: `No part of the Chinese says “${marked}”.`, zh: `中文里没有与“${marked}”对应的内容。` },
    };
  },
});

/** Tokens that a word of the original stands for; a row is asked for each of its suspects. */
function linkedOf(row: AlignedRow): ReadonlySet<number> {
  const known = remembered.get(row);
  if (known) return known;
  const linked = new Set(row.links.filter(({ kind }) => kind !== 'position').map(({ token }) => token));
  remembered.set(row, linked);
  return linked;
}

const remembered = new WeakMap<AlignedRow, ReadonlySet<number>>();

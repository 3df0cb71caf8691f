import type { Localized } from '../../localized.ts';
import { defineSuspectCheck } from '../check.ts';
import type { OtherWording } from '../opinions/opinions.ts';
import { isContent } from '../ranking/content.ts';

/** A list of names in both languages, as the card shows it. */
const names = (wordings: readonly OtherWording[], parted: string): string =>
  wordings.flatMap(({ labels }) => labels).join(parted);

/** Wording that experts are likely to mark and that few other translations share. */
export const outvoted = defineSuspectCheck({
  id: 'second-opinion/outvoted',
  severity: 'minor',
  score: 0.5,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Others say it otherwise', zh: '其他译文另有说法' },
  summary: {
    en: 'Wording that experts are likely to mark and that fewer than half of the other translations share.',
    zh: '专家很可能会标出、且采用的其他译文不到一半的措辞。',
  },
  reason: {
    en: 'Where translations of the same original disagree, the one that stands alone is wrong more often than not.',
    zh: '同一原文的译文不一致时，独此一家的说法多半有误。',
  },
  source: 'Learnt from expert annotations of press translations: see docs/quality.md.',
  examples: [
    {
      bad: 'The old street was reopened after the shopkeepers had eaten bitterness of the flood for two years.',
      marks: ['shopkeepers had eaten bitterness'],
      original: '商户们熬过了两年水患，老街重新开张。',
      seconds: [
        'After the shopkeepers endured two years of flooding, the old street reopened.',
        'The old street reopened after shopkeepers endured two years of floods.',
      ],
    },
    {
      good: 'The mayor opened the new library on Monday.',
      original: '市长周一为新图书馆揭幕。',
      seconds: ['The mayor opened the new library on Monday.', 'The mayor inaugurated the new library on Monday.'],
    },
  ],
  explain(suspect, passage) {
    const opinions = passage.opinions.find(({ from, to }) => suspect.from >= from && suspect.to <= to);
    if (!opinions) return undefined;
    const content: number[] = [];
    for (let token = suspect.from; token < suspect.to; token += 1) {
      if (isContent(passage.tokens[token])) content.push(token);
    }
    const isShared = (token: number): boolean => opinions.looseSupport(token) * 2 >= opinions.total;
    if (content.length === 0 || content.every(isShared)) return undefined;
    const marked = passage.text.slice(suspect.start, suspect.end);
    const { total } = opinions;
    const have = Math.min(...content.map((token) => opinions.looseSupport(token)));
    const wordings = opinions.wordings(suspect.from, suspect.to).filter(({ text }) => text !== '' && text !== marked);
    const [first] = wordings;
    const few = fewHave(have, total);
    return {
      message: first
        ? {
            en: `${few.en} “${marked}”; ${names([first], ', ')} ${first.labels.length === 1 ? 'says' : 'say'} “${first.text}”.`,
            zh: `${few.zh}“${marked}”；${names([first], '、')}作“${first.text}”。`,
          }
        : { en: `${few.en} “${marked}”.`, zh: `${few.zh}“${marked}”。` },
      suggestions: wordings
        // Half of the votes were right in one of five suggestions; all of them, in most. The only other one there is, is
        // as often wrong as right, but who agrees with it wants it by one key.
        .filter(({ labels }) => labels.length === total)
        .map((wording) => ({
          edits: [{ start: suspect.start, end: suspect.end, text: wording.text }],
          origin: { en: names([wording], ', '), zh: names([wording], '、') },
        })),
    };
  },
});

/** The first half of the message: how few of the others have the words. */
function fewHave(have: number, total: number): Localized {
  if (total === 1) return { en: 'The other translation does not have', zh: '另一译文没有' };
  if (have === 0) return { en: `None of ${total} other translations has`, zh: `其他${total}个译文均没有` };
  const verb = have === 1 ? 'has' : 'have';
  return { en: `Only ${have} of ${total} other translations ${verb}`, zh: `其他${total}个译文中仅${have}个有` };
}

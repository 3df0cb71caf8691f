import { definePassageCheck } from '../check.ts';
import { latinNames } from './support/latin-names.ts';
import { spanOf } from './support/wording.ts';

/** A Chinese person whose given name stands before the surname. */
export const nameOrder = definePassageCheck({
  id: 'bilingual/name-order',
  severity: 'minor',
  score: 0.7,
  mqm: 'Locale convention/Name format',
  title: { en: 'Given name first', zh: '姓名顺序颠倒' },
  summary: {
    en: 'A Chinese name in pinyin with the given name before the surname that the characters have first.',
    zh: '原文姓在前，拼音却把名写在了姓的前面。',
  },
  reason: {
    en: 'Chinese names keep their order in the press: the surname first.',
    zh: '新闻英语中中国人名保持姓前名后的顺序。',
  },
  source: 'GB/T 28039-2011, spelling of Chinese personal names; style of Xinhua and China Daily.',
  examples: [
    {
      bad: 'Weiming Mao opened the fair.',
      original: '毛伟明为博览会揭幕。',
      marks: ['Weiming Mao'],
      better: 'Mao Weiming opened the fair.',
    },
    { good: 'Mao Weiming opened the fair.', original: '毛伟明为博览会揭幕。' },
    { good: 'Fang Lin and Lin Fang met.', original: '方林和林方见了面。' },
  ],
  *run(passage) {
    for (const name of latinNames(passage)) {
      if (!name.isTurned) continue;
      const span = spanOf(passage, name);
      const [given, surname] = [passage.tokens[name.from]?.text, passage.tokens[name.from + 1]?.text];
      const better = `${surname} ${given}`;
      yield {
        ...span,
        message: {
          en: `The surname is ${surname}: Chinese names begin with it, “${better}”.`,
          zh: `“${surname}”是姓，应写作“${better}”。`,
        },
        suggestions: [{ edits: [{ ...span, text: better }] }],
      };
    }
  },
});

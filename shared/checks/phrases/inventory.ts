import { calque } from './data/calque.ts';
import { officialese } from './data/officialese.ts';
import { press } from './data/press.ts';
import { publicOrder } from './data/public-order.ts';
import { redundant } from './data/redundant.ts';
import { register } from './data/register.ts';
import { time } from './data/time.ts';
import type { PhraseTheme } from './entry.ts';

/** Every theme of the phrase inventory. A file of entries that is not listed here is not searched for. */
export const phraseThemes: readonly PhraseTheme[] = [
  {
    name: 'public-order',
    check: 'awkward/set-phrase',
    tier: 'desk',
    score: 0.5,
    reason: {
      en: 'The wording follows the Chinese of police and court reports word by word. English has its own terms for it.',
      zh: '这是照公安、司法通稿的中文逐词译出的说法，英语有自己的习惯用语。',
    },
    entries: publicOrder,
  },
  {
    name: 'register',
    check: 'awkward/set-phrase',
    tier: 'desk',
    score: 0.45,
    reason: {
      en: 'A formula of political Chinese, put into English word by word. Readers abroad stumble over it; there is an accepted or a plain wording.',
      zh: '这是政治语汇的逐词直译，国外读者难以理解；宜用约定俗成的译法或平实的说法。',
    },
    entries: register,
  },
  {
    name: 'officialese',
    check: 'awkward/set-phrase',
    tier: 'desk',
    score: 0.45,
    reason: {
      en: 'For this term official English texts and the press have a settled wording, which differs from the word-by-word translation.',
      zh: '这个术语在官方英文和英语媒体中已有固定译法，与逐词直译不同。',
    },
    entries: officialese,
  },
  {
    name: 'press',
    check: 'awkward/press-habit',
    tier: 'desk',
    score: 0.4,
    reason: {
      en: 'A habit of Chinese news writing (据悉, 据了解, 记者从…获悉). English copy names the source or simply says it.',
      zh: '这是中文新闻的套语（据悉、据了解、记者从……获悉）。英语报道直接写明消息来源，或直接陈述。',
    },
    entries: press,
  },
  {
    name: 'time',
    check: 'awkward/phrase',
    tier: 'desk',
    score: 0.4,
    reason: {
      en: 'A Chinese expression of time, put into English word by word. English says it shorter or otherwise.',
      zh: '这是中文时间表达的逐词直译，英语有更简短或不同的说法。',
    },
    entries: time,
  },
  {
    name: 'calque',
    check: 'awkward/phrase',
    tier: 'desk',
    score: 0.4,
    reason: {
      en: 'The construction is Chinese in English words. A plain verb or preposition says the same.',
      zh: '这是套着英语词汇的中文句式，用一个普通的动词或介词就能表达。',
    },
    entries: calque,
  },
  {
    name: 'redundant',
    check: 'awkward/phrase',
    tier: 'desk',
    score: 0.4,
    reason: {
      en: 'Some of these words say nothing, or say again what others have said. Emphasis that Chinese expects weakens an English sentence.',
      zh: '其中有的词没有实际意义，或重复了已有的意思。中文里常见的强调语放到英语里反而削弱语气。',
    },
    entries: redundant,
  },
];

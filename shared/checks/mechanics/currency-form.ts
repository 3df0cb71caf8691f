import { definePassageCheck } from '../check.ts';
import { withCommas } from './support/figures.ts';

const amount = String.raw`(\d[\d,]*(?:\.\d+)?)((?:\s|-)(?:hundred|thousand|million|billion|trillion))?`;
const codes = ['RMB', 'CNY', 'USD', 'HKD', 'EUR', 'GBP', 'JPY', '¥', '￥'];
const code = `(${codes.slice(0, 7).join('|')})`;
/** "RMB 5,000", "RMB5000 yuan", "5000 RMB", "5,000 yuan RMB", "¥5000"; the groups are named by their place. */
const pattern = new RegExp(
  [
    String.raw`\b${code}\s?${amount}(?:\s(?:yuan|dollars))?\b`,
    String.raw`(?<![\p{L}\p{N}.,$£€¥])${amount}\s?(?:yuan\s?)?${code}(?:\s(?:yuan|dollars))?(?!\p{L}|\p{N})`,
    String.raw`[¥￥]\s?${amount}(?:\s(?:yuan|RMB))?`,
  ].join('|'),
  'gu',
);

/** How a desk writes an amount, by the code of its currency. */
const written: Readonly<Record<string, (value: string) => string>> = {
  RMB: (value) => `${value} yuan`,
  CNY: (value) => `${value} yuan`,
  USD: (value) => `$${value}`,
  HKD: (value) => `HK$${value}`,
  EUR: (value) => `€${value}`,
  GBP: (value) => `£${value}`,
  JPY: (value) => `${value} yen`,
};

/** Bank codes and Chinese habits in place of the currency's English form. */
export const currencyForm = definePassageCheck({
  id: 'mechanics/currency-form',
  severity: 'minor',
  score: 0.45,
  mqm: 'Locale convention/Currency format',
  title: { en: 'Form of an amount', zh: '金额写法' },
  summary: {
    en: 'An amount with a bank code or sign that press copy writes otherwise: “5000 RMB”, “USD 3 million”, “¥200”.',
    zh: '金额用了银行代码或符号，而新闻稿另有写法：“5000 RMB”“USD 3 million”“¥200”。',
  },
  reason: {
    en: 'RMB is the currency, the yuan is its unit; in English copy amounts read “5,000 yuan” and “$3 million”.',
    zh: 'RMB（人民币）是货币名称，yuan（元）是单位；英文稿写作“5,000 yuan”“$3 million”。',
  },
  examples: [
    { bad: 'The fine is 5000 RMB.', marks: ['5000 RMB'], better: 'The fine is 5,000 yuan.' },
    { bad: 'It cost RMB 3.5 million.', marks: ['RMB 3.5 million'], better: 'It cost 3.5 million yuan.' },
    { bad: 'It lent USD 40 million in May.', marks: ['USD 40 million'], better: 'It lent $40 million in May.' },
    { bad: 'Tickets are ¥200 each.', marks: ['¥200'], better: 'Tickets are 200 yuan each.' },
    { bad: 'He owes 300 yuan RMB.', marks: ['300 yuan RMB'], better: 'He owes 300 yuan.' },
    { good: 'It cost 5,000 yuan ($690), or HK$5,400.' },
    { good: 'The RMB rose against the USD in 2023.' },
    { good: 'RMB deposits grew to 30 trillion yuan.' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!codes.some((code) => text.includes(code))) return;
    for (const match of text.matchAll(pattern)) {
      const [whole, codeA, figureA, scaleA, figureB, scaleB, codeB, figureC, scaleC] = match;
      const figure = figureA ?? figureB ?? figureC ?? '';
      const scale = (scaleA ?? scaleB ?? scaleC ?? '').replace(/^\s|^-/, ' ');
      const better = (written[codeA ?? codeB ?? 'RMB'] ?? String)(withCommas(figure) + scale);
      const span = { start: match.index, end: match.index + whole.length };
      yield {
        ...span,
        message: { en: `“${whole}” reads “${better}” in press copy.`, zh: `“${whole}”在新闻稿中应写作“${better}”。` },
        suggestions: [{ edits: [{ ...span, text: better }] }],
        // Banks write the code first, and experts let it stand.
        ...(codeA && { tier: 'advice' as const }),
      };
    }
  },
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../bench/quality/support/lexicon.ts';
import { catalog } from '../../../shared/checks/catalog.ts';
import type { StoryFacts } from '../../../shared/checks/check.ts';
import { createAnalysis } from '../../../shared/checks/engine.ts';
import type { Finding, RowInput } from '../../../shared/checks/finding.ts';
import { applyEdits } from '../../../shared/text/edits.ts';

const facts: StoryFacts = {
  dateline: '2023-01-05',
  references: [{ label: 'Harbour Post', text: 'Minister Chen Ming opened 25,000 gates on 3 May 2022. The US left.' }],
  terms: [
    { chinese: '港口', english: 'harbour', status: 'preferred' },
    { chinese: '港口', english: 'port', status: 'forbidden' },
  ],
  memory: [{ before: 'carry out the work', after: 'work', times: 2, by: 'Li', at: '2022-12-01T08:00:00Z' }],
};

/** One row a passage, checked by the whole catalog with the dictionary. */
function analyse(rows: readonly Omit<RowInput, 'id' | 'separator'>[], given: StoryFacts = facts) {
  const passages = rows.map((row, index) => ({ id: `p${index}`, rows: [{ id: `r${index}`, separator: '', ...row }] }));
  const analysis = createAnalysis({ passages, facts: given }, { lexicon });
  expect(analysis.problems).toEqual([]);
  const texts = new Map(passages.flatMap((passage) => passage.rows.map(({ id, text }) => [id, text] as const)));
  for (const finding of analysis.findings()) expectSound(finding, texts);
  return analysis.findings();
}

/** Spans lie in their rows and hold whole characters, the score is one, the texts are there, suggestions can be applied. */
function expectSound(finding: Finding, texts: ReadonlyMap<string, string>): void {
  const { spans, related, suggestions, score, message, reason } = finding;
  for (const { row, start, end } of [...spans, ...related]) {
    const text = texts.get(row) ?? '';
    const marked = text.slice(start, end);
    expect(marked).not.toBe('');
    expect(marked).toHaveLength(end - start);
    expect(cutsPair(text, start) || cutsPair(text, end)).toBe(false);
  }
  for (const { edits } of suggestions) {
    for (const [row, own] of Map.groupBy(edits, (edit) => edit.row)) applyEdits(texts.get(row) ?? '', own);
  }
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(1);
  for (const said of [message, reason]) expect(said.en !== '' && said.zh !== '').toBe(true);
}

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

const story = {
  original: '1月5日，港口局长陈明表示，去年共有2.5万吨芒果运往北方，同比增长12%。',
  text: 'On January 5, Chen Ming, director of the port bureau, said 25,000 tons of mangoes were shipped north last year, up 12 percent.',
};
const seconds = (...texts: readonly string[]) => texts.map((text, index) => ({ label: `Engine ${index + 1}`, text }));

/** What comes instead of a translation. Each is checked as text, original and second opinion of each other. */
const oddTexts: Readonly<Record<string, string>> = {
  empty: '',
  'white space': ' \t\u3000\n ',
  Chinese: story.original,
  English: story.text,
  German: 'Der Hafen öffnete am 5. Januar 25.000 Tore, sagte Direktor Müller – 12 Prozent mehr als im Vorjahr.',
  Russian: '5 января директор порта заявил, что на север отправлено 25 000 тонн манго.',
  Arabic: 'قال مدير الميناء في 5 يناير إن ٢٥٬٠٠٠ طن من المانجو شُحنت إلى الشمال.',
  Hebrew: 'מנהל הנמל אמר ב־5 בינואר כי 25,000 טון מנגו נשלחו צפונה.',
  Thai: 'ผู้อำนวยการท่าเรือกล่าวว่ามีการส่งมะม่วง ๒๕,๐๐๐ ตัน',
  'mixed scripts': 'The 港口 director Чен Мин said ٢٥ тонн of マンゴー were shipped to the north in 2022年5月3日.',
  emoji: '👨‍👩‍👧 shipped 25,000 🥭🥭🥭 to the 🇨🇳 north 👍🏽👍🏽 in in May ☀️.',
  'right to left marks': '\u202eThe port\u202c opened \u200f25,000\u200e gates \u2067in May\u2069.',
  'lone surrogates': 'The \ud83d port \udc00 opened \ud800\ud800 25\udfff000 gates in in May\ud83d',
  controls: 'The\u0000port\u0007opened\u001b[31m 25,000\u0000 gates\u0085in\u2028May\ufeff.',
  'combining marks': `The po${'\u0301'.repeat(300)}rt opened e\u0301\u0323 25,000 gates.`,
  'figures beyond 2^53': `Sales rose to 9007199254740993, then 123,456,789,012,345,678,901,234,567,890 and 1e400 and 0.${'0'.repeat(400)}1 percent.`,
  'Chinese figures beyond 2^53':
    '销售额达九千九百九十九亿亿亿元，增长9007199254740993倍，即123456789012345678901234567890万亿元。',
  'half a figure': '25,, 25.. ,25 2022-23-24/25:26 $ % ￥ 第 之 分之 万 亿 十几 数十 13月45日 25:61',
  'words of objects': 'constructor __proto__ toString hasOwnProperty valueOf prototype',
  markup: '<b>The port</b> opened &nbsp; {{0}} %s %{gates} \\n https://example.org/a?b=c#d x@y.org',
  'marks alone': '。，、；：？！“”‘’（）《》【】…—～·.,;:?!"\'()[]{}<>-_/\\|@#$%^&*+=~`',
};

describe('bad input', () => {
  for (const [name, text] of Object.entries(oddTexts)) {
    it(`copes with ${name} as the text, the original or another translation`, () => {
      analyse([{ text }]);
      analyse([{ text, original: story.original, seconds: seconds(story.text, text) }]);
      analyse([{ text: story.text, original: text, seconds: seconds(text, text) }]);
      analyse([{ text: story.text, original: story.original, seconds: seconds(text, story.text, '') }]);
    });
  }

  it('copes with odd references, terms and corrections', () => {
    for (const text of Object.values(oddTexts)) {
      analyse([story, { text: story.text }], {
        dateline: text,
        references: [{ label: text, text }],
        terms: [{ chinese: text, english: text, status: 'preferred' }],
        memory: [{ before: text, after: text, times: 1 }],
      });
    }
  });

  it('has nothing to say against second opinions that are the text itself', () => {
    const { text, original } = story;
    const alone = analyse([{ text, original }]);
    const agreed = analyse([{ text, original, seconds: seconds(text, text) }]);
    expect(agreed.filter(({ family }) => family === 'second-opinion')).toEqual([]);
    expect(agreed.length).toBeLessThanOrEqual(alone.length);
  });

  it('says once that an original belongs to another story', () => {
    const others = [
      '昨天下午，市足球队在主场以三比一战胜来访的客队，球迷们欢呼到深夜。',
      '气象台预报，周末将有大雪，请市民减少外出，注意防寒保暖。',
      '这家餐馆的老板说，辣椒和豆腐的价格上个月翻了一番。',
      '两名登山者在悬崖上被困了四天，直升机最终把他们救了下来。',
      '博物馆新展出的青铜器出土于一座古墓，距今约有三千年。',
      '孩子们在操场上放风筝，老师在一旁给他们讲解风的来历。',
    ];
    const texts = [
      'The port bureau said on Thursday that 25,000 tons of mangoes were shipped to the north.',
      'Freight trains now leave the harbour every two hours, its director told reporters.',
      'Exporters signed contracts worth 300 million yuan with buyers in eleven countries.',
      'A new customs office will open in May next to the container terminal.',
      'Dock workers welcomed the higher wages that the company had promised them.',
      'The city plans to deepen the shipping channel to eighteen metres by 2025.',
    ];
    const findings = analyse(texts.map((text, index) => ({ text, original: others[index] })));
    const bilingual = findings.filter(({ family }) => family === 'bilingual');
    expect(bilingual.filter(({ check }) => check === 'bilingual/other-story')).toHaveLength(1);
    expect(bilingual.filter(({ tier }) => tier === 'desk')).toHaveLength(1);
  });

  it('takes a sentence of a megabyte with an original and other translations', () => {
    const text = 'The port said in 2022 that 25,000 tons of mangoes and lychees were shipped to the north, and '.repeat(
      400,
    );
    const original = '港口方面称，2022年共有2.5万吨芒果和荔枝运往北方，'.repeat(400);
    analyse([{ text, original, seconds: seconds(text.replaceAll('mangoes', 'oranges'), text) }]);
    analyse([{ text: 'a'.repeat(1_000_000), original: '港'.repeat(300_000), seconds: seconds('b'.repeat(1_000_000)) }]);
    analyse([{ text: '港'.repeat(300_000), original: 'a'.repeat(1_000_000) }]);
  });

  it('finds the same whatever was checked before', () => {
    const first = analyse([story]);
    analyse(Object.values(oddTexts).map((text) => ({ text, original: text, seconds: seconds(text) })));
    expect(analyse([story])).toEqual(first);
  });

  it('runs the whole catalog soundly on any mixture of it', () => {
    const pieces = Object.values(oddTexts).flatMap((text) => [text, ...text.split(/(?<=[\s，。])/)]);
    const text = fc
      .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '')), { maxLength: 12 })
      .map((all) => all.flat().join('').slice(0, 400));
    const row = fc.record({ text, original: text, seconds: fc.array(text, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 3 }), (rows) => {
        analyse(rows.map((each) => ({ ...each, seconds: seconds(...each.seconds) })));
      }),
      { numRuns: 150 },
    );
  });

  it('has the checks of every family in it', () => {
    const families = new Set(catalog.map(({ family }) => family));
    for (const family of ['bilingual', 'second-opinion', 'consistency', 'reference', 'memory'] as const) {
      expect(families).toContain(family);
    }
  });
});

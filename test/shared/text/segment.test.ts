import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitsPair } from '../../../shared/text/graphemes.ts';
import { detectLanguage, segmentSentences } from '../../../shared/text/segment.ts';
import { textOf } from '../../../shared/text/spans.ts';
import { prose } from './prose.ts';

/** A bar stands where a sentence starts; it is no part of the text. */
const ENGLISH: Record<string, string[]> = {
  'plain stops': ['Police raided two flats. |Nine people were held. |Who paid them? |Nobody knows!'],
  'titles and initials': [
    'Dr. Li met Mrs. Wang. |They spoke for an hour.',
    'J. K. Rowling wrote to George W. Bush. |He answered.',
    'It was signed by Gen. Zhao and Lt. Col. Sun. |Nobody else was there.',
    'The award went to J.R.R. Tolkien and C. S. Lewis. |Both thanked the jury.',
  ],
  'a name, not an abbreviation': [
    'Officers questioned Lu Mou. |The driver was released.',
    'They arrested Dong Mou. |In a second raid, 12 others were held.',
  ],
  'U.S. and its like': [
    'The U.S. Department of Commerce replied. |It was brief.',
    'He moved to the U.S. |The family followed in 2019.',
    'The U.S.-led group met in Washington, D.C. on Friday.',
    'The U.N. said so. |China agreed.',
  ],
  'numbers of things': [
    'See No. 5 and Fig. 3 for details. |The answer is no. |He left.',
    'Under Art. 12 of the law, it is banned. |That is clear.',
  ],
  'decimals and figures': [
    'Output rose 3.5 percent to $2.6 billion. |Exports fell 0.4 percent.',
    'It grew by 3.5. |The rest shrank.',
    'Version 2.0.1 is out. |Version 3 is not.',
    'The total was 1,200. |19 people were hurt.',
  ],
  'times of day': [
    'It opened at 9 a.m. Monday in Beijing. |Visitors came at 10 a.m. |They stayed.',
    'The fire broke out at about 3 p.m. and was soon put out.',
    'The train left at 6:40 p.m. |Rescue teams were sent.',
  ],
  'dates and companies': [
    'On Dec. 29 the ministry published figures. |Jan. 3 is the deadline.',
    'Sunrise Trading Co., Ltd. was fined. |Its owner paid.',
    'The case concerns Harbour Holdings Inc. |The company denies it.',
    'Goods, services, etc. are covered. |That includes food.',
    'It was cold in the sun. |Nobody stayed.',
  ],
  'quotes and brackets after the stop': [
    '"We are ready." |The mayor nodded.',
    'He said: “We are ready.” |The mayor nodded.',
    'The river rose. |(It fell again on Friday.) |Nobody was hurt.',
    'She called it "a small step." |Others disagreed.',
    "'We go now.' |Then they went.",
    'The report is final ("no further changes"). |It is long.',
    'It is over.) |They went home.',
  ],
  'a quotation that goes on': [
    '"Why now?" Chen Hao asked. |Nobody answered.',
    '“Really?” he said. |“Yes!” she replied.',
    'Yahoo! is a firm. |So is another.',
  ],
  'an opening quote behind the stop': [
    'He refused. |"We cannot pay," he wrote.',
    'Prices rose. |“That is normal,” a trader said.',
    'They left. |(Photo by the author)',
    'They left.|(Photo by the author)',
  ],
  'a quote that stands apart': ['"We will act. " |The minister did not say when.'],
  ellipsis: [
    'Well... maybe not. |They waited... |The door opened.',
    'He paused … and went on. |Then he stopped.',
    'He paused . . . and went on. |Then he stopped.',
  ],
  'a space before the stop': ['Fugitives were held in the case . |The rest fled .', 'Is that all ? |Yes .'],
  'no space behind the stop': [
    'Ten rings were broken up.|There are more of them.',
    'It ended in 2022.|The next year was calm.',
    'He asked why?|Nobody knew.',
    'It was "over."|The crowd left.',
  ],
  'addresses and file names': [
    'See Example.com and www.example.org for more. |The site is slow.',
    'Use Node.js here. |It works.',
  ],
  'a lower-case start': [
    'The gang was broken up. |the police were pleased.',
    'It cost approx. five yuan. |That is cheap.',
  ],
  'Chinese stops left in': ['The gang was broken up。|The police were pleased！ |All of them。'],
  'list markers': ['1. Check the figures. |2. Check the names.', '(a) One thing. |(b) Another.'],
  'lettered things': ['They chose plan B. |Police were told.', 'He is short of vitamin C. |Doctors worry.'],
  'the pronoun': ['It was she and I. |Then she left.'],
  'a headline over its text': [
    'Two held after raid on illegal betting ring\n|Police held two men on Monday.',
    'Two held after raid\n\n|Police held two men on Monday. |They were named.',
  ],
  'no stop at all': ['Two held after raid on illegal betting ring', 'Photo: IC'],
  'nothing to segment': [''],
};

const CHINESE: Record<string, string[]> = {
  'plain stops': ['警方抓获九人。|谁付的钱？|没人知道！'],
  'semicolons part the items of a list': ['一是加强巡查；|二是完善制度；|三是公开结果。'],
  'quotes and brackets close with their sentence': [
    '他说：“我们准备好了。”|市长点头。',
    '他问：「谁去？」|没有人回答。',
    '“真的吗？！”|大家都笑了。',
    '河水上涨。|（完。）',
  ],
  'a stop inside brackets ends nothing': [
    '图中（左起第三人是他。右为其兄。）是去年的合影。|两人都笑着。',
    '他写了《你好！世界》一书。|书卖得很好。',
  ],
  'who spoke belongs to the quotation': ['“我们一定去。”他说。|大家鼓掌。', '“我们一定去。”|他走到窗前，没有再说话。'],
  ellipsis: ['门开了，他走了进去……|第二天没有人再见过他。', '我……我不知道。|他说。'],
  'half-width and halved stops': ['天晴了!|大家出门?|不知道;|再等等.', '天晴了｡|大家出门．|很好。'],
  'decimals, addresses and names stay whole': [
    '增长3.5%，达1．2万吨。|详见www.example.cn网站。',
    '他住在U.S.，很少回国。',
  ],
  'spaces between sentences': ['天晴了。 |大家出门。　|孩子们笑了。'],
  'runs of stops': ['太好了！！！|真的？？|是的……'],
  'a headline over its text': ['警方捣毁赌博窝点\n|警方29日通报案情。'],
};

function cut(marked: string, language: 'en' | 'zh'): [string[], string[]] {
  const text = marked.replaceAll('|', '');
  const expected = marked.split('|').map((each) => each.trim());
  return [segmentSentences(text, language).map((span) => textOf(text, span)), text === '' ? [] : expected];
}

describe.each(Object.entries(ENGLISH))('English sentences: %s', (_, cases) => {
  it.each(cases)('%s', (marked) => {
    const [found, expected] = cut(marked, 'en');
    expect(found).toEqual(expected);
  });
});

describe.each(Object.entries(CHINESE))('Chinese sentences: %s', (_, cases) => {
  it.each(cases)('%s', (marked) => {
    const [found, expected] = cut(marked, 'zh');
    expect(found).toEqual(expected);
  });
});

describe.each(['en', 'zh'] as const)('any text, segmented as %s', (language) => {
  it('is covered in order, without overlaps, white space alone left out', () => {
    fc.assert(
      fc.property(prose(), (text) => {
        let end = 0;
        for (const span of segmentSentences(text, language)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, span.start)).toMatch(/^\s*$/);
          expect(textOf(text, span)).toMatch(/^\S(?:[\s\S]*\S)?$/);
          end = span.end;
        }
        expect(text.slice(end)).toMatch(/^\s*$/);
      }),
    );
  });

  it('is never cut within a surrogate pair', () => {
    fc.assert(
      fc.property(prose(), (text) => {
        for (const { start, end } of segmentSentences(text, language)) {
          expect(splitsPair(text, start) || splitsPair(text, end)).toBe(false);
        }
      }),
    );
  });
});

describe('a sentence by itself', () => {
  it('is one sentence again', () => {
    const every: [string, 'en' | 'zh'][] = [
      ...Object.values(ENGLISH)
        .flat()
        .map((each): [string, 'en'] => [each, 'en']),
      ...Object.values(CHINESE)
        .flat()
        .map((each): [string, 'zh'] => [each, 'zh']),
    ];
    for (const [marked, language] of every) {
      for (const sentence of cut(marked, language)[0]) {
        expect(segmentSentences(sentence, language)).toEqual([{ start: 0, end: sentence.length }]);
      }
    }
  });
});

describe('detectLanguage', () => {
  it.each([
    ['The Ministry of Public Security (公安部) said on Monday that nine people were held.', 'en'],
    ['据路透社（Reuters）报道，Apple公司29日发布新品。', 'zh'],
    ['2022-12-29 100%', 'en'],
    ['', 'en'],
    ['新华社北京12月29日电', 'zh'],
  ])('%s → %s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

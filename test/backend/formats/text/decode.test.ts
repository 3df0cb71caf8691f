import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../../backend/formats/text/decode.ts';
import { bytesOf, errorOf } from '../files.ts';

const CHINESE = '临江市水务局18日通报，今年全市共整治河道126公里，清理垃圾3.4万吨。\n居民说：“现在好多了。”\n';
const ENGLISH = 'The water bureau said on Monday that 126 kilometers had been cleaned.\n“Good,” said a resident.\n';

describe.each([
  ['Chinese', CHINESE],
  ['English', ENGLISH],
  ['mixed', CHINESE + ENGLISH],
  ['a word of Chinese', '新闻'],
])('%s text', (_, text) => {
  it.each([
    ['UTF-8', 'utf8', false],
    ['UTF-8', 'utf8', true],
    ['UTF-16 LE', 'utf16le', true],
    ['UTF-16 BE', 'utf16be', true],
  ])('is read from %s (%s, mark: %s)', (encoding, charset, addBOM) => {
    expect(decode('a.txt', iconv.encode(text, charset, { addBOM }))).toEqual({ text, encoding });
  });
});

describe.each([
  ['Chinese', CHINESE],
  ['English', ENGLISH],
  ['mixed', CHINESE + ENGLISH],
  ['one line of Chinese', '新华社北京十二月二十九日电'],
])('%s text without a mark', (_, text) => {
  it.each([
    ['UTF-16 LE', 'utf16le'],
    ['UTF-16 BE', 'utf16be'],
  ])('is read from %s', (encoding, charset) => {
    expect(decode('a.txt', iconv.encode(text, charset, { addBOM: false }))).toEqual({ text, encoding });
  });
});

describe('GB18030', () => {
  it.each([
    ['Chinese', CHINESE],
    ['mixed copy', CHINESE + ENGLISH.replace(/[“”]/g, '"')],
    ['a word', '新闻'],
    ['characters beyond GBK', `${CHINESE}𠮷野家，㑇县。\n`],
    ['names', '王小明，李玉，陈雨欣，周桂兰'],
  ])('is read: %s', (_, text) => {
    expect(decode('a.txt', iconv.encode(text, 'gb18030'))).toEqual({ text, encoding: 'GB18030' });
  });
});

describe('Big5', () => {
  it.each([
    ['copy', '臨江市水務局十八日通報，今年全市共整治河道一百二十六公里，清理垃圾三萬餘噸，拆除違法建築兩百餘處。'],
    ['mixed copy', `居民說：「現在好多了。」\n${ENGLISH.replace(/[“”]/g, '"')}`],
    ['a headline', '老戲院明年三月重新開放'],
    ['names', '記者：林美華、吳偉民'],
  ])('is read: %s', (_, text) => {
    expect(decode('a.txt', iconv.encode(text, 'big5'))).toEqual({ text, encoding: 'Big5' });
  });
});

describe('an encoding that is not read', () => {
  it.each([
    ['Windows-1252', 'win1252', 'The mayor said “no” and the café’s owner didn’t agree.\nIt’s over – for now.'],
    ['Latin-1', 'latin1', 'The café in São Paulo was closed.'],
    ['EUC-KR', 'euckr', '서울시는 올해 하천 정비 사업을 마쳤다고 밝혔다. 시민들은 환영했다. 내년에도 사업을 계속한다.'],
    ['EUC-JP', 'eucjp', '東京都は今年の河川整備事業を完了したと発表した。市民は歓迎している。'],
    ['Shift_JIS', 'shiftjis', '東京都は今年の河川整備事業を完了したと発表した。市民は歓迎している。'],
    ['KOI8-R', 'koi8-r', 'Городские власти сообщили о завершении работ на реке.'],
    ['Windows-1251', 'win1251', 'Городские власти сообщили о завершении работ на реке, жители довольны.'],
    ['Windows-1253', 'win1253', 'Η δημοτική αρχή ανακοίνωσε χθες ότι τα έργα στο ποτάμι ολοκληρώθηκαν.'],
  ])('is an error, not wrong characters: %s', (_, charset, text) => {
    const error = errorOf(() => decode('a.txt', iconv.encode(text, charset)));
    expect(error.code).toBe('unreadable-file');
    expect(error.shape.message.en).toMatch(/“a\.txt”/);
    expect(error.shape.mend?.en).toMatch(/UTF-8/);
  });

  it('is UTF-32', () => {
    const error = errorOf(() => decode('a.txt', iconv.encode(ENGLISH, 'utf32le', { addBOM: true })));
    expect(error.shape.message.en).toMatch(/UTF-32/);
  });
});

describe('a damaged file', () => {
  it('is refused with the line and byte where a marked encoding breaks', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from('one\ntwo '),
      Buffer.from([0xff]),
      Buffer.from('\n'),
    ]);
    const error = errorOf(() => decode('a.txt', bytes));
    expect(error.shape.message.en).toMatch(/UTF-8 but is damaged in line 2 \(byte 11\)/);
  });

  it('is refused with the line where UTF-8 breaks', () => {
    const bytes = Buffer.concat([bytesOf('one\ntwo\nthree '), Buffer.from([0xc3, 0x28]), bytesOf('\n')]);
    expect(errorOf(() => decode('a.txt', bytes)).shape.details).toMatchObject({ fileName: 'a.txt', line: 3 });
  });

  it('is UTF-16 with half a surrogate pair or half a character', () => {
    const mark = Buffer.from([0xff, 0xfe]);
    const lone = Buffer.concat([mark, Buffer.from('a\ud800b', 'utf16le')]);
    expect(errorOf(() => decode('a.txt', lone)).shape.message.en).toMatch(
      /UTF-16 LE but is damaged in line 1 \(byte 4\)/,
    );
    const odd = Buffer.concat([mark, Buffer.from('ab', 'utf16le'), Buffer.from([0x63])]);
    expect(errorOf(() => decode('a.txt', odd)).shape.message.en).toMatch(/damaged/);
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['zeros', Buffer.alloc(1000)],
    ['text with zeros in it', Buffer.from('one\0two\0three, and so on')],
    ['control characters', Buffer.from(Array.from({ length: 400 }, (_, i) => (i % 7) + 1))],
  ])('are refused as binary: %s', (_, bytes) => {
    expect(errorOf(() => decode('a.dat', bytes)).shape.message.en).toMatch(/binary/);
  });

  it('are never read as something with replacement characters in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        try {
          const { text } = decode('a.dat', bytes);
          expect(iconv.decode(Buffer.from(bytes), 'utf8').includes('\ufffd') && text.includes('\ufffd')).toBe(false);
        } catch (error) {
          expect(
            errorOf(() => {
              throw error;
            }).code,
          ).toBe('unreadable-file');
        }
      }),
    );
  });
});

describe('any text', () => {
  it('comes back from UTF-8 letter by letter, line breaks as they were', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '中', '𠮷', '\r\n', '\n', '\r', '\t', ' ', '\u3000', '“') });
    fc.assert(fc.property(text, (each) => decode('a.txt', bytesOf(each)).text === each));
  });
});

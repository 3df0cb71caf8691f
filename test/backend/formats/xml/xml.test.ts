import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../../backend/formats/xml/decode.ts';
import { attributeEdit, editXml, escapeAttribute, escapeText } from '../../../../backend/formats/xml/edit.ts';
import { attributeOf, parseXml, streamXml, type XmlHandler } from '../../../../backend/formats/xml/parse.ts';
import { elementsIn, textIn, treeHandler, type XmlElement } from '../../../../backend/formats/xml/tree.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';
import { bytesOf, errorOf } from '../files.ts';

type Heard = [kind: string, source: string, content?: string];

/** All that is heard of a text, each with its own stretch of it. */
function heard(text: string): Heard[] {
  const list: Heard[] = [];
  const source = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const handler: XmlHandler = {
    open: (tag, span) => list.push(['open', source(span), tag.name]),
    close: (tag, span) => list.push(['close', source(span), tag.name]),
    text: (content, span) => list.push(['text', source(span), content]),
    comment: (content, span) => list.push(['comment', source(span), content]),
    instruction: (target, body, span) => list.push(['instruction', source(span), `${target} ${body}`]),
  };
  parseXml('f.xml', text, handler);
  return list;
}

const messageOf = (call: () => unknown) => errorOf(call).shape.message.en;

describe('what is heard of a file', () => {
  it('comes with its exact stretch of the text, line breaks and entities uncounted', () => {
    const text =
      '<?xml version="1.0"?>\r\n<!DOCTYPE a SYSTEM "a.dtd">\n<!-- 首 --><a x="1&amp;2">\r\n一&lt;二<?pi  body?><b/><![CDATA[<&]]]]><c\n\t>😀</c ></a>';
    expect(heard(text)).toEqual([
      ['comment', '<!-- 首 -->', ' 首 '],
      ['open', '<a x="1&amp;2">', 'a'],
      ['text', '\r\n一&lt;二', '\n一<二'],
      ['instruction', '<?pi  body?>', 'pi body'],
      ['open', '<b/>', 'b'],
      ['close', '', 'b'],
      ['text', '<![CDATA[<&]]]]>', '<&]]'],
      ['open', '<c\n\t>', 'c'],
      ['text', '😀', '😀'],
      ['close', '</c >', 'c'],
      ['close', '</a>', 'a'],
    ]);
  });

  it('has attributes by their namespace, whatever the prefix, and lets undeclared prefixes pass', () => {
    const tags: (string | undefined)[] = [];
    parseXml('f.xml', '<a xmlns:q="urn:one" q:x="1" lost:y="2" z="3"/>', {
      open: (tag) => {
        tags.push(attributeOf(tag, 'x', 'urn:one'), attributeOf(tag, 'x'), attributeOf(tag, 'z'));
        tags.push(attributeOf(tag, 'y', 'undeclared:lost'));
      },
    });
    expect(tags).toEqual(['1', undefined, '3', '2']);
  });

  it('covers the inside of every element without gaps', () => {
    const piece = fc.constantFrom(
      '<b>',
      '</b>',
      '<e k="v"/>',
      '文&#x4e00;',
      ' \r\n',
      '<!-- x -->',
      '<?p q?>',
      '<![CDATA[]]>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = `<a>${pieces.join('')}</a>`;
        let list: Heard[];
        try {
          list = heard(text);
        } catch (error) {
          if (error instanceof CopydeskError) return;
          throw error;
        }
        expect(list.map(([, source]) => source).join('')).toBe(text);
      }),
    );
  });

  it('is built into trees one root at a time', () => {
    const roots: XmlElement[] = [];
    const text = '<all><u id="1">a<b>c</b><d/></u><u id="2"/></all>';
    parseXml(
      'f.xml',
      text,
      treeHandler(
        (tag) => tag.name === 'u',
        (root) => roots.push(root),
      ),
    );
    const [first, second] = roots;
    expect(first && textIn(first)).toBe('ac');
    expect(first && text.slice(first.content.start, first.content.end)).toBe('a<b>c</b><d/>');
    expect(first && elementsIn(first, 'b').map(({ whole }) => text.slice(whole.start, whole.end))).toEqual([
      '<b>c</b>',
    ]);
    expect(second && text.slice(second.whole.start, second.whole.end)).toBe('<u id="2"/>');
  });
});

describe('files that are refused', () => {
  const refusals: [name: string, text: string, message: RegExp][] = [
    ['one that was cut off', '<a>\n<b>text', /line 2, column 8, the file ends before/],
    ['end tags that do not belong', '<a>\n<b></a>', /line 2, column 8, an end tag does not belong/],
    ['entities nobody declared', '<a>&nbsp;</a>', /line 1, column 10, an entity is used/],
    [
      'entities of its own',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      /declares entities of its own/,
    ],
    [
      'a billion laughs',
      '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>',
      /declares entities of its own/,
    ],
    ['10,000 elements in each other', '<a>'.repeat(10_000) + '</a>'.repeat(10_000), /column 3004, elements are nested/],
    ['control characters', '<a>\u0001</a>', /a character that XML does not allow/],
    ['an attribute given twice', '<a b="1" b="2"/>', /an attribute is given twice/],
    ['two roots', '<a/><b/>', /the markup is broken|root/],
    ['nothing', '', /the file ends before/],
  ];
  it.each(refusals)('%s', (_, text, message) => {
    expect(messageOf(() => heard(text))).toMatch(message);
    expect(messageOf(() => heard(text))).toContain('“f.xml”');
  });

  it.each(refusals)('streamed: %s', async (_, text, message) => {
    const bytes = bytesOf(text);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (__, i) => bytes.subarray(i * 7, i * 7 + 7));
    const error: unknown = await streamXml('f.xml', chunks, {}).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CopydeskError);
    expect(error instanceof CopydeskError && error.shape.message.en).toMatch(message);
  });

  it('a stream with a text as long as no text is', async () => {
    const chunks = [bytesOf('<a>'), ...Array.from({ length: 20 }, () => bytesOf('x'.repeat(1024 * 1024)))];
    const error: unknown = await streamXml('f.xml', chunks, {}).catch((reason: unknown) => reason);
    expect(error instanceof CopydeskError && error.shape.message.en).toMatch(/longer than any translation/);
  });
});

const encodings: [charset: string, declared: string, shown: string][] = [
  ['utf8', 'UTF-8', 'UTF-8'],
  ['utf16le', 'UTF-16', 'UTF-16 LE'],
  ['utf16be', 'UTF-16', 'UTF-16 BE'],
  ['gb18030', 'GB18030', 'GB18030'],
  ['big5', 'Big5', 'BIG5'],
];

describe('encodings', () => {
  it.each(encodings)('reads and writes %s, with and without a mark', async (charset, declared, shown) => {
    const text = `<?xml version="1.0" encoding="${declared}"?>\r\n<a>中文</a>`;
    for (const addBOM of charset.startsWith('utf') ? [true, false] : [false]) {
      const bytes = new Uint8Array(iconv.encode(text, charset, { addBOM }));
      const file = decodeXml('f.xml', bytes);
      expect([file.text, file.encoding]).toEqual([text, shown]);
      expect(editXml(file, bytes, [])).toEqual(bytes);
      const at = text.indexOf('中文');
      const edited = editXml(file, bytes, [{ start: at, end: at + 2, text: '新' }]);
      expect(edited).toEqual(new Uint8Array(iconv.encode(text.replace('中文', '新'), charset, { addBOM })));
      const heardText: string[] = [];
      await streamXml('f.xml', [bytes.subarray(0, 51), bytes.subarray(51)], { text: (each) => heardText.push(each) });
      expect(heardText.join('')).toBe('中文');
    }
  });

  it('writes what an encoding lacks by its number', () => {
    const bytes = bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>x</a>');
    const file = decodeXml('f.xml', bytes);
    const at = file.text.indexOf('x</a>');
    const edited = editXml(file, bytes, [{ start: at, end: at + 1, text: 'é中😀' }]);
    expect(Buffer.from(edited).toString('latin1')).toContain('<a>é&#x4E2D;&#x1F600;</a>');
  });

  it('refuses bytes that do not fit, unknown encodings, NUL and UTF-32, with the line', async () => {
    const broken = Buffer.concat([Buffer.from('<a>\n\n好'), Buffer.from([0xff, 0xfe]), Buffer.from('</a>')]);
    expect(messageOf(() => decodeXml('f.xml', broken))).toMatch(/should be in UTF-8 but has bytes in line 3/);
    expect(messageOf(() => decodeXml('f.xml', bytesOf('<a>\n\0</a>')))).toMatch(/line 2, column 1, there is a NUL/);
    const klingon = bytesOf('<?xml version="1.0" encoding="x-klingon"?><a/>');
    expect(messageOf(() => decodeXml('f.xml', klingon))).toMatch(/encoding “x-klingon”/);
    const cut = Buffer.from([0xff, 0xfe, 0x3c, 0, 0x61]);
    expect(messageOf(() => decodeXml('f.xml', cut))).toMatch(/UTF-16 LE/);
    expect(messageOf(() => decodeXml('f.xml', new Uint8Array([0xff, 0xfe, 0, 0])))).toMatch(/UTF-32/);
    await expect(streamXml('f.xml', [broken], {})).rejects.toThrow(/should be in UTF-8/);
    await expect(streamXml('f.xml', [cut], {})).rejects.toThrow(/UTF-16 LE/);
  });

  it('refuses a file larger than the limit', () => {
    expect(errorOf(() => decodeXml('f.xml', new Uint8Array(11), 10)).code).toBe('too-large');
  });
});

describe('writing', () => {
  it('escapes so that the same text is read again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        const kept = content.replace(/[\p{Cc}--[\t\n\r\x7f-\x9f]]|[\ufffe\uffff]/gv, '');
        const read: string[] = [];
        parseXml('f.xml', `<a b="${escapeAttribute(content)}">${escapeText(content)}</a>`, {
          open: (tag) => read.push(attributeOf(tag, 'b') ?? ''),
          text: (text) => read.push(text),
        });
        expect(read).toEqual(kept === '' ? [''] : [kept, kept]);
      }),
    );
  });

  it('sets, adds and removes attributes and leaves the rest of the tag as it is', () => {
    const text = `<t  state='new'\n  id="1" />`;
    const tag = { start: 0, end: text.length };
    const apply = (name: string, value: string | undefined) => {
      const edit = attributeEdit(text, tag, name, value);
      return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
    };
    expect(apply('state', "it's")).toBe(`<t  state='it&apos;s'\n  id="1" />`);
    expect(apply('state', undefined)).toBe(`<t\n  id="1" />`);
    expect(apply('more', '<1>')).toBe(`<t  state='new'\n  id="1" more="&lt;1&gt;" />`);
    expect(apply('lacking', undefined)).toBe(text);
  });
});

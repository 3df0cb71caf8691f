import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessName, shorten } from '../../../renderer/features/import/guess-name.ts';
import { importHints } from '../../../renderer/features/import/import-hints.ts';
import { baseOf, type ImportItem, moveFirst, type ReadyItem } from '../../../renderer/features/import/import-item.ts';
import { choose, pageOf } from '../../../renderer/features/import/use-paste.ts';

function item(key: string, kind: ReadyItem['kind'], more: Partial<ReadyItem['draft']> = {}): ReadyItem {
  const language = kind === 'original' ? 'zh' : 'en';
  const label = `label ${key}`;
  const draft = { draftId: key, kind, language, label, metadata: {}, paragraphs: 1, characters: 9, problems: [] };
  return {
    status: 'ready',
    story: '1',
    key,
    kind,
    language,
    label,
    metadata: more.metadata ?? {},
    draft: { ...draft, excerpt: '', ...more } as ReadyItem['draft'],
  };
}

const reading: ImportItem = { status: 'reading', key: 'r', size: 3 };

describe('the guessed name of a story', () => {
  it('is the title of the machine text, whatever comes first', () => {
    const items = [
      item('a', 'reference', { metadata: { title: 'Dykes hold' } }),
      item('b', 'original', { metadata: { title: '清河安澜' } }),
      reading,
      item('c', 'machine', { metadata: { title: 'The Qing River is calm' } }),
    ];
    expect(guessName(items)).toBe('The Qing River is calm');
  });

  it('is the title as somebody corrected it', () => {
    const found = item('a', 'machine', { metadata: { title: 'Dykes hold' }, fileName: 'dykes.txt' });
    expect(guessName([{ ...found, metadata: { title: 'Dikes hold' } }])).toBe('Dikes hold');
    expect(guessName([{ ...found, metadata: { title: ' ' } }])).toBe('dykes');
  });

  it('is a title before it is a file name', () => {
    const items = [
      item('a', 'machine', { fileName: 'mt.txt' }),
      item('b', 'original', { metadata: { title: '清河安澜' } }),
    ];
    expect(guessName(items)).toBe('清河安澜');
  });

  it.each([
    ['ferry-mt.txt', 'ferry-mt'],
    ['desk/2024.05.01 ferry.docx', '2024.05.01 ferry'],
    ['README', 'README'],
  ])('is the file name %s without folder and ending', (fileName, name) => {
    expect(guessName([item('a', 'machine', { fileName, excerpt: 'The ferry runs.' })])).toBe(name);
  });

  it('is the beginning of a pasted text', () => {
    expect(guessName([item('a', 'machine', { excerpt: 'The ferry runs.\nTwice a day.' })])).toBe('The ferry runs.');
  });

  it('is nothing before anything was read', () => {
    expect(guessName([reading])).toBe('');
  });

  it('is cut between words', () => {
    expect(shorten('The ferry runs twice a day, and three times on Sundays and on the day of the harbour feast')).toBe(
      'The ferry runs twice a day, and three times on Sundays and on the day of the…',
    );
  });

  it('is one line that fits, with no half character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = shorten(text.toWellFormed());
        expect(name.length).toBeLessThanOrEqual(81);
        expect(name).not.toMatch(/\n/);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the hints of an import', () => {
  it('say that nothing is there', () => {
    expect(importHints([reading])).toEqual(['nothing']);
  });

  it('say that there is no machine translation, rather than no original', () => {
    expect(importHints([item('a', 'reference')])).toEqual(['noMachine']);
  });

  it('say that the original is missing', () => {
    expect(importHints([item('a', 'machine')])).toEqual(['noOriginal']);
  });

  it('say that there are several originals', () => {
    expect(importHints([item('a', 'machine'), item('b', 'original'), item('c', 'original')])).toEqual([
      'severalOriginals',
    ]);
  });

  it('say that two sources of one kind are called the same', () => {
    const items = [
      item('a', 'original'),
      { ...item('b', 'machine'), label: 'MT' },
      { ...item('c', 'machine'), label: ' mt' },
    ];
    expect(importHints(items)).toEqual(['sameLabel']);
  });

  it('have nothing to say of an original and its translations', () => {
    expect(importHints([item('a', 'original'), item('b', 'machine'), item('c', 'machine')])).toEqual([]);
  });
});

describe('the base of the revision', () => {
  const items = [item('a', 'original'), item('b', 'machine'), reading, item('c', 'machine')];

  it('is the first machine source', () => {
    expect(baseOf(items)?.key).toBe('b');
  });

  it('is another after that was moved first, and no item is lost', () => {
    const moved = moveFirst(items, 'c');
    expect(baseOf(moved)?.key).toBe('c');
    expect(moved.map(({ key }) => key)).toEqual(['c', 'a', 'b', 'r']);
  });
});

describe('a clipboard', () => {
  it.each([
    [[], 'text', 'text'],
    [[], '  \n', 'nothing'],
    [['text/plain'], 'mt.txt', 'files'],
    [['image/png'], 'words from a word processor', 'text'],
    [['image/png'], '', 'files'],
    [['image/png', ''], 'words', 'files'],
  ])('with files %j and text %j means %s', (types, text, meant) => {
    expect(
      choose(
        types.map((type) => ({ type })),
        text,
      ),
    ).toBe(meant);
  });
});

describe('what was copied from a page', () => {
  const clipboard = (html: string) => ({ getData: (type: string) => (type === 'text/html' ? html : 'text') });

  it('is taken with its markup where that tells paragraphs or headings', () => {
    expect(pageOf(clipboard('<h1>News</h1><p>The ferry runs.</p>'))).toBe('<h1>News</h1><p>The ferry runs.</p>');
  });

  it.each(['', '<meta charset="utf-8"><span>The ferry runs.</span>', '<preface>'])(
    'is its text where %j tells no more',
    (html) => {
      expect(pageOf(clipboard(html))).toBeUndefined();
    },
  );
});

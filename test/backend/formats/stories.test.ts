import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../backend/formats/read-source.ts';
import { guessStories, type ReadFileName } from '../../../backend/formats/stories.ts';
import { bytesOf } from './files.ts';
import { type MadeUp, madeUp } from './stories/made-up.ts';

function file(fileName: string, text: string): ReadFileName {
  return { fileName, read: readSource(fileName, bytesOf(text)) };
}

/** The files of each story by name, without regard to the order of either. */
function groupsOf(files: readonly ReadFileName[]): string[][] {
  const groups = guessStories(files).map(({ files: places }) => places.map((at) => files[at]?.fileName ?? '?').sort());
  return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

type Naming = (story: MadeUp, number: string) => readonly ReadFileName[];

/** Every story's files, and the groups that they should make. */
function all(naming: Naming): { readonly files: readonly ReadFileName[]; readonly groups: readonly string[][] } {
  const stories = madeUp.map((story, i) => naming(story, String(i + 1).padStart(3, '0')));
  const groups = stories.map((files) => files.map(({ fileName }) => fileName).sort());
  return { files: stories.flat(), groups: groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)) };
}

const namings: readonly [manner: string, naming: Naming][] = [
  [
    'numbered',
    ({ zh, one, two, note }, n) => [
      file(`${n}-zh.txt`, zh),
      file(`${n}-deepl.txt`, one),
      file(`${n}-google.txt`, two),
      ...(note ? [file(`${n}-ref.txt`, note)] : []),
    ],
  ],
  [
    'in folders for originals and translations',
    ({ zh, one, two, note }, n) => [
      file(`原文/${n}.txt`, zh),
      file(`译文/${n} DeepL.txt`, one),
      file(`译文/${n} Google.txt`, two),
      ...(note ? [file(`参考/${n}.ref.txt`, note)] : []),
    ],
  ],
  [
    'in a folder each',
    ({ id, zh, one, two, note }) => [
      file(`desk/${id}/原文.txt`, zh),
      file(`desk/${id}/deepl.txt`, one),
      file(`desk/${id}/译文.txt`, two),
      ...(note ? [file(`desk/${id}/reference.txt`, note)] : []),
    ],
  ],
  [
    'in words',
    ({ id, zh, one, two, note }) => [
      file(`${id} 原文.txt`, zh),
      file(`${id} (Google).txt`, one),
      file(`${id.toUpperCase()}_EN_v2.txt`, two),
      ...(note ? [file(`Reference - ${id}.txt`, note)] : []),
    ],
  ],
  [
    'in Chinese',
    ({ zh, one, two, note }, n) => [
      file(`稿件${n}原文.txt`, zh),
      file(`稿件${n} 谷歌翻译.txt`, one),
      file(`稿件${n}（百度译文）.txt`, two),
      ...(note ? [file(`稿件${n}_参考.txt`, note)] : []),
    ],
  ],
  [
    'by nobody, so that only what they tell can say',
    ({ zh, one, two }, n) => [
      file(`a${Number(n) * 7}.txt`, zh),
      file(`b${Number(n) * 3}.txt`, one),
      file(`c${100 - Number(n)}.txt`, two),
    ],
  ],
  [
    'all alike, as programs do',
    ({ zh, one, two }, n) => [
      file(`新建文本文档 (${n}1).txt`, zh),
      file(`Untitled ${n}2.txt`, one),
      file(`download(${n}3).txt`, two),
    ],
  ],
];

describe.each(namings)('files named %s', (_, naming) => {
  const { files, groups } = all(naming);

  it('are parted into their stories', () => {
    expect(files.length).toBeGreaterThan(26);
    expect(groupsOf(files)).toEqual(groups);
  });
});

describe('guessStories', () => {
  const [, numbered] = namings[0] ?? ['', () => []];
  const [, unnamed] = namings[5] ?? ['', () => []];

  it('makes the same stories in whatever order the files come', () => {
    const files = [...all(numbered).files.slice(0, 14), ...all(unnamed).files.slice(12)];
    expect(files).toHaveLength(29);
    const expected = groupsOf(files);
    const inAnyOrder = fc.shuffledSubarray([...files], { minLength: files.length });
    fc.assert(
      fc.property(inAnyOrder, (shuffled) => {
        expect(groupsOf(shuffled)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  it('puts the original first and says why', () => {
    const [river] = madeUp;
    if (!river) throw new Error('No story.');
    const files = [
      file('001-deepl.txt', river.one),
      file('001-ref.txt', river.note ?? ''),
      file('001-zh.txt', river.zh),
    ];
    const [story, ...others] = guessStories(files);
    expect(others).toEqual([]);
    expect(story?.files).toEqual([2, 0, 1]);
    expect(story?.why.en).toMatch(/^All are called “001”, and their texts agree \(.*126.*\)\.$/);
    expect(story?.why.zh).toMatch(/^文件名中都有“001”，且文本内容一致（.*126.*）。$/);
  });

  it('names a story by its headline, else by what its files are called', () => {
    const [river, bridge] = madeUp;
    const headed = file('001-zh.txt', `临江整治河道成效明显\n\n${river?.zh}`);
    const named = file('Bridge (Google).txt', bridge?.one ?? '');
    const bare = file('2.txt', bridge?.one ?? '');
    const nameOf = (each: ReadFileName) => guessStories([each])[0]?.name;
    expect(nameOf(headed)).toBe('临江整治河道成效明显');
    expect(nameOf(named)).toBe('Bridge');
    expect(nameOf(bare)).toBe('The Willow Bend Bridge opened to traffic on the 29th, shorte…');
  });

  it('believes what files tell rather than what they are called', () => {
    const [river, bridge] = madeUp;
    const files = [
      file('report zh.txt', `${river?.zh}\n\n${river?.zh}`),
      file('report en.txt', `${bridge?.one}\n\n${bridge?.two}`),
      file('x.txt', river?.one ?? ''),
    ];
    expect(groupsOf(files)).toEqual([['report en.txt'], ['report zh.txt', 'x.txt']]);
  });

  it('leaves a file alone that nothing belongs to', () => {
    const files = [file('a.txt', madeUp[0]?.one ?? ''), file('b.txt', madeUp[1]?.zh ?? '')];
    const stories = guessStories(files);
    expect(stories.map(({ files: places }) => places)).toEqual([[0], [1]]);
    expect(stories[0]?.why.en).toBe('No other file belongs to it.');
  });

  it('has nothing to say of no files', () => {
    expect(guessStories([])).toEqual([]);
  });
});

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pressSupplement } from '../../../backend/lexicon/data/press-supplement.ts';
import { lexiconUrl, loadLexicon, readLexiconFile } from '../../../backend/lexicon/read-lexicon.ts';
import { lexicon } from '../../../bench/quality/support/lexicon.ts';
import { PRESS_WORDS } from '../../../shared/text/align/data/press-words.ts';
import { parseDictionary } from '../../../shared/text/align/dictionary.ts';
import { newFolder, openDesk } from '../../helpers/desk.ts';

const words = (text: string) => lexicon.cut(text).map((word) => word.text);

describe('the dictionary of the desk', () => {
  it('is one file of at most 15 MB', () => {
    expect(statSync(fileURLToPath(lexiconUrl)).size).toBeLessThan(15_000_000);
  });

  it('cuts simplified and traditional Chinese alike, and says where the words stand', () => {
    expect(words('港口管理部门公布了新的航运规定')).toEqual([
      '港口',
      '管理',
      '部门',
      '公布',
      '了',
      '新',
      '的',
      '航运',
      '规定',
    ]);
    expect(words('港口管理部門公佈了新的航運規定')).toEqual([
      '港口',
      '管理',
      '部門',
      '公佈',
      '了',
      '新',
      '的',
      '航運',
      '規定',
    ]);
    const text = '“渔船”返港。';
    expect(lexicon.cut(text)[0]).toEqual({ start: 1, end: 3, text: '渔船' });
  });

  it('keeps figures and Latin words whole', () => {
    expect(words('3.5万吨GPS-2设备，1,200台')).toEqual(['3.5', '万', '吨', 'GPS-2', '设备', '1,200', '台']);
    expect(words('3-5月')).toEqual(['3', '5', '月']);
  });

  it('cuts what is no Chinese, or rare Chinese, without losing its place', () => {
    expect(words('')).toEqual([]);
    expect(words('🙂 … ？')).toEqual([]);
    expect(lexicon.cut('船𠮷港')).toEqual([
      { start: 0, end: 1, text: '船' },
      { start: 1, end: 3, text: '𠮷' },
      { start: 3, end: 4, text: '港' },
    ]);
  });

  it('translates words of both writings, the press’s own wording first', () => {
    expect(lexicon.translations('渔船')).toContain('fishing boat');
    expect(lexicon.translations('漁船')).toEqual(lexicon.translations('渔船'));
    expect(lexicon.translations('治安')[0]).toBe('public order');
    expect(lexicon.translations('不是词的词')).toEqual([]);
  });

  it('gives translations as plain lower-case words', () => {
    for (const word of ['打', '行', '北京', '实现', '峰', '和'])
      for (const translation of lexicon.translations(word))
        expect(translation).toMatch(/^(?!to |an? |the )[a-zà-ÿ0-9~][^()[\]A-Z]*$/);
  });

  it('knows how common English words are, and which share a sense', () => {
    expect(lexicon.frequency('the')).toBeGreaterThan(lexicon.frequency('harbour'));
    expect(lexicon.frequency('harbour')).toBeGreaterThan(0);
    expect(lexicon.frequency('qzxv')).toBe(0);
    expect(lexicon.areSynonyms('buy', 'purchase')).toBe(true);
    expect(lexicon.areSynonyms('buy', 'harbour')).toBe(false);
    expect(lexicon.areSynonyms('qzxv', 'qzxv')).toBe(true);
  });

  it('has no word twice in what we wrote for it', () => {
    const own = [...parseDictionary(PRESS_WORDS), ...parseDictionary(pressSupplement)].map(([word]) => word);
    expect(own.filter((word, index) => own.indexOf(word) !== index)).toEqual([]);
  });
});

describe('without the file', () => {
  const missing = pathToFileURL(join(newFolderPath(), 'lexicon.bin'));

  function newFolderPath(): string {
    return join(import.meta.dirname, 'nowhere');
  }

  it('says where it should be and what to do', () => {
    const { problem } = loadLexicon(missing) as { problem: { en: string; zh: string } };
    expect(problem.en).toContain(fileURLToPath(missing));
    expect(problem.en).toContain('npm run build');
    expect(problem.zh).toContain('找不到文件');
  });

  it('says so when the file is damaged', () => {
    const path = join(newFolder(), 'lexicon.bin');
    const bytes = readFileSync(fileURLToPath(lexiconUrl));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(readLexiconFile(pathToFileURL(path))).toMatchObject({
      problem: { en: expect.stringContaining('is damaged') },
    });
  });

  it('the desk works, and tells the person once where it tells such things', async () => {
    const desk = await openDesk({ lexiconUrl: missing });
    const storyId = await desk.newStory('It was was late.');
    expect((await desk.row(storyId)).findings).toBe(1);
    const { notices } = await desk.call('app.info', {});
    expect(notices.map(({ en }) => en)).toEqual([expect.stringContaining('The dictionary is missing')]);
  });
});

describe('the workers of the desk', () => {
  it('know the dictionary: what was left out of a translation is found', async () => {
    const desk = await openDesk({ lexiconUrl });
    const storyId = await desk.importStory({
      machine: 'The museum opened on Friday.',
      original: '经过三年的全面修缮和扩建，博物馆周五开放。',
    });
    await desk.analysed(storyId);
    expect((await desk.finding(storyId, 'bilingual/omission')).check).toBe('bilingual/omission');
    expect((await desk.call('app.info', {})).notices).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { guessSource } from '../../../backend/formats/guess.ts';

const ENGLISH = 'The water bureau said on Monday that nobody was hurt.';
const CHINESE = '临江市水务局18日通报，没有人受伤。';

describe('guessSource', () => {
  it.each([
    ['Chinese text', CHINESE, {}, 'a.txt', 'original', '原文'],
    ['Chinese text of an outlet', CHINESE, { outlet: '中新网' }, 'a.txt', 'original', '中新网'],
    ['English text', ENGLISH, {}, undefined, 'machine', 'Machine translation'],
    ['English text under its byline', ENGLISH, { byline: 'By Zhao Lin' }, 'river.txt', 'reference', 'river'],
    ['English text of an outlet', ENGLISH, { outlet: 'China Daily' }, '000-river.txt', 'reference', 'China Daily'],
    [
      'a machine translation by its name',
      ENGLISH,
      { outlet: 'China Daily' },
      '001-river-mt.txt',
      'machine',
      'river-mt',
    ],
    ['a reference by its name', ENGLISH, {}, 'reference.txt', 'reference', 'reference'],
    ['a revision by its name', ENGLISH, {}, 'river_final.txt', 'revision', 'river_final'],
    ['a word that only contains one', ENGLISH, {}, 'preferred-format.txt', 'machine', 'preferred-format'],
  ])('takes %s for what it is', (_, text, metadata, fileName, kind, label) => {
    expect(guessSource(text, metadata, fileName)).toMatchObject({ kind, label });
  });

  it.each([
    ['river-deepl.txt', 'DeepL'],
    ['C:\\stories\\river Google.txt', 'Google'],
    ['/stories/google/river.txt', undefined],
    ['river.gpt4.txt', 'GPT'],
    ['river-youdao.txt', 'Youdao'],
    ['001-谷歌.txt', 'Google'],
    ['临江河道 百度翻译.docx', 'Baidu'],
    ['临江河道-通义译文.txt', 'Qwen'],
    ['百度公司年报.txt', undefined],
    ['river.txt', undefined],
  ])('finds the engine in %s', (fileName, engine) => {
    expect(guessSource(ENGLISH, {}, fileName).engine).toBe(engine);
  });
});

import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { untranslated } from '../../../../shared/checks/bilingual/untranslated.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';

function marks(text: string, original?: string): string[] {
  const passage = createPassage(
    { id: 'p', rows: [{ id: 'r', text, separator: '', ...(original && { original }) }] },
    lexicon,
  );
  return [...untranslated.run(passage, { references: [] })].map(({ start, end }) => text.slice(start, end));
}

describe('bilingual/untranslated', () => {
  it('marks a run of characters with the marks inside it once', () => {
    expect(marks('They drank 绿茶、红茶 and left.')).toEqual(['绿茶、红茶']);
  });

  it.each(['The ferry “Haiyan” (海燕) sank.', 'Lin Mei (林梅, a singer) won.', 'Its name (“海燕”) is known.'])(
    'leaves characters in brackets after their English: %s',
    (text) => expect(marks(text)).toEqual([]),
  );

  it('marks characters in brackets after nothing', () => {
    expect(marks('(海燕) sank.')).toEqual(['海燕']);
  });

  it('says nothing of a text that is Chinese altogether', () => {
    expect(marks('渔船出港，风平浪静。')).toEqual([]);
  });

  it('leaves names in pinyin, and words that English took over', () => {
    expect(marks('Lin Mei drank baijiu in Qingdao.', '林梅在青岛喝白酒。')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { entries, parseEntries } from '../../../../../shared/checks/bilingual/support/entries.ts';
import { checkOf } from '../../../../../shared/checks/catalog.ts';
import { runExample } from '../../../../helpers/run-example.ts';

const ofKinds = (...kinds: readonly string[]) => entries.filter(({ kind }) => kinds.includes(kind));

describe('the data files of names and set phrases', () => {
  it('have the bodies, set phrases and titles that a desk needs', () => {
    expect(ofKinds('body').length).toBeGreaterThanOrEqual(110);
    expect(ofKinds('formula', 'phrase').length).toBeGreaterThanOrEqual(200);
    expect(ofKinds('title').length).toBeGreaterThanOrEqual(60);
    expect(ofKinds('state', 'place', 'person').length).toBeGreaterThanOrEqual(300);
  });

  it('have no Chinese form twice for the same kind of place', () => {
    const forms = entries.flatMap(({ kind, chinese }) =>
      chinese.map((form) => `${kind === 'local' ? 'local ' : ''}${form}`),
    );
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  it('call no wording both right and wrong', () => {
    const both = entries.flatMap(({ chinese, accepted, wrong, poor }) => {
      const right = new Set(accepted.map(({ words }) => words.join(' ')));
      return [...wrong, ...poor]
        .filter(({ words }) => right.has(words.join(' ')))
        .map(({ text }) => `${chinese[0]}: ${text}`);
    });
    expect(both).toEqual([]);
  });

  it('have a word in every wording', () => {
    const empty = entries.filter(({ accepted, wrong }) =>
      [...accepted, ...wrong].some(({ words }) => words.length === 0),
    );
    expect(empty.map(({ chinese }) => chinese[0])).toEqual([]);
  });

  it('name a line that cannot be read', () => {
    expect(() => parseEntries('外交部 Ministry', 'body')).toThrow('外交部 Ministry');
  });
});

const checkOfKind = new Map([
  ['body', 'bilingual/official-name'],
  ['formula', 'bilingual/set-phrase'],
  ['phrase', 'bilingual/set-phrase'],
  ['title', 'bilingual/title-of-office'],
]);

describe.each(ofKinds('body', 'formula', 'phrase', 'title').map((entry) => [entry.chinese[0] ?? '', entry] as const))(
  '%s',
  (_name, entry) => {
    const check = checkOf(checkOfKind.get(entry.kind) ?? '');
    const marksOf = (english: string, chinese: string) =>
      check
        ? runExample(check, { good: `Today the ${english} was named.`, original: `今天提到“${chinese}”。` }).marks
        : ['no check'];

    it('is right as the data file prefers and admits it, in every Chinese form', () => {
      const wrong = entry.chinese.flatMap((chinese) =>
        entry.accepted.filter(({ text }) => marksOf(text, chinese).length > 0).map(({ text }) => `${chinese}: ${text}`),
      );
      expect(wrong).toEqual([]);
    });

    it('is marked in every wording that is known to be wrong', () => {
      const unmarked = entry.wrong.filter(({ text }) => marksOf(text, entry.chinese[0] ?? '').length !== 1);
      expect(unmarked.map(({ text }) => text)).toEqual([]);
    });
  },
);

import { describe, expect, it } from 'vitest';
import { askedAs, askedKeys, readLocale, rendererSources } from '../helpers/locale-files.ts';

const english = readLocale('en');
const chinese = readLocale('zh-CN');
const sources = rendererSources();

/** `namespace:key` of everything that can be asked for in a language. */
function keysOf(locale: typeof english): Set<string> {
  return new Set([...locale].flatMap(([name, texts]) => [...texts.keys()].map((key) => `${name}:${askedAs(key)}`)));
}

const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{\{\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => name));

describe('the texts of the interface', () => {
  it('are the same in both languages', () => {
    expect([...keysOf(chinese)].sort()).toEqual([...keysOf(english)].sort());
  });

  it('have every plural form that their language knows', () => {
    for (const [language, locale] of [
      ['en', english],
      ['zh-CN', chinese],
    ] as const) {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
      for (const [name, texts] of locale) {
        const plural = new Set([...texts.keys()].filter((key) => askedAs(key) !== key).map(askedAs));
        const missing = [...plural].flatMap((key) =>
          pluralCategories.filter((form) => !texts.has(`${key}_${form}`)).map((form) => `${name}:${key}_${form}`),
        );
        expect(missing, language).toEqual([]);
      }
    }
  });

  it('have the same placeholders in both languages', () => {
    for (const [name, texts] of chinese) {
      for (const [key, text] of texts) {
        const other = english.get(name)?.get(key) ?? '';
        expect(placeholders(text), `${name}:${key}`).toEqual(placeholders(other));
      }
    }
  });

  it('are punctuated as Chinese is', () => {
    const wrong = [...chinese].flatMap(([name, texts]) =>
      [...texts]
        .filter(([, text]) => /\p{Script=Han}[,.:;!?()]|[,:;!?]\p{Script=Han}|\.\.\./u.test(text))
        .map(([key]) => `${name}:${key}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are there wherever they are asked for', () => {
    const known = keysOf(english);
    const missing = [...sources].flatMap(([file, source]) =>
      askedKeys(source)
        .filter(
          ({ namespaces, key, isPrefix }) =>
            !namespaces.some((name) =>
              isPrefix ? [...known].some((each) => each.startsWith(`${name}:${key}`)) : known.has(`${name}:${key}`),
            ),
        )
        .map(({ key }) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('are all asked for somewhere', () => {
    const asked = [...sources.values()].flatMap(askedKeys);
    const unused = [...keysOf(english)].filter(
      (known) =>
        !asked.some(({ namespaces, key, isPrefix }) =>
          namespaces.some((name) => (isPrefix ? known.startsWith(`${name}:${key}`) : known === `${name}:${key}`)),
        ),
    );
    expect(unused).toEqual([]);
  });
});

describe('the scanner', () => {
  it('finds keys in every form that the interface asks by', () => {
    const source = [
      "const { t } = useTranslation(['story', 'common']);",
      "t('one'); t('common:two', { count: n(1, 2) });",
      `t(\`three.\${kind}\`); t(\`four\`);`,
      "t(role === 'reviewer' ? 'five' : 'six');",
      `t(\`seven.\${id.replace('.', '-')}\`);`,
      "split('eight'); object.t('nine');",
    ].join('\n');
    expect(askedKeys(source).map(({ key, isPrefix }) => (isPrefix ? `${key}*` : key))).toEqual([
      'one',
      'two',
      'three.*',
      'four',
      'five',
      'six',
      'seven.*',
    ]);
    expect(askedKeys(source).map(({ namespaces }) => namespaces)[1]).toEqual(['common']);
  });
});

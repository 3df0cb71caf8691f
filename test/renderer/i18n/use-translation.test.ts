import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { type Translation, useTranslation } from '../../../renderer/i18n/use-translation.ts';

beforeAll(async () => {
  await i18next.init({
    resources: {
      en: {
        common: { cancel: 'Cancel' },
        boats: { title: 'Boats', left_one: '{{count}} boat left', left_other: '{{count}} boats left', only: 'At sea' },
      },
      zh: { common: { cancel: '取消' }, boats: { title: '船', left_other: '还剩 {{count}} 艘船' } },
    },
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'common',
    initAsync: false,
  });
});

beforeEach(() => i18next.changeLanguage('en'));

/** What a part of the page is given as it is drawn. */
function translation(...namespaces: Parameters<typeof useTranslation>): Translation {
  let given: Translation | undefined;
  function Part(): null {
    given = useTranslation(...namespaces);
    return null;
  }
  renderToStaticMarkup(createElement(Part));
  if (!given) throw new Error('The part was not drawn.');
  return given;
}

test('a key is looked up in the namespace, and in another one where it names it', () => {
  const { t } = translation('boats');
  expect([t('title'), t('common:cancel'), t('title')]).toEqual(['Boats', 'Cancel', 'Boats']);
});

test('of several namespaces the first that has the key counts; without any it is the common one', () => {
  expect(translation(['boats', 'common']).t('cancel')).toBe('Cancel');
  expect(translation().t('cancel')).toBe('Cancel');
});

test('what is to be filled in is filled in every time', () => {
  const { t } = translation('boats');
  expect([1, 2, 1].map((count) => t('left', { count }))).toEqual(['1 boat left', '2 boats left', '1 boat left']);
});

test('another language has its own texts, and the same again after the way back', async () => {
  const english = translation('boats');
  await i18next.changeLanguage('zh');
  const chinese = translation('boats');
  expect([chinese.t('title'), chinese.t('left', { count: 2 }), chinese.t('only')]).toEqual([
    '船',
    '还剩 2 艘船',
    'At sea',
  ]);
  await i18next.changeLanguage('en');
  expect(translation('boats')).toBe(english);
  expect(english.t('title')).toBe('Boats');
});

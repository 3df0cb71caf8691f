import { describe, expect, it } from 'vitest';
import { languageFor, localeOf } from '../../../renderer/i18n/language.ts';

describe('languageFor', () => {
  it.each([
    ['en', ['zh-CN'], 'en'],
    ['zh', ['en-GB'], 'zh-CN'],
    ['system', ['zh-TW', 'en'], 'zh-CN'],
    ['system', ['de-DE', 'zh-Hans', 'en'], 'zh-CN'],
    ['system', ['fr', 'EN-us', 'zh'], 'en'],
    ['system', ['fr'], 'en'],
    ['system', [], 'en'],
  ] as const)('takes setting %s on a system of %j as %s', (setting, preferred, language) => {
    expect(languageFor(setting, preferred)).toBe(language);
  });
});

it('localeOf finds the half of a Localized text', () => {
  expect([localeOf('zh-CN'), localeOf('en'), localeOf('en-GB')]).toEqual(['zh', 'en', 'en']);
});

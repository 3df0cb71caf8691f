import { useCallback } from 'react';
import type { Localized } from '../../shared/localized.ts';
import { localeOf } from './language.ts';
import { useTranslation } from './use-translation.ts';

/** Answers the function that picks the interface's language out of what the backend said in both. */
export function useLocalized(): (text: Localized) => string {
  const { i18n } = useTranslation();
  const locale = localeOf(i18n.language);
  return useCallback((text: Localized) => text[locale], [locale]);
}

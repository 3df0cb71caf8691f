import { createFormat, type Format } from './format.ts';
import { useTranslation } from './use-translation.ts';

/** To make one takes a millisecond or two, and every line of a list asks for it. */
const formats = new Map<string, Format>();

/** Numbers and dates as the interface's language writes them. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const format = formats.get(i18n.language) ?? createFormat(i18n.language);
  formats.set(i18n.language, format);
  return format;
}

/** The two languages a text of a story can be in: the original's and the translation's. */
export type Language = 'en' | 'zh';

/** More than enough to tell the two apart, however long the text. */
const SAMPLE = 20_000;

/**
 * Chinese when there are more Han characters than words of Latin script, which holds for Chinese copy full of foreign
 * names and fails for English copy that quotes a Chinese term. English where there is nothing to go by.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(/\p{sc=Han}/gu)?.length ?? 0;
  if (han === 0) return 'en';
  const words = sample.match(/[A-Za-z\u00c0-\u024f]+/g)?.length ?? 0;
  return han > words ? 'zh' : 'en';
}

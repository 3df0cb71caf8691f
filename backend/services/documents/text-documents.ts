import { withoutCodes } from '../../../shared/text/codes.ts';
import { splitParagraphs } from '../../../shared/text/segment.ts';
import type { BilingualDocument } from '../../formats/document.ts';
import type { ReadSource } from '../../formats/format.ts';

/** A text as a document: a unit a paragraph, the headline first. Chinese is an original, English a machine translation. */
export function documentOfText({ format, encoding, body, metadata, guess, problems }: ReadSource): BilingualDocument {
  const paragraphs = splitParagraphs(body).map(({ start, end }) => body.slice(start, end));
  const all = metadata.title === undefined ? paragraphs : [metadata.title, ...paragraphs];
  const side = guess.language === 'zh' ? 'original' : 'machine';
  return {
    format,
    encoding,
    ...(side === 'original' ? { originalLanguage: 'zh-CN' } : { language: 'en' }),
    metadata,
    units: all.map((text, index) => ({
      id: String(index + 1),
      paragraph: index,
      [side]: { text },
      notes: [],
      issues: [],
    })),
    problems,
  };
}

/** The text of a document as it is to be published, a paragraph each; the originals where there is no other. */
export function paragraphsOf({ units }: BilingualDocument): string[] {
  const isTranslated = units.some(({ machine, revision }) => machine || revision);
  const paragraphs: { readonly paragraph: number; readonly text: string }[] = [];
  for (const { paragraph, original, machine, revision } of units) {
    const text = withoutCodes((isTranslated ? (revision ?? machine) : original)?.text ?? '').trim();
    const last = paragraphs.at(-1);
    if (last?.paragraph !== paragraph) paragraphs.push({ paragraph, text });
    else if (text !== '')
      paragraphs[paragraphs.length - 1] = { paragraph, text: last.text === '' ? text : `${last.text} ${text}` };
  }
  return paragraphs.map(({ text }) => text).filter((text) => text !== '');
}

import type { Language, SourceMetadata } from '../../shared/contract/model.ts';
import type { BilingualDocument } from '../formats/document.ts';
import { type PlannedDocument, planDocument } from './documents/plan-document.ts';
import type { ChosenText } from './import-alignment.ts';
import { type DocumentFileDraft, type TextDraft, textOf } from './import-drafts.ts';

/** What a person says of a source; what is missing is as it was found. */
export interface SaidOfSource {
  readonly language: Language;
  readonly label: string;
  readonly metadata?: SourceMetadata | undefined;
}

const tags = { zh: 'zh-CN', en: 'en' } as const;

/** A text with its metadata as a person corrected it. What was no headline after all stays the text's first paragraph. */
export function correctedText(draft: TextDraft, metadata: SourceMetadata | undefined): ChosenText['text'] {
  const text = textOf(draft);
  if (!metadata) return text;
  const { title } = text.metadata;
  const body = title !== undefined && metadata.title === undefined ? `${title}\n\n${text.body}` : text.body;
  return { ...text, body, metadata };
}

/** A document with its metadata, and the language and name of the text that its revision starts from, as corrected. */
export function correctedDocument(
  { planned, view }: DocumentFileDraft,
  { language, label, metadata }: SaidOfSource,
): PlannedDocument {
  const tag =
    language === view.language ? {} : { [planned.hasMachine ? 'language' : 'originalLanguage']: tags[language] };
  const tool = planned.hasMachine && label !== view.label ? { tool: label } : {};
  const document: BilingualDocument = { ...planned.document, ...tag, ...tool, ...(metadata && { metadata }) };
  // Where sentences end depends on the language.
  return language === view.language ? { ...planned, document } : planDocument(document);
}

import type { Language, SourceKind, SourceMetadata } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';
import { detectLanguage } from '../../shared/text/segment.ts';

/** A text as read from a file or the clipboard, with what was guessed of it. */
export interface ReadText {
  readonly fileName?: string;
  readonly kind: Exclude<SourceKind, 'revision'>;
  readonly language: Language;
  readonly label: string;
  readonly metadata: SourceMetadata;
  readonly encoding?: string;
  /** The story itself, without its press head and tail. */
  readonly text: string;
  readonly problems: readonly Localized[];
}

export function readFile(fileName: string, bytes: Uint8Array): ReadText {
  return { ...readPastedText(new TextDecoder('utf-8').decode(bytes)), fileName, label: fileName };
}

export function readPastedText(text: string): ReadText {
  const language = detectLanguage(text);
  return {
    kind: language === 'zh' ? 'original' : 'machine',
    language,
    label: language === 'zh' ? 'Original' : 'Machine translation',
    metadata: {},
    text,
    problems: [],
  };
}

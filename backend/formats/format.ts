import type { Language, SourceKind, SourceMetadata } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';
import type { Span } from '../../shared/text/spans.ts';

/** A source as a file or the clipboard holds it, with what was understood and guessed of it. */
export interface ReadSource {
  /** The format's id in the registry. */
  readonly format: string;
  /** As it is shown to a person: "UTF-8", "GB18030", "UTF-16 LE". */
  readonly encoding: string;
  /**
   * The whole decoded file, letter by letter, without its byte order mark; of formats with markup, the story taken out of it:
   * its headline, then its paragraphs, parted by blank lines.
   */
  readonly text: string;
  /** Where in `text` the story is: without press head and tail. */
  readonly bodySpan: Span;
  /** Where in `text` the headline is, for which the body has no place; it is `metadata.title`. */
  readonly headlineSpan?: Span;
  /** The story text, its line breaks all LF. */
  readonly body: string;
  /** From an offset in `body` to the same place in `text`. */
  readonly toText: (offset: number) => number;
  readonly metadata: SourceMetadata;
  readonly guess: Guess;
  /** What a person should know though the file could be read. */
  readonly problems: readonly Localized[];
}

/** What a source seems to be; the person can correct it. */
export interface Guess {
  readonly kind: SourceKind;
  readonly language: Language;
  /** What its column is called: the engine's or outlet's name where one is known. */
  readonly label: string;
  /** The machine translation engine, where the file's name tells. */
  readonly engine?: string;
}

/** What is written of a story; a headline is its first paragraph. */
export interface StoryText {
  readonly paragraphs: readonly string[];
  /** Whether the first paragraph is the headline; missing: as it looks. */
  readonly isHeaded?: boolean;
  /** BCP 47, of the paragraphs; missing: as it looks. */
  readonly language?: string;
  /** Who wrote it, for whom, when: for formats that have a place for it. */
  readonly metadata?: SourceMetadata;
}

/** One exchange format. Formats are listed in the registry and nowhere else. */
export interface Format {
  readonly id: string;
  readonly name: Localized;
  /** Without the dot, in lower case; the first is used for writing. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Whether the bytes look like this format, whatever the file's name says. */
  sniff(bytes: Uint8Array): boolean;
  /** Throws a `CopydeskError` that names the file, the place and the mend where it cannot be read. */
  read(fileName: string, bytes: Uint8Array): ReadSource;
  /** Byline, outlet, date and the like are written, too; missing: they are not. */
  readonly writesHead?: true;
  /** Absent where the format is only read. */
  write?(story: StoryText): Uint8Array;
}

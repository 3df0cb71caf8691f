import type { Language, SourceKind, SourceMetadata } from '../../shared/contract/model.ts';
import { type AlignedRow, alignSources } from '../../shared/text/align.ts';
import { indentation, splitParagraphs } from '../../shared/text/segment.ts';
import type { Span } from '../../shared/text/spans.ts';

/** A text as the person chose to import it. */
export interface ChosenText {
  readonly kind: Exclude<SourceKind, 'revision'>;
  readonly language: Language;
  readonly label: string;
  readonly text: {
    /** The story itself, without press head and tail; its headline is in the metadata. */
    readonly body: string;
    readonly metadata: SourceMetadata;
    readonly fileName?: string;
  };
}

export interface NewSegment {
  readonly paragraph: number;
  /** What parts it from the segment before in the paragraph. */
  readonly separator: string;
  readonly text: string;
}

export interface NewRow {
  readonly passage: number;
  /** One for each chosen text; nothing where the text has nothing in the row. */
  readonly segments: readonly (NewSegment | undefined)[];
}

/** What becomes of the chosen texts; arrays are parallel to them. */
export interface AlignedTexts {
  /** The text that the revision starts from. */
  readonly base: number | undefined;
  readonly rows: readonly NewRow[];
  /** The paragraphs of texts that are no counterpart of the others and stand beside the rows as a whole. */
  readonly columns: readonly (readonly NewSegment[] | undefined)[];
}

/**
 * Puts the texts side by side. The rows follow the first English machine translation, which the revision starts from;
 * without one the first original, so that the story can be read, if not revised. Texts that are meant to be counterparts
 * are put beside it whether or not they look so.
 */
export function alignTexts(
  texts: readonly ChosenText[],
  isMeant: (index: number) => boolean = () => false,
): AlignedTexts {
  const chosen = texts.map(withHeadline);
  const machine = chosen.findIndex(({ kind, language }) => kind === 'machine' && language === 'en');
  const lead = machine >= 0 ? machine : chosen.findIndex(({ kind }) => kind !== 'reference');
  const base = machine >= 0 ? machine : undefined;
  const leading = chosen[lead];
  if (!leading) return { base, rows: [], columns: chosen.map(paragraphsOf) };
  const sources = chosen.map(({ language, text }, index) => ({ id: String(index), language, text: text.body }));
  const others = sources.filter((_, index) => index !== lead);
  const aligned = alignSources({ id: String(lead), language: leading.language, text: leading.text.body }, others, {
    always: sources.filter((_, index) => isMeant(index)).map(({ id }) => id),
  });
  const isColumn = (index: number): boolean => aligned.unaligned.includes(String(index));
  const cutters = chosen.map((each, index) => (isColumn(index) ? undefined : createCutter(each)));
  return {
    base,
    rows: aligned.rows.map((row) => ({
      passage: row.passage,
      segments: cutters.map((cut, index) => cut?.(spanOf(row, index))),
    })),
    columns: chosen.map((each, index) => (isColumn(index) ? paragraphsOf(each) : undefined)),
  };
}

/**
 * The headline is translated, revised and checked like any other passage, so it is the first one. Another outlet's
 * headline is only read: it stays with the byline above the article.
 */
function withHeadline(chosen: ChosenText): ChosenText {
  const { kind, text } = chosen;
  const { title } = text.metadata;
  if (kind === 'reference' || title === undefined) return chosen;
  return { ...chosen, text: { ...text, body: `${title}\n\n${text.body}` } };
}

function spanOf(row: AlignedRow, index: number): Span | undefined {
  return row.cells[String(index)];
}

function paragraphsOf({ text }: ChosenText): NewSegment[] {
  return splitParagraphs(text.body).map(({ start, end }, paragraph) => ({
    paragraph,
    separator: '',
    text: text.body.slice(start, end),
  }));
}

/** Cuts one span after the other, in reading order, out of a text. */
function createCutter({
  language,
  text: { body: text },
}: ChosenText): (span: Span | undefined) => NewSegment | undefined {
  const paragraphs = splitParagraphs(text);
  let paragraph = 0;
  let end = 0;
  return (span) => {
    if (!span) return undefined;
    while (paragraph + 1 < paragraphs.length && (paragraphs[paragraph + 1] as Span).start <= span.start) paragraph++;
    const at = paragraphs[paragraph];
    const isFirst = at === undefined || end <= at.start;
    const separator = isFirst ? '' : text.slice(end, span.start);
    // English paragraphs have no indentation: where there is one, it is a flaw that the checks must see.
    const start =
      isFirst && at && language === 'en' ? indentation(text, { ...at, start: span.start }).start : span.start;
    end = span.end;
    return { paragraph, separator, text: text.slice(start, span.end) };
  };
}

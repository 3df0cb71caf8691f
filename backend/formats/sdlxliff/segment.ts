import type { CodedText } from '../../../shared/text/codes.ts';
import type { Span } from '../../../shared/text/spans.ts';
import type { Change, Note, Side, Unit } from '../document.ts';
import { type BuiltText, CodeBook } from '../xliff/codes.ts';
import { sdl } from '../xliff/names.ts';
import { type InlineReading, readInline } from '../xliff-1/inline.ts';
import type { XmlText } from '../xml/decode.ts';
import { attributeOf } from '../xml/parse.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { Definitions, Revision } from './definitions.ts';

/** A stretch that was added or deleted, in the text that it stands in; an added one is empty before, at its place. */
interface Tracked extends Span {
  readonly kind: 'added' | 'deleted';
  readonly by: Revision;
}

/** One state of a text. */
interface Reading {
  readonly built: BuiltText;
  readonly tracked: readonly Tracked[];
  readonly comments: readonly { readonly id: string; readonly span: Span }[];
}

const kinds = {
  'x-sdl-added': 'added',
  'x-sdl-feedback-added': 'added',
  'x-sdl-deleted': 'deleted',
  'x-sdl-feedback-deleted': 'deleted',
} as const;
const isKnown = (type: string): type is keyof typeof kinds => Object.hasOwn(kinds, type);

/** Where the texts of a segment are, and the comments that stand around them. */
export interface SegmentTexts {
  readonly source: XmlElement;
  readonly target?: XmlElement;
  readonly comments: { readonly source: readonly string[]; readonly target: readonly string[] };
}

/** The texts of a segment: with tracked changes, as it was before them and as it is after them. */
export function readSegment(
  file: XmlText,
  definitions: Definitions,
  { source, target, comments }: SegmentTexts,
): Pick<Unit, 'original' | 'machine' | 'revision' | 'changes' | 'notes'> {
  const book = new CodeBook(file.fileName, source.tag.line);
  const build = (element: XmlElement, skip: Tracked['kind']) => readSide(file, definitions, book, element, skip);
  const original = build(source, 'deleted');
  const before = target && build(target, 'added');
  const after = target && build(target, 'deleted');
  const coded = (side: Reading): CodedText => book.coded(side.built);
  const notes = (side: Reading, about: Side) => [
    ...notesOf(about === 'original' ? comments.source : comments.target, about, definitions),
    ...side.comments.flatMap(({ id, span }) => notesOf([id], about, definitions, span)),
  ];
  const texts = { original: coded(original) };
  if (!before || !after) return { ...texts, notes: notes(original, 'original') };
  const isTracked = before.tracked.length > 0;
  if (!isTracked) {
    const machine = coded(before);
    if (machine.text === '') return { ...texts, notes: notes(original, 'original') };
    return { ...texts, machine, notes: [...notes(original, 'original'), ...notes(before, 'machine')] };
  }
  const sides = { ...(before.built.text !== '' && { machine: coded(before) }), revision: coded(after) };
  return {
    ...texts,
    ...sides,
    ...(before.built.text !== '' && { changes: changesBetween(before, after) }),
    notes: [...notes(original, 'original'), ...notes(after, 'revision')],
  };
}

function readSide(
  file: XmlText,
  definitions: Definitions,
  book: CodeBook,
  element: XmlElement,
  skip: Tracked['kind'],
): Reading {
  const tracked: Tracked[] = [];
  const comments: { id: string; span: Span }[] = [];
  const built = book.build(true, (builder) => {
    let depth = 0;
    const reading: InlineReading = {
      labelOf: (id) => definitions.tags.get(id),
      readMark: ({ tag }, inside) => {
        const type = attributeOf(tag, 'mtype') ?? '';
        const start = builder.length();
        if (isKnown(type)) {
          const kind = kinds[type];
          depth++;
          if (kind !== skip) inside();
          depth--;
          // A change of what somebody else had changed is part of that change.
          if (depth > 0) return true;
          const by = definitions.revisions.get(attributeOf(tag, 'revid', sdl) ?? '') ?? {};
          tracked.push({ kind, start, end: builder.length(), by });
          return true;
        }
        if (!type.startsWith('x-sdl-')) return false;
        inside();
        const id = attributeOf(tag, 'cid', sdl);
        if (id !== undefined) comments.push({ id, span: { start, end: builder.length() } });
        return true;
      },
    };
    readInline(file.text, element, builder, reading);
  });
  return { built, tracked, comments };
}

/** How one text becomes the other; what touches and is by the same person is one change. */
function changesBetween(before: Reading, after: Reading): Change[] {
  const changes: { start: number; end: number; text: string; by: Revision }[] = [];
  before.tracked.forEach(({ start, end, by, kind }, i) => {
    const there = after.tracked[i];
    const text = kind === 'added' && there ? after.built.text.slice(there.start, there.end) : '';
    if (end === start && text === '') return;
    const last = changes.at(-1);
    if (last && last.end === start && last.by.author === by.author && last.by.at === by.at) {
      last.end = end;
      last.text += text;
    } else changes.push({ start, end, text, by });
  });
  return changes.map(({ by, ...change }) => ({ ...change, ...by }));
}

function notesOf(ids: readonly string[], side: Side, definitions: Definitions, span?: Span): Note[] {
  return ids
    .flatMap((id) => definitions.comments.get(id) ?? [])
    .map((comment) => ({ ...comment, side, ...(span && span.end > span.start && { span }) }));
}

import type { Note, Side } from '../document.ts';
import { attributes } from '../xml/edit.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';
import { optional, spanOf } from './issues.ts';
import { copydesk } from './names.ts';

const sides: readonly Side[] = ['original', 'machine', 'revision'];

/** A note as files have them: one text, and whether it answers the one before. */
export interface FlatNote {
  readonly note: Omit<Note, 'replies'>;
  readonly isReply: boolean;
}

/** Notes and their replies one after another. */
export function flattened(notes: readonly Note[]): FlatNote[] {
  return notes.flatMap(({ replies, ...note }) => [
    { note, isReply: false },
    ...(replies ?? []).map((reply) => ({ note: { ...reply, side: note.side }, isReply: true })),
  ]);
}

/** The other way round. A reply without a note before it stands for itself. */
export function threaded(flat: readonly FlatNote[]): Note[] {
  const notes: (Note & { replies?: Omit<Note, 'side' | 'span' | 'until' | 'replies'>[] })[] = [];
  for (const { note, isReply } of flat) {
    const before = notes.at(-1);
    if (!isReply || !before) {
      notes.push({ ...note });
      continue;
    }
    const { side: _side, span: _span, until: _until, ...reply } = note;
    before.replies = [...(before.replies ?? []), reply];
  }
  return notes;
}

/** What XLIFF has no place for, as attributes of our namespace. */
export function noteAttributes({ note, isReply }: FlatNote): Readonly<Record<string, string | number | undefined>> {
  return {
    'copydesk:at': note.at,
    'copydesk:side': note.side,
    'copydesk:resolved': note.resolved ? 'yes' : undefined,
    'copydesk:reply': isReply ? 'yes' : undefined,
    'copydesk:start': note.span?.start,
    'copydesk:end': note.span?.end,
    'copydesk:until': note.until?.unit,
    'copydesk:until-end': note.until?.end,
  };
}

/** The other way round; `fallback` is the side where none is said. */
export function noteFrom(tag: XmlTag, text: string, author: string | undefined, fallback: Side): FlatNote {
  const own = (name: string) => attributeOf(tag, name, copydesk);
  const unit = own('until');
  const end = Number(own('until-end'));
  const span = spanOf(tag);
  return {
    note: {
      text,
      ...optional('author', author),
      ...optional('at', own('at')),
      ...(own('resolved') === 'yes' && { resolved: true }),
      side: sides.find((side) => side === own('side')) ?? fallback,
      ...optional('span', span),
      ...(unit !== undefined && Number.isInteger(end) && { until: { unit, end } }),
    },
    isReply: own('reply') === 'yes',
  };
}

/** ` copydesk:at="…"` and so on. */
export const noteExtension = (note: FlatNote): string => attributes(noteAttributes(note));

export const sameNote = (a: FlatNote, b: FlatNote): boolean =>
  a.note.text === b.note.text && a.note.author === b.note.author && a.isReply === b.isReply;

import { type CodedText, codeNumber, type InlineCode } from '../../../shared/text/codes.ts';
import type { Issue, Side } from '../document.ts';
import type { RawCode } from '../xliff/codes.ts';
import type { Mark } from '../xliff/content.ts';
import { issueAttributes } from '../xliff/issues.ts';
import { declareCopydesk, declareIts } from '../xliff/names.ts';
import { type FlatNote, noteAttributes } from '../xliff/notes.ts';
import { attributes, escapeText } from '../xml/edit.ts';

/** How elements are written: with which prefix, and whether the root declares the namespaces of what we add. */
export interface Style {
  readonly prefix: string;
  readonly its: string;
  readonly copydesk: string;
}

export const styleOf = (prefix: string, declares: { readonly its: boolean; readonly copydesk: boolean }): Style => ({
  prefix,
  its: declares.its ? '' : declareIts,
  copydesk: declares.copydesk ? '' : declareCopydesk,
});

/** The markup of codes that no file has yet: it stands beside the texts, once each. */
export class OriginalData {
  readonly #ids = new Map<string, string>();

  ref(data: string): string {
    const id = this.#ids.get(data) ?? `d${this.#ids.size + 1}`;
    this.#ids.set(data, id);
    return id;
  }

  /** `<originalData>` in one line; nothing where there is none. */
  element(): string[] {
    if (this.#ids.size === 0) return [];
    const data = [...this.#ids].map(([text, id]) => `<data id="${id}" xml:space="preserve">${escapeText(text)}</data>`);
    return [`<originalData>${data.join('')}</originalData>`];
  }
}

/** A code that no file has yet. The ends of a pair share the id of their pair. */
export function rawOf(code: InlineCode, style: Style, data: OriginalData | undefined, idPrefix = ''): RawCode {
  const id = `${idPrefix}${code.pair === undefined ? (codeNumber(code.sign) ?? 0) + 1 : `p${code.pair}`}`;
  const said = { dataRef: data?.ref(code.data), disp: code.label };
  const single = (name: string, values: Readonly<Record<string, string | undefined>>) =>
    `<${style.prefix}${name}${attributes({ ...values, ...said })}/>`;
  if (code.kind === 'alone') return { raw: single('ph', { id }) };
  const name = code.kind === 'open' ? 'sc' : 'ec';
  const lone = single(name, { id, isolated: 'yes' });
  if (code.pair === undefined) return { raw: lone };
  const raw = code.kind === 'open' ? single('sc', { id }) : single('ec', { startRef: id });
  return { raw, half: { element: id, end: code.kind, nests: false, apart: raw, lone } };
}

/** The issues and notes of one text as marks on it, and the lists that some of them name. */
export function marksOn(
  coded: CodedText,
  side: Side,
  issues: readonly Issue[],
  notes: readonly { readonly note: FlatNote; readonly id: string | undefined }[],
  style: Style,
  newId: () => string,
  breaks: string,
): { marks: Mark[]; lists: string[] } {
  const marks: Mark[] = [];
  const lists: string[] = [];
  const bySpan = new Map<string, Issue[]>();
  for (const issue of issues) {
    if (issue.side !== side || !isMarkable(issue.span, coded)) continue;
    const key = `${issue.span.start} ${issue.span.end}`;
    bySpan.set(key, [...(bySpan.get(key) ?? []), issue]);
  }
  for (const same of bySpan.values()) {
    const [first, second] = same;
    if (!first?.span) continue;
    const id = newId();
    const head = attributes({ id, type: 'its:generic' });
    if (!second) {
      marks.push(mark(first.span, `${head}${style.its}${style.copydesk}${issueAttributes(first, 'its:')}`, id, style));
      continue;
    }
    const list = `q${id}`;
    const inside = same.map((issue) => `${breaks}  <its:locQualityIssue${issueAttributes(issue, '')}/>`).join('');
    lists.push(
      `<its:locQualityIssues${declareIts}${declareCopydesk} id="${list}">${inside}${breaks}</its:locQualityIssues>`,
    );
    marks.push(mark(first.span, `${head}${style.its} its:locQualityIssuesRef="#its=${list}"`, id, style));
  }
  for (const { note, id: noteId } of notes) {
    const { span, side: about, text } = note.note;
    if (about !== side || note.isReply || !isMarkable(span, coded)) continue;
    const id = newId();
    const said = noteId === undefined ? { value: text } : { ref: `#n=${noteId}` };
    marks.push(mark(span, attributes({ id, type: 'comment', ...said }), id, style));
  }
  return { marks, lists };
}

export const isMarkable = (span: Issue['span'], coded: CodedText): span is NonNullable<Issue['span']> =>
  span !== undefined && span.start < span.end && span.end <= coded.text.length;

function mark(span: { readonly start: number; readonly end: number }, head: string, id: string, style: Style): Mark {
  const { prefix } = style;
  return {
    ...span,
    open: `<${prefix}mrk${head}>`,
    close: `</${prefix}mrk>`,
    apart: { open: `<${prefix}sm${head}/>`, close: `<${prefix}em startRef="${id}"/>` },
  };
}

/** The attributes of a `<note>`; its place only where no mark says it. */
export function noteHead(
  note: FlatNote,
  isMarked: boolean,
  segment: string | undefined,
): Readonly<Record<string, string | number | undefined>> {
  const { 'copydesk:start': start, 'copydesk:end': end, ...rest } = noteAttributes(note);
  return {
    appliesTo: note.note.side === 'original' ? 'source' : 'target',
    'copydesk:author': note.note.author,
    ...rest,
    'copydesk:start': isMarked ? undefined : start,
    'copydesk:end': isMarked ? undefined : end,
    'copydesk:segment': segment,
  };
}

import { attributes } from '../xml/edit.ts';
import { W, W14, W15 } from './names.ts';
import { runXml, signatureXml } from './run-xml.ts';
import type { Remark, Thread } from './threads.ts';

/** A comment with the numbers that the document's parts know it by. */
export interface NumberedRemark {
  readonly remark: Remark;
  /** As the story refers to it. */
  readonly id: number;
  /** The id of its last paragraph: eight hexadecimal digits below 80000000. */
  readonly paragraphId: string;
  /** The paragraph id of the comment that it answers. */
  readonly parent?: string;
  readonly done: boolean;
}

/** Numbers all comments of the threads, each thread's first one before its answers. */
export function numberRemarks(
  threads: readonly Thread[],
  firstId: number,
  taken: ReadonlySet<string> = new Set(),
): NumberedRemark[][] {
  let [id, paragraph] = [firstId, 0x10000000];
  const paragraphId = (): string => {
    do paragraph++;
    while (taken.has(hex(paragraph)));
    return hex(paragraph);
  };
  return threads.map(({ remarks, resolved }) => {
    const root = paragraphId();
    return remarks.map((remark, i) => ({
      remark,
      id: id++,
      paragraphId: i === 0 ? root : paragraphId(),
      ...(i > 0 && { parent: root }),
      done: resolved,
    }));
  });
}

function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(8, '0');
}

/** The element of a comment; each line of it is a paragraph. */
export function commentXml({ remark, id, paragraphId }: NumberedRemark): string {
  const lines = remark.text.split('\n');
  const paragraphs = lines.map((line, i) => {
    const isLast = i === lines.length - 1;
    const mark = i === 0 ? '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' : '';
    const tag = `w:p${attributes({ 'w14:paraId': isLast ? paragraphId : undefined })}`;
    return `<${tag}><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${mark}${runXml(line, false)}</w:p>`;
  });
  const by = `${signatureXml(remark)}${attributes({ 'w:initials': initials(remark.author ?? '') })}`;
  return `<w:comment w:id="${id}"${by}>${paragraphs.join('')}</w:comment>`;
}

/** The first letters of a name; of a Chinese one its last two characters. */
function initials(author: string): string {
  const name = author.trim();
  if (/^\p{Script=Han}+$/u.test(name)) return [...name].slice(-2).join('');
  return name
    .split(/[\s·-]+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

/** What says whether a comment is done, and which one it answers. */
export function extendedXml({
  paragraphId,
  parent,
  done,
}: Pick<NumberedRemark, 'paragraphId' | 'parent' | 'done'>): string {
  return `<w15:commentEx${attributes({ 'w15:paraId': paragraphId, 'w15:paraIdParent': parent, 'w15:done': done ? 1 : 0 })}/>`;
}

export function personXml(author: string): string {
  const presence = `<w15:presenceInfo${attributes({ 'w15:providerId': 'None', 'w15:userId': author })}/>`;
  return `<w15:person${attributes({ 'w15:author': author })}>${presence}</w15:person>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Newer namespaces are skipped by programs that do not know them. */
const ignorable = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14 w15"';
const namespaces = `xmlns:w="${W}" xmlns:w14="${W14}" xmlns:w15="${W15}" ${ignorable}`;

/** A part with this root and content. */
export function partXml(root: string, content: string): string {
  return `${declaration}<${root} ${namespaces}>${content}</${root}>`;
}

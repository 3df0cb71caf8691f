import { attributes, escapeText } from '../xml/edit.ts';
import type { Signature } from './model.ts';

/** Characters that Word has elements for. */
const elements: Readonly<Record<string, string>> = {
  '\t': '<w:tab/>',
  '\n': '<w:br/>',
  '\u2011': '<w:noBreakHyphen/>',
  '\u00ad': '<w:softHyphen/>',
};

/** A run; `properties` is its `w:rPr`, or nothing. */
export function runXml(text: string, isDeleted: boolean, properties = ''): string {
  return text === '' ? '' : `<w:r>${properties}${textXml(text, isDeleted)}</w:r>`;
}

/** What stands in a run for a text. */
export function textXml(text: string, isDeleted: boolean): string {
  const name = isDeleted ? 'w:delText' : 'w:t';
  return text
    .split(/([\t\n\u2011\u00ad])/)
    .map((piece) => {
      if (piece === '') return '';
      return elements[piece] ?? `<${name} xml:space="preserve">${escapeText(piece)}</${name}>`;
    })
    .join('');
}

/** Word asks for an author; nobody is an empty one. Its times have no fractions of a second. */
export function signatureXml({ author = '', at }: Signature): string {
  return attributes({ 'w:author': author, 'w:date': at?.replace(/\.\d+(?=Z$)/, '') });
}

/** Numbers the tracked changes and comments of one document. */
export class Numbers {
  #next: number;

  constructor(first: number) {
    this.#next = first;
  }

  next(): number {
    return this.#next++;
  }
}

/** What was inserted or deleted around runs, and around nothing as the mark of a paragraph's end. */
export function trackedXml(kind: 'ins' | 'del', by: Signature, numbers: Numbers, runs?: string): string {
  const tag = `w:${kind}${attributes({ 'w:id': numbers.next() })}${signatureXml(by)}`;
  return runs === undefined ? `<${tag}/>` : `<${tag}>${runs}</w:${kind}>`;
}

/** Where a comment begins. */
export function rangeStart(id: number): string {
  return `<w:commentRangeStart w:id="${id}"/>`;
}

/** Where a comment ends, with the mark that it hangs on. */
export function rangeEnd(id: number): string {
  const mark = `<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  return `<w:commentRangeEnd w:id="${id}"/>${mark}`;
}

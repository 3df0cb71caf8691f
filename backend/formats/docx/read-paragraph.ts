import type { Timestamp } from '../../../shared/contract/model.ts';
import type { XmlTag } from '../xml/parse.ts';
import { elementsIn, isElement, type XmlElement } from '../xml/tree.ts';
import type { Item, LeftOut, Signature, Tracked } from './model.ts';
import { isMath, isOn, isW, wordAttribute } from './names.ts';
import { isPageBreak, leafText, lost, spaceOf } from './run-text.ts';

/** What goes on from one paragraph to the next. */
export interface ReadState {
  /** Fields that are open, each in its code or in its result. */
  readonly fields: ('code' | 'result')[];
  readonly leftOut: LeftOut;
}

export function newState(): ReadState {
  return { fields: [], leftOut: { footnotes: 0, formulas: 0, hidden: 0, symbols: 0 } };
}

export interface ParagraphContent {
  readonly items: Item[];
  readonly end: Tracked;
  readonly style?: string;
  /** Paragraphs of text boxes in it, with what is tracked of the place where they are. */
  readonly boxes: { readonly element: XmlElement; readonly tracked: Tracked }[];
}

/** Elements of a run whose text does not count: phonetic guides, codes of fields. */
const silent = new Set(['rt', 'instrText', 'delInstrText']);

/** Reads one paragraph: its text with what is tracked of each piece, and where comments stand in it. */
export function readParagraph(element: XmlElement, state: ReadState, around: Tracked = {}): ParagraphContent {
  const properties = elementsIn(element, 'pPr')[0];
  const style = properties && elementsIn(properties, 'pStyle')[0];
  const content: ParagraphContent = {
    items: [],
    end: { ...around, ...endOf(properties) },
    ...(style && { style: wordAttribute(style.tag, 'val') ?? '' }),
    boxes: [],
  };
  const reader = new ParagraphReader(content, state);
  reader.inside(element, around);
  dropAtEnds(content.items, reader.pages);
  // A field's code ends where its paragraph does; a file that forgets to say so must not swallow the rest.
  while (state.fields.at(-1) === 'code') state.fields.pop();
  return content;
}

/** Takes page breaks out that have no text before or behind them in their paragraph. */
function dropAtEnds(items: Item[], pages: ReadonlySet<Item>): void {
  const isWord = (item: Item) => item.kind === 'text' && !pages.has(item);
  const [first, last] = [items.findIndex(isWord), items.findLastIndex(isWord)];
  const kept = items.filter((item, i) => !pages.has(item) || (first >= 0 && first < i && i < last));
  if (kept.length < items.length) items.splice(0, items.length, ...kept);
}

/** Whether an element inserts or deletes what is in it; undefined for others. */
export function trackedBy(tag: XmlTag): Tracked | undefined {
  if (!isW(tag)) return undefined;
  if (['ins', 'moveTo', 'cellIns'].includes(tag.local)) return { inserted: signatureOf(tag) };
  if (['del', 'moveFrom', 'cellDel'].includes(tag.local)) return { deleted: signatureOf(tag) };
  return undefined;
}

export function signatureOf(tag: XmlTag): Signature {
  const author = wordAttribute(tag, 'author') ?? '';
  // Newer Word writes beside the time without a zone, which looks as if it had one, that of UTC.
  const utc = tag.attributes.find(({ local }) => local === 'dateUtc')?.value;
  const at = timestamp(utc ?? wordAttribute(tag, 'date'));
  return { ...(author !== '' && { author }), ...(at !== undefined && { at }) };
}

/** Word's dates have no zone or a wrong one; they are taken for UTC. */
export function timestamp(date: string | undefined): Timestamp | undefined {
  if (date === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(date)) return undefined;
  const parsed = new Date(/Z$|[+-]\d\d:\d\d$/.test(date) ? date : `${date}Z`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString();
}

function endOf(properties: XmlElement | undefined): Tracked {
  const run = properties && elementsIn(properties, 'rPr')[0];
  return Object.assign({}, ...(run ? elementsIn(run).map(({ tag }) => trackedBy(tag)) : []));
}

class ParagraphReader {
  /** Of the items those that are page breaks. */
  readonly pages = new Set<Item>();
  readonly #content: ParagraphContent;
  readonly #state: ReadState;

  constructor(content: ParagraphContent, state: ReadState) {
    this.#content = content;
    this.#state = state;
  }

  inside(element: XmlElement, tracked: Tracked): void {
    for (const child of element.children) if (isElement(child)) this.#element(child, tracked);
  }

  #element(element: XmlElement, tracked: Tracked): void {
    const { tag } = element;
    const { local } = tag;
    const by = trackedBy(tag);
    if (local === 'AlternateContent') this.#alternative(element, tracked);
    else if (local === 'oMath' && isMath(tag)) this.#state.leftOut.formulas++;
    else if (local === 'r' && isW(tag)) this.#run(element, tracked);
    else if (by) this.inside(element, { ...tracked, ...by });
    else if (!isW(tag)) this.inside(element, tracked);
    else if (local === 'p') this.#content.boxes.push({ element, tracked });
    else if (local === 'sdt') this.#control(element, tracked);
    else if (local.startsWith('comment')) this.#anchor(tag);
    else if (!local.endsWith('Pr') && !silent.has(local)) this.inside(element, tracked);
  }

  #anchor(tag: XmlTag): void {
    const kind = ({ commentRangeStart: 'start', commentRangeEnd: 'end', commentReference: 'mark' } as const)[tag.local];
    if (kind) this.#content.items.push({ kind, comment: wordAttribute(tag, 'id') ?? '' });
  }

  /** Word writes newer drawings twice, the second time for older programs. */
  #alternative(element: XmlElement, tracked: Tracked): void {
    const chosen = elementsIn(element, 'Choice')[0] ?? elementsIn(element, 'Fallback')[0];
    if (chosen) this.inside(chosen, tracked);
  }

  /** What a control shows as long as nobody has filled it in is no text. */
  #control(element: XmlElement, tracked: Tracked): void {
    const properties = elementsIn(element, 'sdtPr')[0];
    const asks = properties && elementsIn(properties, 'showingPlcHdr')[0];
    if (!asks || !isOn(asks.tag)) this.inside(element, tracked);
  }

  #run(element: XmlElement, tracked: Tracked): void {
    const properties = elementsIn(element, 'rPr')[0];
    const vanish = properties && elementsIn(properties, 'vanish')[0];
    const isHidden = vanish !== undefined && isOn(vanish.tag);
    const preserves = spaceOf(element) === 'preserve';
    for (const child of elementsIn(element)) {
      const text = leafText(child, preserves);
      if (text === undefined) this.#other(child, tracked);
      else if (isHidden) this.#state.leftOut.hidden++;
      else if (text !== '' && !this.#state.fields.includes('code')) this.#text(child, text, tracked);
    }
  }

  #text(element: XmlElement, text: string, tracked: Tracked): void {
    if (text.includes(lost)) this.#state.leftOut.symbols++;
    const item: Item = { kind: 'text', text, leaf: element.whole.start, ...tracked };
    this.#content.items.push(item);
    if (isPageBreak(element)) this.pages.add(item);
  }

  #other(element: XmlElement, tracked: Tracked): void {
    const { local } = element.tag;
    const { fields, leftOut } = this.#state;
    if (local === 'fldChar') {
      const type = wordAttribute(element.tag, 'fldCharType');
      if (type === 'begin') fields.push('code');
      else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
      else if (type === 'end') fields.pop();
    } else if (local === 'footnoteReference' || local === 'endnoteReference') leftOut.footnotes++;
    else this.#element(element, tracked);
  }
}

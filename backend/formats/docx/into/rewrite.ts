import { elementsIn, isElement, type XmlElement } from '../../xml/tree.ts';
import type { Signature } from '../model.ts';
import { isW } from '../names.ts';
import { trackedBy } from '../read-paragraph.ts';
import { type Numbers, rangeEnd, rangeStart, textXml, trackedXml } from '../run-xml.ts';
import type { EdgeQueue, UnitEdge } from './edges.ts';
import { RunChunks } from './run-chunks.ts';
import type { Script, ScriptPiece } from './script.ts';

/** A paragraph's content, or a part of it where new text parts it. */
export interface Part {
  content: string;
  /** What says that the end of this part is new; missing for the last one. */
  mark?: string;
}

/** What the rewriting of a unit works with. */
export interface RewriteTask {
  readonly script: Script;
  readonly edges: EdgeQueue;
  readonly numbers: Numbers;
  /** A stretch of the file as it is, with what is in it of other units written anew. */
  readonly raw: (start: number, end: number) => string;
  /** Of the text as it will be. */
  readonly revisionLength: number;
}

/** Elements between runs that say something of a place, never of an insertion that they are in. */
const places = /^(?:bookmark|comment|perm|move(?:From|To)Range|proofErr|customXml(?:Ins|Del|Move))/;
const blankLine = /((?<!\n)\n\n(?!\n))/;

/** Writes the paragraphs of one unit anew: what the script changes, and the edges of comments; all else as it is. */
export class UnitRewriter {
  readonly #task: RewriteTask;
  /** Insertions and deletions of the file that stand in the result once: what is written again gets another number. */
  readonly #usedWrappers = new Set<XmlElement>();
  #parts: Part[] = [];
  /** How many links or controls are around: a paragraph can only be parted outside of them. */
  #depth = 0;

  constructor(task: RewriteTask) {
    this.#task = task;
  }

  /** The content of a paragraph behind its properties. `isLast`: of the unit; what is left of comments ends here. */
  paragraph(element: XmlElement, isLast: boolean): readonly Part[] {
    this.#parts = [{ content: '' }];
    this.#children(element, []);
    this.#writeEdges(isLast ? this.#task.edges.rest() : this.#task.edges.ended());
    return this.#parts;
  }

  #write(xml: string): void {
    const part = this.#parts.at(-1);
    if (part) part.content += xml;
  }

  #writeEdges(edges: readonly UnitEdge[]): void {
    for (const { kind, comments } of edges)
      this.#write(comments.map(kind === 'start' ? rangeStart : rangeEnd).join(''));
  }

  #children(element: XmlElement, wrappers: readonly XmlElement[]): void {
    const { raw } = this.#task;
    let at = element.content.start;
    for (const child of element.children) {
      if (!isElement(child)) continue;
      this.#write(raw(at, child.whole.start));
      at = child.whole.end;
      if (child.tag.local !== 'pPr') this.#element(child, wrappers);
    }
    this.#write(raw(at, element.content.end));
  }

  #element(element: XmlElement, wrappers: readonly XmlElement[]): void {
    const { tag, open, whole, content } = element;
    const { raw } = this.#task;
    if (isW(tag) && tag.local === 'r') this.#run(element, wrappers);
    else if (isW(tag) && trackedBy(tag)) this.#children(element, [...wrappers, element]);
    else if (this.#isConcerned(element)) {
      this.#depth++;
      this.#write(raw(open.start, open.end));
      this.#children(element, wrappers);
      this.#write(raw(content.end, whole.end));
      this.#depth--;
    } else {
      const xml = raw(whole.start, whole.end);
      this.#write(places.test(tag.local) ? xml : this.#wrapped(xml, wrappers));
    }
  }

  /** Whether a text of this unit is in it. */
  #isConcerned(element: XmlElement): boolean {
    return element.children.some(
      (child) => isElement(child) && (this.#task.script.leaves.has(child.whole.start) || this.#isConcerned(child)),
    );
  }

  /** The file's own insertions and deletions around what was in them. */
  #wrapped(xml: string, wrappers: readonly XmlElement[]): string {
    if (xml === '') return '';
    return wrappers.reduceRight((inside, wrapper) => {
      let open = this.#task.raw(wrapper.open.start, wrapper.open.end);
      if (this.#usedWrappers.has(wrapper)) open = open.replace(/(\bid=["'])\d+/, `$1${this.#task.numbers.next()}`);
      this.#usedWrappers.add(wrapper);
      return `${open}${inside}</${wrapper.tag.name}>`;
    }, xml);
  }

  #run(run: XmlElement, wrappers: readonly XmlElement[]): void {
    const { raw, script, edges } = this.#task;
    const children = run.children.filter((child) => isElement(child));
    const pieces = children.flatMap((child) => script.leaves.get(child.whole.start) ?? []);
    if (!this.#isTouched(children, wrappers) && !edges.cuts(pieces)) {
      const [first] = pieces;
      if (first) this.#writeEdges(edges.due(first));
      this.#write(this.#wrapped(raw(run.whole.start, run.whole.end), wrappers));
      for (const piece of pieces) edges.pass(piece.text.length, piece);
      return;
    }
    const properties = children.find(({ tag }) => tag.local === 'rPr');
    const head = raw(run.open.start, run.open.end).replace(/\s*\/>$/, '>');
    const chunks = new RunChunks(({ kind, by, content }) => {
      const formatting = properties ? this.#formatting(properties, kind === 'ins') : '';
      const whole = `${head}${formatting}${content}</${run.tag.name}>`;
      if (kind === 'keep') this.#write(this.#wrapped(whole, wrappers));
      else this.#write(kind === 'same' ? whole : trackedXml(kind, by, this.#task.numbers, whole));
    });
    const keep = wrappers.length > 0 ? 'keep' : 'same';
    for (const child of children) {
      if (child === properties) continue;
      const ofLeaf = script.leaves.get(child.whole.start);
      if (ofLeaf) for (const piece of ofLeaf) this.#piece(chunks, child, piece, keep, ofLeaf.length === 1);
      else
        chunks.add(keep, {}, this.#isConcerned(child) ? this.#nested(child) : raw(child.whole.start, child.whole.end));
    }
    chunks.flush();
  }

  /** A run's properties; new text has those of the text beside it, but not that somebody changed them. */
  #formatting(properties: XmlElement, isNew: boolean): string {
    const { raw } = this.#task;
    const { start, end } = properties.whole;
    const change = isNew ? elementsIn(properties, 'rPrChange')[0] : undefined;
    return change ? raw(start, change.whole.start) + raw(change.whole.end, end) : raw(start, end);
  }

  /** What has runs of its own within a run: a phonetic guide. */
  #nested(element: XmlElement): string {
    const around = this.#parts;
    this.#parts = [{ content: '' }];
    this.#element(element, []);
    const content = this.#parts.map((part) => part.content).join('');
    this.#parts = around;
    return content;
  }

  #isTouched(children: readonly XmlElement[], wrappers: readonly XmlElement[]): boolean {
    return children.some((child) => {
      if (this.#isConcerned(child)) return true;
      const pieces = this.#task.script.leaves.get(child.whole.start);
      const [first] = pieces ?? [];
      const isSame = first?.kind === 'keep' || (first?.kind === 'same' && wrappers.length === 0);
      return pieces !== undefined && !(pieces.length === 1 && isSame);
    });
  }

  /** One piece, cut where comments begin and end, and into paragraphs where it is new and parts them. */
  #piece(chunks: RunChunks, leaf: XmlElement, piece: ScriptPiece, keep: 'keep' | 'same', isOnly: boolean): void {
    const { edges, raw } = this.#task;
    const kind = piece.kind === 'keep' ? keep : piece.kind;
    const isDeleted = kind === 'del' || (kind === 'keep' && leaf.tag.local === 'delText');
    const isWord = /^(?:t|delText)$/.test(leaf.tag.local);
    for (const text of kind === 'ins' ? piece.text.split(blankLine) : [piece.text]) {
      if (text === '\n\n' && this.#canPart(kind)) {
        chunks.flush();
        this.#part(piece.by);
        edges.pass(text.length, piece);
        continue;
      }
      for (let at = 0; at < text.length; ) {
        const due = edges.due(piece);
        if (due.length > 0) chunks.flush();
        this.#writeEdges(due);
        const slice = text.slice(at, at + edges.nextCut(piece, text.length - at));
        const isWhole = isOnly && slice === piece.text && kind !== 'ins';
        const asIs = isWhole && (!isWord || kind === 'keep' || (kind === 'same' && leaf.tag.local === 't'));
        chunks.add(kind, piece.by, asIs ? raw(leaf.whole.start, leaf.whole.end) : textXml(slice, isDeleted));
        edges.pass(slice.length, piece);
        at += slice.length;
      }
    }
    const ended = edges.ended();
    if (ended.length > 0) chunks.flush();
    this.#writeEdges(ended);
  }

  #canPart(kind: ScriptPiece['kind']): boolean {
    const { revision } = this.#task.edges.offsets;
    return kind === 'ins' && this.#depth === 0 && revision > 0 && revision + 2 < this.#task.revisionLength;
  }

  #part(by: Signature): void {
    const part = this.#parts.at(-1);
    if (part) part.mark = trackedXml('ins', by, this.#task.numbers);
    this.#parts.push({ content: '' });
  }
}

import type { Change } from '../../document.ts';
import { changesOf } from '../changes.ts';
import { type BreakItem, type Item, inMachine, isText, type Signature, type TextItem } from '../model.ts';
import { signatureOf } from '../segments.ts';

/** What becomes of a piece of a file's text: it stays as it is in the file, is text of both, deleted, or new. */
export interface ScriptPiece {
  readonly kind: 'keep' | 'same' | 'del' | 'ins';
  readonly text: string;
  readonly by: Signature;
  /** Whether it is in the two texts as they will be. */
  readonly inMachine: boolean;
  readonly inRevision: boolean;
}

/** What becomes of the end of a paragraph within a unit. */
export type EndScript = 'keep' | 'plain' | 'merge';

/** How a unit of a file becomes what it is to be. */
export interface Script {
  /** By where the element stands that says a text in the file. */
  readonly leaves: ReadonlyMap<number, readonly ScriptPiece[]>;
  /** By the number of the paragraph. */
  readonly ends: ReadonlyMap<number, EndScript>;
}

/**
 * Finds what is to be done to a unit so that its tracked changes are these. Changes that are in the file already stay as
 * they are in it; others of the file are taken back, and the new ones are made on the machine's text.
 */
export function scriptFor(items: readonly Item[], changes: readonly Change[]): Script {
  const kept = keptChanges(changesOf(items), changes);
  const writer = new ScriptWriter(changes.filter((change) => !kept.some((each) => isSame(each, change))));
  let at = 0;
  for (const item of items) {
    if (!isText(item)) continue;
    const { inserted, deleted, text } = item;
    const end = inMachine(item) ? at + text.length : at;
    const isKept = Boolean(inserted && deleted) || ((inserted || deleted) && kept.some((each) => holds(each, at, end)));
    if (isKept) writer.keep(item, at, end);
    else if (inMachine(item)) writer.change(item, at, end);
    else writer.remove(item);
    at = end;
  }
  return writer.finish();
}

/** Of the file's changes those that stay and that no new one touches: then it is clear what comes first. */
function keptChanges(ofFile: readonly Change[], changes: readonly Change[]): Change[] {
  const kept = ofFile.filter((each) => changes.some((change) => isSame(each, change)));
  for (;;) {
    const news = [...changes, ...ofFile].filter((change) => !kept.some((each) => isSame(each, change)));
    const touched = kept.findIndex((each) => news.some(({ start, end }) => start <= each.end && each.start <= end));
    if (touched < 0) return kept;
    kept.splice(touched, 1);
  }
}

function isSame(a: Change, b: Change): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

function holds(change: Change, start: number, end: number): boolean {
  return change.start <= start && end <= change.end;
}

class ScriptWriter {
  readonly #changes: readonly Change[];
  readonly #leaves = new Map<number, ScriptPiece[]>();
  readonly #ends = new Map<number, EndScript>();
  readonly #inserted = new Set<Change>();
  /** New text for which there was no element yet to stand in. */
  #waiting: ScriptPiece[] = [];
  #last: ScriptPiece[] | undefined;

  constructor(changes: readonly Change[]) {
    this.#changes = changes;
  }

  keep(item: TextItem | BreakItem, start: number, end: number): void {
    this.#insertAt(start);
    if (item.kind === 'break') this.#ends.set(item.paragraph, 'keep');
    else {
      const [inMachineText, inRevision] = [end > start, item.deleted === undefined];
      this.#leaf(item).push({ kind: 'keep', text: item.text, by: {}, inMachine: inMachineText, inRevision });
    }
  }

  remove(item: TextItem | BreakItem): void {
    if (item.kind === 'break') this.#ends.set(item.paragraph, 'merge');
    else this.#leaf(item);
  }

  /** Text of the machine, to which all new changes are made. */
  change(item: TextItem | BreakItem, start: number, end: number): void {
    const pieces: ScriptPiece[] = item.kind === 'break' ? [] : this.#leaf(item);
    if (start === 0) this.#insertAt(0, pieces);
    for (let at = start; at < end; ) {
      const deletion = this.#changes.find((change) => change.start <= at && at < change.end);
      const next = this.#changes.find((change) => change.start > at)?.start ?? end;
      const to = Math.min(end, deletion ? deletion.end : next);
      const text = item.text.slice(at - start, to - start);
      if (item.kind === 'break') this.#ends.set(item.paragraph, deletion ? 'keep' : 'plain');
      else if (deletion)
        pieces.push({ kind: 'del', text, by: signatureOf(deletion), inMachine: true, inRevision: false });
      else pieces.push({ kind: 'same', text, by: {}, inMachine: true, inRevision: true });
      at = to;
      this.#insertAt(at, item.kind === 'break' ? this.#waiting : pieces);
    }
  }

  finish(): Script {
    this.#last?.push(...this.#waiting);
    return { leaves: this.#leaves, ends: this.#ends };
  }

  #leaf({ leaf }: TextItem): ScriptPiece[] {
    const pieces = this.#waiting;
    this.#waiting = [];
    this.#leaves.set(leaf, pieces);
    this.#last = pieces;
    return pieces;
  }

  /** What comes to the text at this place of the machine's, behind what was deleted before it. */
  #insertAt(at: number, pieces: ScriptPiece[] = this.#last ?? this.#waiting): void {
    for (const change of this.#changes) {
      if (change.end !== at || this.#inserted.has(change)) continue;
      this.#inserted.add(change);
      if (change.text === '') continue;
      pieces.push({ kind: 'ins', text: change.text, by: signatureOf(change), inMachine: false, inRevision: true });
    }
  }
}

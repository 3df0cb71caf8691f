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
  const keys = new Set(kept.map(keyOf));
  const writer = new ScriptWriter(changes.filter((change) => !keys.has(keyOf(change))));
  let [at, next] = [0, 0];
  for (const item of items) {
    if (!isText(item)) continue;
    const { inserted, deleted, text } = item;
    const end = inMachine(item) ? at + text.length : at;
    while ((kept[next]?.end ?? at) < at) next++;
    const here = kept[next];
    const isInKept = here !== undefined && here.start <= at && end <= here.end;
    if ((inserted && deleted) || ((inserted || deleted) && isInKept)) writer.keep(item, at, end);
    else if (inMachine(item)) writer.change(item, at, end);
    else writer.remove(item);
    at = end;
  }
  return writer.finish();
}

/** Of the file's changes, in order, those that stay and that no new one touches: then it is clear what comes first. */
function keptChanges(ofFile: readonly Change[], changes: readonly Change[]): Change[] {
  const wanted = new Set(changes.map(keyOf));
  const known = new Set(ofFile.map(keyOf));
  const kept: Change[] = [];
  // Changes of both that touch stay together, or none of them does.
  let cluster = { members: new Map<string, Change>(), end: -1, isKept: true };
  const finish = () => {
    if (cluster.isKept) for (const change of cluster.members.values()) kept.push(change);
  };
  for (const change of [...ofFile, ...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (change.start > cluster.end) {
      finish();
      cluster = { members: new Map(), end: change.end, isKept: true };
    }
    const key = keyOf(change);
    cluster.end = Math.max(cluster.end, change.end);
    cluster.isKept &&= wanted.has(key) && known.has(key);
    cluster.members.set(key, change);
  }
  finish();
  return kept;
}

function keyOf({ start, end, text }: Change): string {
  return `${start} ${end} ${text}`;
}

const newText = { kind: 'ins', inMachine: false, inRevision: true } as const;

class ScriptWriter {
  readonly #changes: readonly Change[];
  readonly #leaves = new Map<number, ScriptPiece[]>();
  readonly #ends = new Map<number, EndScript>();
  /** The first change whose new text has not come yet. */
  #next = 0;
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
    const pieces: ScriptPiece[] = item.kind === 'break' ? this.#waiting : this.#leaf(item);
    if (start === 0) this.#insertAt(0, pieces);
    // An end is deleted whole: what is to stay of its blank line comes back as a break of the line.
    const isEndGone = item.kind === 'break' && (this.#changes[this.#next]?.start ?? end) < end;
    if (item.kind === 'break') this.#ends.set(item.paragraph, isEndGone ? 'keep' : 'plain');
    for (let at = start; at < end; ) {
      const next = this.#changes[this.#next];
      const deletion = next && next.start <= at ? next : undefined;
      const to = Math.min(end, deletion?.end ?? next?.start ?? end);
      const text = item.text.slice(at - start, to - start);
      if (isEndGone && !deletion) pieces.push({ ...newText, text, by: next ? signatureOf(next) : {} });
      else if (item.kind === 'text' && deletion)
        pieces.push({ kind: 'del', text, by: signatureOf(deletion), inMachine: true, inRevision: false });
      else if (item.kind === 'text') pieces.push({ kind: 'same', text, by: {}, inMachine: true, inRevision: true });
      at = to;
      this.#insertAt(at, pieces);
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
    for (let change = this.#changes[this.#next]; change && change.end <= at; change = this.#changes[++this.#next]) {
      if (change.text !== '') pieces.push({ ...newText, text: change.text, by: signatureOf(change) });
    }
  }
}

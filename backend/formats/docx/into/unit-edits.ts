import { applyEdits } from '../../../../shared/text/edits.ts';
import type { TextEdit } from '../../../../shared/text/spans.ts';
import type { XmlElement } from '../../xml/tree.ts';
import { changesOf } from '../changes.ts';
import type { BreakItem, Paragraph, Tracked } from '../model.ts';
import { type Numbers, trackedXml } from '../run-xml.ts';
import { EdgeQueue, type UnitEdge } from './edges.ts';
import { propertiesXml } from './paragraph-properties.ts';
import { type Part, UnitRewriter } from './rewrite.ts';
import { scriptFor } from './script.ts';
import type { Target } from './targets.ts';

/** The story's XML and what is known of it. */
export interface StoryXml {
  readonly xml: string;
  /** The trees of the paragraphs that are written anew, by where they start. */
  readonly trees: ReadonlyMap<number, XmlElement>;
  readonly paragraphs: readonly Paragraph[];
  readonly numbers: Numbers;
}

/**
 * The edits that make a unit of the story what it is to be.
 *
 * @param inside edits that are made already to paragraphs in text boxes; those within the unit are in its edits, and gone
 */
export function unitEdits(story: StoryXml, target: Target, edges: readonly UnitEdge[], inside: TextEdit[]): TextEdit[] {
  const { items, paragraphs } = target.unit;
  const script = scriptFor(items, target.changes ?? changesOf(items));
  const queue = new EdgeQueue(edges);
  const rewriter = new UnitRewriter({
    script,
    edges: queue,
    numbers: story.numbers,
    raw: (start, end) => withEdits(story.xml, start, end, inside),
    revisionLength: target.revision.length,
  });
  const breaks = new Map(items.flatMap((item) => (item.kind === 'break' ? [[item.paragraph, item] as const] : [])));
  const edits: TextEdit[] = [];
  let open: OpenParagraph | undefined;
  paragraphs.forEach((paragraph, i) => {
    const tree = story.trees.get(paragraph.span.start);
    if (!tree) return;
    open ??= new OpenParagraph(story, tree);
    open.tree = tree;
    open.add(rewriter.paragraph(tree, i === paragraphs.length - 1));
    const next = paragraphs[i + 1];
    const item = breaks.get(paragraph.number);
    const end = script.ends.get(paragraph.number);
    if (end === 'merge' && next && canMerge(story.xml, paragraph, next)) {
      open.content += story.xml.slice(paragraph.span.end, next.span.start);
      return;
    }
    if (item) queue.pass(item.text.length, visibility(item, end));
    const mark = next ? (end === 'plain' ? '' : undefined) : lastMark(story, target, paragraph);
    edits.push({ start: open.start, end: paragraph.span.end, text: open.close(mark) });
    open = undefined;
  });
  const isGone = ({ start, end }: TextEdit) => edits.some((edit) => edit.start <= start && end <= edit.end);
  inside.splice(0, inside.length, ...inside.filter((edit) => !isGone(edit)));
  return edits;
}

/** A paragraph that is being written: of several that become one, which has what the last of them says of itself. */
class OpenParagraph {
  readonly start: number;
  content = '';
  tree: XmlElement;
  readonly #story: StoryXml;
  #written = '';

  constructor(story: StoryXml, tree: XmlElement) {
    this.#story = story;
    this.tree = tree;
    this.start = tree.whole.start;
  }

  add(parts: readonly Part[]): void {
    for (const { content, mark } of parts) {
      this.content += content;
      if (mark !== undefined) this.#write({ mark, withoutSection: true });
    }
  }

  close(mark: string | undefined): string {
    this.#write(mark === undefined ? {} : { mark });
    return this.#written;
  }

  #write(change: Parameters<typeof propertiesXml>[2]): void {
    const { xml } = this.#story;
    const { name } = this.tree.tag;
    const raw = xml.slice(this.tree.open.start, this.tree.open.end).replace(/\s*\/>$/, '>');
    // Ids of the paragraph stay with its first part.
    const head = this.#written === '' ? raw : `<${name}>`;
    this.#written += `${head}${propertiesXml(xml, this.tree, change)}${this.content}</${name}>`;
    this.content = '';
  }
}

function visibility({ inserted, deleted }: BreakItem, end: string | undefined) {
  if (end === 'plain') return { inMachine: true, inRevision: true };
  return { inMachine: !inserted, inRevision: !deleted };
}

/** Two paragraphs become one where nothing but white space stands between them. */
function canMerge(xml: string, paragraph: Paragraph, next: Paragraph): boolean {
  const isTracked = paragraph.end.inserted !== undefined && paragraph.parent === next.parent;
  return isTracked && xml.slice(paragraph.span.end, next.span.start).trim() === '';
}

/** The end of a unit's last paragraph goes with its text: it comes back with it, and is deleted with the last of it. */
function lastMark({ paragraphs, numbers }: StoryXml, target: Target, last: Paragraph): string | undefined {
  const { inserted, deleted }: Tracked = last.end;
  if (!target.changes || inserted) return undefined;
  if (target.revision !== '') return deleted ? '' : undefined;
  const hasNext = paragraphs.some(({ number, parent }) => number > last.number && parent === last.parent);
  return deleted || !hasNext ? undefined : trackedXml('del', target.changes.at(-1) ?? {}, numbers);
}

function withEdits(xml: string, start: number, end: number, edits: readonly TextEdit[]): string {
  const within = edits.filter((edit) => edit.start >= start && edit.end <= end);
  if (within.length === 0) return xml.slice(start, end);
  const moved = within.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(xml.slice(start, end), moved);
}

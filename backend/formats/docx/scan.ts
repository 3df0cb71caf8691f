import type { Span } from '../../../shared/text/spans.ts';
import { parseXml, type XmlTag } from '../xml/parse.ts';
import { treeHandler, type XmlElement } from '../xml/tree.ts';
import { guardParagraphs } from './limits.ts';
import type { AnchorItem, LeftOut, Paragraph, Tracked } from './model.ts';
import { isW, wordAttribute } from './names.ts';
import { newState, readParagraph, trackedBy } from './read-paragraph.ts';

/** An element outside all paragraphs: the body, a table, its rows and cells, a content control. */
interface Frame {
  readonly number: number;
  readonly local: string;
  /** What is tracked of all that is in it. */
  tracked: Tracked;
  /** Where it is said that it was deleted. */
  rowDeleted?: { readonly start: number; end: number };
  /** It says of the row or cell around it that that was deleted. */
  readonly isMark: boolean;
}

function inherited({ rowDeleted }: Frame): Pick<Frame, 'rowDeleted'> {
  return rowDeleted ? { rowDeleted } : {};
}

const root: Frame = { number: 0, local: '', tracked: {}, isMark: false };

export interface Scanned {
  readonly paragraphs: readonly Paragraph[];
  readonly leftOut: LeftOut;
}

/**
 * All paragraphs of a part of a Word document, only one of which is in the memory as a tree at a time.
 *
 * @param hear is told of every paragraph's tree, those in text boxes as part of the one around them
 */
export function scanParagraphs(fileName: string, xml: string, hear?: (element: XmlElement) => void): Scanned {
  const paragraphs: Paragraph[] = [];
  const state = newState();
  const frames: Frame[] = [root];
  /** Beginnings of comments that stand between two paragraphs. */
  const waiting: AnchorItem[] = [];
  let frameNumber = 0;
  const top = (): Frame => frames.at(-1) ?? root;
  const add = (element: XmlElement, parent: number, around: Tracked, rowDeleted?: Span): void => {
    const { items, end, style, boxes } = readParagraph(element, state, around);
    const number = paragraphs.length;
    guardParagraphs(fileName, number + 1);
    const all = [...waiting.splice(0), ...items];
    paragraphs.push({
      number,
      span: element.whole,
      parent,
      items: all,
      end,
      ...(style !== undefined && { style }),
      ...(rowDeleted && { rowDeleted }),
    });
    const inBoxes = ++frameNumber;
    for (const box of boxes) add(box.element, inBoxes, box.tracked);
  };
  const outside = {
    open(tag: XmlTag, span: Span) {
      const by = trackedBy(tag);
      const owner = frames.at(-2);
      const isMark = by !== undefined && owner !== undefined && /^t[rc]Pr$/.test(top().local);
      if (isMark) {
        // What is said in a row's or cell's properties holds for the row or cell.
        owner.tracked = { ...owner.tracked, ...by };
        if (by.deleted) owner.rowDeleted = { ...span };
      }
      frames.push({
        number: ++frameNumber,
        local: tag.local,
        tracked: { ...top().tracked, ...by },
        ...inherited(top()),
        isMark: isMark && by.deleted !== undefined,
      });
      const comment = wordAttribute(tag, 'id') ?? '';
      if (tag.local === 'commentRangeStart') waiting.push({ kind: 'start', comment });
      if (tag.local === 'commentRangeEnd') paragraphs.at(-1)?.items.push({ kind: 'end', comment });
    },
    close(_: XmlTag, span: Span) {
      const { rowDeleted } = frames.at(-3) ?? root;
      const closed = frames.pop();
      // The element that says it reaches to its end tag.
      if (closed?.isMark && rowDeleted) rowDeleted.end = span.end;
    },
  };
  const hearParagraph = (element: XmlElement) => {
    add(element, top().number, top().tracked, top().rowDeleted);
    hear?.(element);
  };
  parseXml(
    fileName,
    xml,
    treeHandler((tag) => tag.local === 'p' && isW(tag), hearParagraph, outside, fileName),
  );
  return { paragraphs, leftOut: state.leftOut };
}

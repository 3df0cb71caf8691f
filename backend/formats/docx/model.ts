import type { Timestamp } from '../../../shared/contract/model.ts';
import type { Span } from '../../../shared/text/spans.ts';

/** Who changed or said something, and when. */
export interface Signature {
  readonly author?: string;
  readonly at?: Timestamp;
}

/** What tracked changes say of a text or of a paragraph's end; both: it was inserted, and deleted again by somebody. */
export interface Tracked {
  /** Not in the machine's text. */
  readonly inserted?: Signature;
  /** Not in the revision. */
  readonly deleted?: Signature;
}

export interface TextItem extends Tracked {
  readonly kind: 'text';
  readonly text: string;
  /** Where in the part's XML the element stands that says it. */
  readonly leaf: number;
}

/** The end of a paragraph that runs into the next one in one of the two texts. */
export interface BreakItem extends Tracked {
  readonly kind: 'break';
  readonly text: string;
  /** Number of the paragraph that ends here. */
  readonly paragraph: number;
}

/** Where a comment's stretch begins or ends, or where Word put its mark. */
export interface AnchorItem {
  readonly kind: 'start' | 'end' | 'mark';
  readonly comment: string;
}

export type Item = TextItem | BreakItem | AnchorItem;

/** A paragraph of the body, in reading order; those of text boxes follow the one that they are tied to. */
export interface Paragraph {
  /** Among all of the part, from 0. */
  readonly number: number;
  /** The whole element in the part's XML. */
  readonly span: Span;
  /** Its parent: only neighbours in one parent can run together. */
  readonly parent: number;
  readonly items: Item[];
  /** What became of its end. */
  readonly end: Tracked;
  /** Where the part's XML says that the row or cell around it was deleted. */
  readonly rowDeleted?: Span;
  readonly style?: string;
}

/** What could be read but is not in the text. */
export interface LeftOut {
  footnotes: number;
  formulas: number;
  hidden: number;
  symbols: number;
}

export const isText = (item: Item): item is TextItem | BreakItem => item.kind === 'text' || item.kind === 'break';
export const inMachine = (item: Item): item is TextItem | BreakItem => isText(item) && !item.inserted;
export const inRevision = (item: Item): item is TextItem | BreakItem => isText(item) && !item.deleted;

/** A text of these items. */
export function textOfItems(items: readonly Item[], isIn: (item: Item) => item is TextItem | BreakItem): string {
  return items
    .filter(isIn)
    .map(({ text }) => text)
    .join('');
}

import type { Block, Blocks } from './blocks.ts';
import { furnitureShare, isBoilerplate, isFurtherReading, isStoryBody } from './furniture.ts';
import { elementsIn, type HtmlElement } from './tree.ts';

/** Numbers of blocks, half-open. */
type Range = readonly [from: number, to: number];

/** Which blocks of a page are its story: numbers of them, in order. */
export interface MainText {
  readonly story: readonly number[];
  /** Where the story begins and ends among all blocks, half-open; what stands beside it may say who wrote it and when. */
  readonly from: number;
  readonly to: number;
  readonly furniture: ReadonlySet<number>;
}

/** An element that says it is the story's body is believed with so much of the prose; the rest may be comments. */
const ownBody = 0.25;
const ownArticle = 0.5;
/** Without a word from the page the smallest element with so much of its prose is the story. */
const nearlyAll = 0.85;
/** Blocks with more links than this are lists of other stories, or their teasers. */
const mostlyLinks = 0.55;

/** Finds the story of a page: by what the page says of its elements, else by where its prose is. */
export function findMainText(root: HtmlElement, blocks: Blocks): MainText {
  const { all } = blocks;
  const furniture = furnitureIn(root, blocks);
  const prose = new Prose(all.map((block, i) => (furniture.has(i) ? undefined : block)));
  const [from, to] = prose.total === 0 ? [0, all.length] : rangeOfStory(root, blocks.ranges, prose);
  const inside: number[] = [];
  for (let i = from; i < to; i++) if (!furniture.has(i)) inside.push(i);
  return { story: withoutLinks(inside, all, prose), from, to, furniture };
}

/** How much of each block is prose: whole sentences that are not links. */
class Prose {
  readonly #sums: number[] = [0];
  readonly #each: readonly number[];

  constructor(blocks: readonly (Block | undefined)[]) {
    this.#each = blocks.map((block) => (block ? proseIn(block) : 0));
    for (const each of this.#each) this.#sums.push((this.#sums.at(-1) ?? 0) + each);
  }

  get total(): number {
    return this.#sums.at(-1) ?? 0;
  }

  at(block: number): number {
    return this.#each[block] ?? 0;
  }

  in([from, to]: Range): number {
    return (this.#sums[to] ?? 0) - (this.#sums[from] ?? 0);
  }

  share(range: Range): number {
    return this.total === 0 ? 0 : this.in(range) / this.total;
  }
}

const sentenceEnd = /[.!?。！？…；][\s"'”’」』）)\]]*$/;

/** Whether a block is a paragraph of whole sentences. */
export function isProse(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && sentenceEnd.test(block.text.slice(-12)) && proseIn(block) > 0;
}

/** Chinese says the same in a third of the characters. */
function proseIn({ kind, text, linked }: Block): number {
  if (kind === 'heading' || kind === 'row' || linked > mostlyLinks) return 0;
  const sample = text.slice(0, 5000);
  const han = sample.match(/\p{sc=Han}/gu)?.length ?? 0;
  const length = (sample.length + 2 * han) * (text.length / sample.length);
  const stops = sample.match(/[.!?。！？；;，,、：:…]/g)?.length ?? 0;
  if (length < 40 || stops === 0) return 0;
  const isSentence = sentenceEnd.test(text.slice(-12));
  return length * (1 - linked) * (isSentence ? 1 : 0.4) * (kind === 'caption' ? 0.3 : 1);
}

function furnitureIn(root: HtmlElement, { all, ranges }: Blocks): ReadonlySet<number> {
  const furniture = new Set<number>();
  const prose = new Prose(all);
  const stories = storiesIn(root, ranges).filter(({ range }) => prose.share(range) > ownBody);
  // The last one marked: elements come before those in them, which are marked with it.
  let marked: Range = [0, 0];
  for (const element of elementsIn(root)) {
    const range = ranges.get(element);
    if (!range || range[0] === range[1] || isWithin(range, marked)) continue;
    const share = furnitureShare(element);
    if (share === 0 || prose.share(range) > share) continue;
    // What is called furniture may be around nearly everything, and the story of the page in it.
    if (prose.share(range) >= ownArticle && stories.some((story) => isWithin(story.range, range))) continue;
    for (let i = range[0]; i < range[1]; i++) furniture.add(i);
    marked = range;
  }
  return furniture;
}

/** Elements that say of themselves that a story is in them. */
function storiesIn(root: HtmlElement, ranges: Blocks['ranges']): { readonly range: Range; readonly isBody: boolean }[] {
  const found: { range: Range; isBody: boolean }[] = [];
  for (const element of elementsIn(root)) {
    const range = ranges.get(element);
    if (!range) continue;
    if (isStoryBody(element)) found.push({ range, isBody: true });
    else if (element.name === 'article') found.push({ range, isBody: false });
  }
  return found;
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

function rangeOfStory(root: HtmlElement, ranges: Blocks['ranges'], prose: Prose): Range {
  const stories = storiesIn(root, ranges);
  const of = (isBody: boolean) => stories.filter((story) => story.isBody === isBody).map(({ range }) => range);
  const body = most(of(true), prose);
  if (body && prose.share(body) >= ownBody) return narrowed(body, ranges, root, prose);
  const article = most(of(false), prose);
  if (article && prose.share(article) >= ownArticle) return article;
  return narrowed([0, ranges.get(root)?.[1] ?? 0], ranges, root, prose);
}

/** The one with the most prose; of two with the same, the inner one. */
function most(candidates: readonly Range[], prose: Prose): Range | undefined {
  let best: Range | undefined;
  for (const each of candidates) {
    const [own, other] = [prose.in(each), best ? prose.in(best) : 0];
    if (own > other || (own === other && best && each[1] - each[0] <= best[1] - best[0])) best = each;
  }
  return best;
}

/** The smallest element within a range that has nearly all of its prose. */
function narrowed(range: Range, ranges: Blocks['ranges'], root: HtmlElement, prose: Prose): Range {
  const enough = prose.in(range) * nearlyAll;
  let best = range;
  for (const element of elementsIn(root)) {
    const own = ranges.get(element);
    // A paragraph by itself is no container: its neighbours are the rest of the story.
    if (!own || element.name === 'p' || !isWithin(own, range)) continue;
    if (own[1] - own[0] < best[1] - best[0] && prose.in(own) >= enough) best = own;
  }
  return best;
}

/** Without teasers, boilerplate, and everything behind a heading such as "Related stories" that no prose follows. */
function withoutLinks(inside: readonly number[], all: readonly Block[], prose: Prose): number[] {
  const kept: number[] = [];
  const lastProse = inside.findLastIndex((i) => prose.at(i) > 0);
  for (const [place, i] of inside.entries()) {
    const block = all[i];
    if (!block) continue;
    if (isFurtherReading(block.text)) {
      if (place > lastProse) break;
      continue;
    }
    if (block.linked <= mostlyLinks && !isBoilerplate(block.text)) kept.push(i);
    else if (block.kind === 'heading' && !isBoilerplate(block.text) && place <= lastProse) kept.push(i);
  }
  return kept;
}

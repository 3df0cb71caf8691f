import { attributeOf, parseXml, type XmlTag } from '../xml/parse.ts';
import { elementsIn, treeHandler, type XmlElement } from '../xml/tree.ts';
import { inRevision, type Signature, textOfItems } from './model.ts';
import { isW, W14, wordAttribute } from './names.ts';
import type { WordPackage } from './package.ts';
import { newState, readParagraph, signatureOf, timestamp } from './read-paragraph.ts';

/** A comment as the file has it. */
export interface Comment extends Signature {
  readonly id: string;
  readonly text: string;
  /** The id of its last paragraph, by which other parts of the file speak of it. */
  readonly paragraphId?: string;
  /** The comment that it answers. */
  readonly parent?: string;
  readonly resolved: boolean;
}

interface Extended {
  readonly done: boolean;
  readonly parent?: string;
}

/** The comments of a document by their ids, in the file's order. */
export function readComments(pack: WordPackage): Map<string, Comment> {
  const comments = new Map<string, Comment>();
  const extended = readExtended(pack);
  const dates = readDates(pack);
  const byParagraph = new Map<string, string>();
  const part = pack.related('comments');
  if (part === undefined) return comments;
  const hear = (element: XmlElement) => {
    const { tag } = element;
    const id = wordAttribute(tag, 'id') ?? '';
    const { text, paragraphId } = contentOf(element);
    const { done = false, parent } = extended.get(paragraphId ?? '') ?? {};
    if (paragraphId !== undefined) byParagraph.set(paragraphId, id);
    const parentId = parent === undefined ? undefined : byParagraph.get(parent);
    const date = dates.get(paragraphId ?? '');
    comments.set(id, {
      id,
      text,
      ...signatureOf(tag),
      ...(date !== undefined && { at: date }),
      ...(paragraphId !== undefined && { paragraphId }),
      ...(parentId !== undefined && parentId !== id && { parent: parentId }),
      resolved: done,
    });
  };
  const isComment = (tag: XmlTag) => tag.local === 'comment' && isW(tag);
  parseXml(pack.nameOf(part), pack.xml(part).text, treeHandler(isComment, hear, {}, pack.nameOf(part)));
  return comments;
}

/** The paragraphs of a comment as lines. */
function contentOf(element: XmlElement): { text: string; paragraphId?: string } {
  const paragraphs = descendants(element, 'p');
  const state = newState();
  const lines = paragraphs.map((each) => textOfItems(readParagraph(each, state).items, inRevision));
  const last = paragraphs.at(-1);
  const paragraphId = last && attributeOf(last.tag, 'paraId', W14)?.toUpperCase();
  return { text: lines.join('\n').trim(), ...(paragraphId !== undefined && { paragraphId }) };
}

/** Those that are in no other of the kind. */
function descendants(element: XmlElement, local: string): XmlElement[] {
  return elementsIn(element).flatMap((each) =>
    each.tag.local === local && isW(each.tag) ? [each] : descendants(each, local),
  );
}

/** What Word 2012 says of comments: which are done, which answer which; by the ids of paragraphs. */
function readExtended(pack: WordPackage): Map<string, Extended> {
  const extended = new Map<string, Extended>();
  tagsOf(pack, 'commentsExtended', 'commentEx', (tag) => {
    const parent = byLocal(tag, 'paraIdParent')?.toUpperCase();
    const done = /^(?:1|true|on)$/.test(byLocal(tag, 'done') ?? '');
    extended.set(byLocal(tag, 'paraId')?.toUpperCase() ?? '', { done, ...(parent !== undefined && { parent }) });
  });
  return extended;
}

/** Times with a zone, which newer Word writes beside those without. */
function readDates(pack: WordPackage): Map<string, string> {
  const durable = new Map<string, string>();
  tagsOf(pack, 'commentsIds', 'commentId', (tag) => {
    durable.set(byLocal(tag, 'durableId')?.toUpperCase() ?? '', byLocal(tag, 'paraId')?.toUpperCase() ?? '');
  });
  const dates = new Map<string, string>();
  tagsOf(pack, 'commentsExtensible', 'commentExtensible', (tag) => {
    const paragraphId = durable.get(byLocal(tag, 'durableId')?.toUpperCase() ?? '');
    const date = timestamp(byLocal(tag, 'dateUtc'));
    if (paragraphId !== undefined && date !== undefined) dates.set(paragraphId, date);
  });
  return dates;
}

function tagsOf(pack: WordPackage, relation: string, local: string, hear: (tag: XmlTag) => void): void {
  const part = pack.related(relation);
  if (part === undefined) return;
  const open = (tag: XmlTag) => {
    if (tag.local === local) hear(tag);
  };
  parseXml(pack.nameOf(part), pack.xml(part).text, { open });
}

function byLocal(tag: XmlTag, local: string): string | undefined {
  return tag.attributes.find((each) => each.local === local)?.value;
}

import { posix } from 'node:path';
import { attributeEdit } from '../../xml/edit.ts';
import { attributeOf } from '../../xml/parse.ts';
import { commentXml, extendedXml, type NumberedRemark, partXml } from '../comment-parts.ts';
import type { Comment } from '../comments.ts';
import { isW, W14, wordAttribute } from '../names.ts';
import { relationsOf, type WordPackage } from '../package.ts';
import { contentTypeXml, partKinds, relationXml } from '../parts.ts';
import { appendToRoot, declarePrefixes, openPart, type PartEdits, partBytes } from './part-edits.ts';

/** What is new about a file's comments. */
export interface CommentNews {
  readonly added: readonly NumberedRemark[];
  readonly decided: ReadonlyMap<Comment, boolean>;
  /** Ids for the last paragraphs of comments that had none, which are spoken of now. */
  readonly paragraphIds: ReadonlyMap<Comment, string>;
}

/** The parts that say something of comments, and those that list them, as they are to be; by their names. */
export function commentParts(
  pack: WordPackage,
  { added, decided, paragraphIds }: CommentNews,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const created: ('comments.xml' | 'commentsExtended.xml')[] = [];
  const change = (
    kind: 'comments.xml' | 'commentsExtended.xml',
    root: string,
    content: string,
    edit: (part: PartEdits) => void,
  ) => {
    const name = pack.related(kind.slice(0, -'.xml'.length));
    const part = name === undefined ? undefined : openPart(pack, name);
    if (name !== undefined && part) {
      edit(part);
      if (content !== '') appendToRoot(part, content, ['w', 'w14', 'w15']);
      parts.set(name, partBytes(pack, name, part));
    } else if (content !== '') {
      created.push(kind);
      parts.set(posix.join(posix.dirname(pack.main), kind), new TextEncoder().encode(partXml(root, content)));
    }
  };
  const remarks = added.map(commentXml).join('');
  change('comments.xml', 'w:comments', remarks, (part) => addParagraphIds(part, paragraphIds));
  const idOf = (comment: Comment) => comment.paragraphId ?? paragraphIds.get(comment) ?? '';
  const states = new Map([...decided].map(([comment, done]) => [idOf(comment), done]));
  const name = pack.related('commentsExtended');
  const known = name === undefined ? new Set<string>() : knownIds(pack, name);
  const unknown = new Map([...paragraphIds.values(), ...states.keys()].map((id) => [id, states.get(id) ?? false]));
  const records = [...unknown].flatMap(([paragraphId, done]) =>
    known.has(paragraphId) ? [] : [extendedXml({ paragraphId, done })],
  );
  change('commentsExtended.xml', 'w15:commentsEx', [...records, ...added.map(extendedXml)].join(''), (part) =>
    setDone(part, states),
  );
  return created.length === 0 ? parts : new Map([...parts, ...listed(pack, created)]);
}

function knownIds(pack: WordPackage, name: string): Set<string> {
  return new Set(openPart(pack, name)?.tags.flatMap(({ tag }) => paragraphIdOf(tag)));
}

function paragraphIdOf(tag: PartEdits['root']): string[] {
  const id = tag.attributes.find(({ local }) => local === 'paraId')?.value;
  return id === undefined ? [] : [id.toUpperCase()];
}

/** Gives the last paragraph of these comments an id. */
function addParagraphIds(part: PartEdits, ids: ReadonlyMap<Comment, string>): void {
  if (ids.size === 0) return;
  declarePrefixes(part, ['w14']);
  const byComment = new Map([...ids].map(([comment, id]) => [comment.id, id]));
  let wanted: string | undefined;
  let last: PartEdits['open'] | undefined;
  const finish = () => {
    const edit = last && wanted && attributeEdit(part.xml.text, last, 'w14:paraId', wanted);
    if (edit) part.edits.push(edit);
    last = undefined;
  };
  for (const { tag, span } of part.tags) {
    if (!isW(tag)) continue;
    if (tag.local === 'comment') {
      finish();
      wanted = byComment.get(wordAttribute(tag, 'id') ?? '');
    } else if (tag.local === 'p' && attributeOf(tag, 'paraId', W14) === undefined) last = span;
  }
  finish();
}

function setDone({ tags, xml, edits }: PartEdits, states: ReadonlyMap<string, boolean>): void {
  for (const { tag, span } of tags) {
    const [id = ''] = paragraphIdOf(tag);
    const done = states.get(id);
    if (done === undefined) continue;
    const name = tag.attributes.find(({ local }) => local === 'done')?.name ?? 'w15:done';
    const edit = attributeEdit(xml.text, span, name, done ? '1' : '0');
    if (edit) edits.push(edit);
  }
}

/** The package's list of parts and the story's relations, with new ones. */
function listed(pack: WordPackage, created: readonly (keyof typeof partKinds)[]): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const folder = posix.dirname(pack.main);
  const append = (name: string, xml: (part: PartEdits) => string) => {
    const part = pack.zip.has(name) ? openPart(pack, name) : undefined;
    if (!part) return;
    appendToRoot(part, xml(part), []);
    parts.set(name, partBytes(pack, name, part));
  };
  append('[Content_Types].xml', () =>
    created.map((kind) => contentTypeXml(posix.join(folder, kind), partKinds[kind].type)).join(''),
  );
  append(relationsOf(pack.main), ({ tags }) => {
    const taken = new Set(tags.map(({ tag }) => attributeOf(tag, 'Id')));
    let number = 1;
    return created
      .map((kind) => {
        while (taken.has(`rIdCopydesk${number}`)) number++;
        return relationXml(`rIdCopydesk${number++}`, partKinds[kind].relation, kind);
      })
      .join('');
  });
  return parts;
}

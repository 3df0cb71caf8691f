import { dateOf } from '../xliff/dates.ts';
import { optional } from '../xliff/issues.ts';
import { sdl } from '../xliff/names.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';
import { elementsIn, isElement, textIn, type XmlElement } from '../xml/tree.ts';

/** Who changed something, and when. */
export interface Revision {
  readonly author?: string;
  readonly at?: string;
}

export interface SdlComment extends Revision {
  readonly text: string;
}

/** What the parts of an SDLXLIFF file that hold no text say of those that do. */
export interface Definitions {
  readonly revisions: Map<string, Revision>;
  readonly comments: Map<string, readonly SdlComment[]>;
  /** What codes are called, by their ids; of the file that is being read. */
  readonly tags: Map<string, string>;
}

export const isDefinition = (tag: XmlTag): boolean =>
  (tag.uri === sdl && tag.local === 'doc-info') || tag.local === 'header';

export function learn(definitions: Definitions, element: XmlElement): void {
  for (const each of descendants(element)) {
    const { tag } = each;
    const id = attributeOf(tag, 'id') ?? '';
    if (tag.local === 'rev-def') {
      const at = sdlDate(attributeOf(tag, 'date'));
      definitions.revisions.set(id, { ...optional('author', attributeOf(tag, 'author')), ...optional('at', at) });
    } else if (tag.local === 'cmt-def') {
      definitions.comments.set(id, commentsIn(each));
    } else if (tag.local === 'tag') {
      const name = elementsIn(each)
        .map((inside) => attributeOf(inside.tag, 'name'))
        .find((one) => one !== undefined);
      if (name !== undefined) definitions.tags.set(id, name);
    }
  }
}

function commentsIn(definition: XmlElement): SdlComment[] {
  return descendants(definition)
    .filter(({ tag }) => tag.local === 'Comment')
    .map((comment) => ({
      text: textIn(comment),
      ...optional('author', attributeOf(comment.tag, 'user')),
      ...optional('at', sdlDate(attributeOf(comment.tag, 'date'))),
    }));
}

function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => (isElement(child) ? [child, ...descendants(child)] : []));
}

/** Trados writes dates of changes without a time zone, month first; they are taken as UTC. */
export function sdlDate(text: string | undefined): string | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2})$/.exec(text ?? '');
  if (!parts) return dateOf(text);
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 59) return undefined;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}

import type { TextEdit } from '../../../shared/text/spans.ts';
import { attributeEdit, headOfTag } from '../xml/edit.ts';
import type { XmlElement } from '../xml/tree.ts';

/** The line break and indentation that an element stands after; empty where something stands before it in its line. */
export function indentBefore(text: string, start: number): string {
  return /(?:\r\n|\n|\r)[ \t]*$/.exec(text.slice(Math.max(0, start - 500), start))?.[0] ?? '';
}

/** The edits that give a start tag these attributes; those that it has already are left as they are. */
export function tagEdits(
  text: string,
  element: XmlElement,
  values: Readonly<Record<string, string | undefined>>,
): TextEdit[] {
  const has = new Map(element.tag.attributes.map(({ name, value }) => [name, value]));
  return Object.entries(values).flatMap(([name, value]) => {
    if (has.get(name) === value) return [];
    const edit = attributeEdit(text, element.open, name, value);
    return edit ? [edit] : [];
  });
}

/** The edit that gives content to an element that is closed at once. */
export function openedUp(text: string, element: XmlElement, content: string): TextEdit {
  const raw = text.slice(element.open.start, element.open.end);
  const start = element.open.start + headOfTag(raw).length;
  return { start, end: element.open.end, text: `>${content}</${element.tag.name}>` };
}

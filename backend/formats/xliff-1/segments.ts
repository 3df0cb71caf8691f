import { attributeOf } from '../xml/parse.ts';
import { elementsIn, type XmlElement } from '../xml/tree.ts';

/** The segments of a text by their ids. */
export function segmentsIn(element: XmlElement): Map<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const look = (inside: XmlElement) => {
    for (const each of elementsIn(inside)) {
      if (each.tag.local === 'mrk' && attributeOf(each.tag, 'mtype') === 'seg') {
        const mid = attributeOf(each.tag, 'mid') ?? '';
        if (!found.has(mid)) found.set(mid, each);
      } else if (each.tag.local === 'g' || each.tag.local === 'mrk') look(each);
    }
  };
  look(element);
  return found;
}

import { applyEdits } from '../../../../shared/text/edits.ts';
import type { TextEdit } from '../../../../shared/text/spans.ts';
import { elementsIn, type XmlElement } from '../../xml/tree.ts';
import { trackedBy } from '../read-paragraph.ts';

/** What is to be different of a paragraph's properties. */
export interface PropertiesChange {
  /** The element that says what became of its end, instead of the one there: none for an empty text. */
  readonly mark?: string;
  /** A section ends with a paragraph: of two parts only the second has that. */
  readonly withoutSection?: boolean;
}

/** The `w:pPr` of a paragraph, changed; all else as it is in `xml`. */
export function propertiesXml(xml: string, paragraph: XmlElement, { mark, withoutSection }: PropertiesChange): string {
  const properties = elementsIn(paragraph, 'pPr')[0];
  if (!properties) return mark ? `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>` : '';
  const edits: TextEdit[] = [];
  const later = elementsIn(properties).filter(({ tag }) => tag.local === 'sectPr' || tag.local === 'pPrChange');
  if (withoutSection) for (const each of later) edits.push({ ...each.whole, text: '' });
  const run = elementsIn(properties, 'rPr')[0];
  if (mark !== undefined) {
    for (const each of run ? elementsIn(run) : []) if (trackedBy(each.tag)) edits.push({ ...each.whole, text: '' });
    if (mark !== '') edits.push(markEdit(xml, properties, run, mark, later[0]));
  }
  const { start } = properties.whole;
  return applyEdits(
    xml.slice(start, properties.whole.end),
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

/** The mark comes first of the properties of a paragraph's end, and those before the section's. */
function markEdit(
  xml: string,
  properties: XmlElement,
  run: XmlElement | undefined,
  mark: string,
  later: XmlElement | undefined,
): TextEdit {
  const inside = run ? mark : `<w:rPr>${mark}</w:rPr>`;
  const parent = run ?? properties;
  if (parent.tag.selfClosing) {
    const open = xml.slice(parent.open.start, parent.open.end).replace(/\s*\/>$/, '>');
    return { ...parent.whole, text: `${open}${inside}</${parent.tag.name}>` };
  }
  const at = run ? run.open.end : (later?.whole.start ?? properties.content.end);
  return { start: at, end: at, text: inside };
}

import { attributeOf, type XmlTag } from '../xml/parse.ts';

/** WordprocessingML, transitional (what Word writes) and strict (ISO/IEC 29500). */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
/** Word 2010: ids of paragraphs; Word 2012: what is said of comments by those ids. */
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
export const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';
/** Formulas, in both kinds. */
const MATH = /\/officeDocument\/(?:2006\/)?math$/;

export function isW(tag: XmlTag): boolean {
  return tag.uri === W || tag.uri === STRICT;
}

export function isMath(tag: XmlTag): boolean {
  return MATH.test(tag.uri);
}

/** An attribute of WordprocessingML; also without a prefix, as some programs write them. */
export function wordAttribute(tag: XmlTag, local: string): string | undefined {
  return attributeOf(tag, local, tag.uri) ?? attributeOf(tag, local);
}

/** Whether a property that is on by being there is on. */
export function isOn(tag: XmlTag): boolean {
  return !['0', 'false', 'off'].includes(wordAttribute(tag, 'val') ?? '1');
}

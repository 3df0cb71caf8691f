import { codeSigns } from '../../../shared/text/codes.ts';
import { attributeOf } from '../xml/parse.ts';
import { textIn, type XmlElement } from '../xml/tree.ts';
import { isW, wordAttribute } from './names.ts';

/** Letters of the fonts Symbol and Wingdings that press copy uses, by their code there. */
const symbols: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 183: '•', 174: '→', 172: '←', 177: '±', 180: '×', 176: '°', 163: '≤', 179: '≥', 210: '®', 211: '©' },
  wingdings: { 108: '●', 110: '■', 167: '▪', 216: '➢', 224: '→', 252: '✓', 254: '☑', 168: '◻', 74: '☺' },
};
/** Stands for what cannot be said in letters. */
export const lost = '\ufffd';

/** The text that a child of a run stands for; undefined for what is no text. */
export function leafText(element: XmlElement, preserves: boolean): string | undefined {
  const { tag } = element;
  if (!isW(tag)) return undefined;
  switch (tag.local) {
    case 't':
    case 'delText':
      return wordText(textIn(element), preserves || spaceOf(element) === 'preserve');
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'softHyphen':
      return '\u00ad';
    case 'sym':
      return symbol(wordAttribute(tag, 'font') ?? '', wordAttribute(tag, 'char') ?? '');
    default:
      return undefined;
  }
}

/** Whether it is the end of a page or column, which parts a text but is none of it where it begins or ends. */
export function isPageBreak({ tag }: XmlElement): boolean {
  return tag.local === 'br' && ['page', 'column'].includes(wordAttribute(tag, 'type') ?? '');
}

export function spaceOf({ tag }: XmlElement): string | undefined {
  return attributeOf(tag, 'space', 'http://www.w3.org/XML/1998/namespace');
}

/** As Word shows it: white space at the ends only where it is kept, line breaks of the file as spaces. */
function wordText(text: string, preserves: boolean): string {
  const line = text.replace(/[\r\n]/g, ' ').replace(codeSigns, lost);
  return preserves ? line : line.replace(/^[ \t]+|[ \t]+$/g, '');
}

function symbol(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (!(point > 0 && point <= 0xffff)) return lost;
  const isPrivate = point >= 0xf000 && point <= 0xf0ff;
  const known = symbols[font.toLowerCase()]?.[isPrivate ? point - 0xf000 : point];
  if (known !== undefined) return known;
  return point >= 0xd800 && point <= 0xf8ff ? lost : String.fromCharCode(point);
}

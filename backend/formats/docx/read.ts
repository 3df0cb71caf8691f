import type { Localized } from '../../../shared/localized.ts';
import type { BilingualDocument, Unit } from '../document.ts';
import { emptyFile } from '../problems.ts';
import { changesOf } from './changes.ts';
import { type Comment, readComments } from './comments.ts';
import { kindOf, otherKind } from './kinds.ts';
import type { LeftOut } from './model.ts';
import { type Notes, notesOf } from './notes.ts';
import { openPackage } from './package.ts';
import { metadataOf, type Properties, readProperties } from './properties.ts';
import { scanParagraphs } from './scan.ts';
import { paragraphBreak, unitsOf, type WordUnit } from './units.ts';

/** The one text of a document without changes and comments. */
export interface DocxText {
  /** Paragraphs, parted by blank lines. */
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  readonly problems: readonly Localized[];
}

interface Story {
  readonly units: readonly WordUnit[];
  readonly comments: ReadonlyMap<string, Comment>;
  readonly properties: Properties;
  readonly leftOut: LeftOut;
}

/**
 * Reads a Word document with tracked changes or comments: all changes rejected is the machine's text, all accepted the
 * revision. `undefined` where it has neither, or where everything in it is an insertion: then it is one text.
 * Throws a `CopydeskError` where it is no Word document, damaged, or empty.
 */
export function readDocx(fileName: string, bytes: Uint8Array): BilingualDocument | undefined {
  const { units, comments, properties, leftOut } = readStory(fileName, bytes);
  const isChanged = units.some(({ items }) => changesOf(items).length > 0);
  const hasMachine = units.some(({ machine }) => machine.trim() !== '');
  if (!hasMachine || !(isChanged || comments.size > 0)) return undefined;
  const ids = idsOf(units);
  const notes = notesOf(units, ids, comments);
  return {
    format: 'docx',
    encoding: 'UTF-8',
    ...(properties.language !== undefined && { language: properties.language }),
    metadata: metadataOf(properties),
    units: units.map((unit, i) => toUnit(unit, i, notes)),
    problems: [...problemsOf(leftOut), ...lostNotes(notes)],
  };
}

/** The text of a Word document, all changes in it accepted. Throws as {@link readDocx} does. */
export function readDocxText(fileName: string, bytes: Uint8Array): DocxText {
  const { units, properties, leftOut } = readStory(fileName, bytes);
  const { title, author } = properties;
  return {
    text: units
      .map(({ revision }) => revision)
      .filter((text) => text !== '')
      .join(paragraphBreak),
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    problems: problemsOf(leftOut),
  };
}

function readStory(fileName: string, bytes: Uint8Array): Story {
  if (bytes.length === 0) throw emptyFile(fileName);
  const kind = kindOf(bytes);
  if (kind === 'odt' || kind === 'pages' || kind === 'rtf') throw otherKind(fileName, kind);
  const pack = openPackage(fileName, bytes);
  const { paragraphs, leftOut } = scanParagraphs(pack.nameOf(pack.main), pack.xml(pack.main).text);
  const units = unitsOf(paragraphs);
  if (units.length === 0) throw emptyFile(fileName);
  return { units, comments: readComments(pack), properties: readProperties(pack), leftOut };
}

/** The address of a unit in its file. */
export function unitId(index: number): string {
  return String(index + 1);
}

export function idsOf(units: readonly WordUnit[]): string[] {
  return units.map((_, i) => unitId(i));
}

function toUnit({ items, machine, revision }: WordUnit, index: number, { byUnit }: Notes): Unit {
  return {
    id: unitId(index),
    paragraph: index,
    machine: { text: machine },
    ...(revision !== machine && { revision: { text: revision }, changes: changesOf(items) }),
    notes: (byUnit.get(index) ?? []).map(({ note }) => note),
    issues: [],
  };
}

function problemsOf({ footnotes, formulas, hidden, symbols }: LeftOut): Localized[] {
  const problems: Localized[] = [];
  if (footnotes > 0)
    problems.push({
      en: `Footnotes and endnotes (${footnotes}) were left out.`,
      zh: `脚注和尾注（${footnotes} 个）未读入。`,
    });
  if (formulas > 0)
    problems.push({ en: `Formulas (${formulas}) were left out.`, zh: `公式（${formulas} 个）未读入。` });
  if (hidden > 0) problems.push({ en: 'Hidden text was left out.', zh: '隐藏文字未读入。' });
  if (symbols > 0)
    problems.push({
      en: `Some symbols (${symbols}) exist only in a font of their own; they are shown as “\ufffd”.`,
      zh: `有 ${symbols} 处符号仅存在于特殊字体中，以“\ufffd”显示。`,
    });
  return problems;
}

function lostNotes({ lost }: Notes): Localized[] {
  if (lost === 0) return [];
  return [
    {
      en: `Comments that stand at no paragraph of the text (${lost}) were left out.`,
      zh: `有 ${lost} 条批注未关联到正文段落，未读入。`,
    },
  ];
}

import { posix } from 'node:path';
import { decodeXml, type XmlText } from '../xml/decode.ts';
import { attributeOf, parseXml } from '../xml/parse.ts';
import { missingPart } from '../zip/problems.ts';
import { openZip, type Zip } from '../zip/read.ts';
import { guardMarkup } from './limits.ts';

/** A Word document as a package of parts that refer to each other (ECMA-376, part 2). */
export interface WordPackage {
  readonly fileName: string;
  readonly zip: Zip;
  /** The name of the part with the story. */
  readonly main: string;
  /** The name of a part that the story refers to, by the last word of the relation's type ("comments"). */
  related(relation: string): string | undefined;
  /** A part that the package itself refers to ("core-properties"). */
  relatedToAll(relation: string): string | undefined;
  /** A part as it is called in messages. */
  nameOf(part: string): string;
  /** Throws a `CopydeskError` that names the part where it is missing or no XML. */
  xml(part: string): XmlText;
}

/** Throws a `CopydeskError` where the bytes are no package or have no story. */
export function openPackage(fileName: string, bytes: Uint8Array): WordPackage {
  const zip = openZip(fileName, bytes);
  const nameOf = (part: string) => `${fileName}: ${part}`;
  const xml = (part: string): XmlText => {
    const content = zip.read(part);
    guardMarkup(fileName, zip, part);
    return decodeXml(nameOf(part), content);
  };
  const relations = (of: string): Map<string, string> => {
    const part = relationsOf(of);
    return zip.has(part) ? readRelations(nameOf(part), xml(part).text, posix.dirname(of)) : new Map();
  };
  const all = relations('');
  const main = all.get('officeDocument') ?? 'word/document.xml';
  if (!zip.has(main)) throw missingPart(fileName, main);
  const ofMain = relations(main);
  const existing = (name: string | undefined) => (name !== undefined && zip.has(name) ? name : undefined);
  return {
    fileName,
    zip,
    main,
    related: (relation) => existing(ofMain.get(relation)),
    relatedToAll: (relation) => existing(all.get(relation)),
    nameOf,
    xml,
  };
}

/** The part that says what a part refers to; of the package itself for an empty name. */
export function relationsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

function readRelations(fileName: string, xml: string, folder: string): Map<string, string> {
  const found = new Map<string, string>();
  parseXml(fileName, xml, {
    open(tag) {
      const [type, target] = [attributeOf(tag, 'Type'), attributeOf(tag, 'Target')];
      if (type === undefined || target === undefined || attributeOf(tag, 'TargetMode') === 'External') return;
      const relation = type.slice(type.lastIndexOf('/') + 1);
      // Targets with a slash before them start from the package, the others from the part's folder.
      if (!found.has(relation)) found.set(relation, posix.resolve('/', folder, target).slice(1));
    },
  });
  return found;
}

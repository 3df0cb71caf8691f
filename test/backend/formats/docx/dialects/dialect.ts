import type { Note } from '../../../../../backend/formats/document.ts';
import { writeZip } from '../../../../../backend/formats/zip/write.ts';
import { bytesOf } from '../../files.ts';

/** A file as some program writes it, and what is in it. */
export interface Dialect {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Machine's text and revision by unit; one text where nothing was changed. */
  readonly texts: readonly (string | readonly [machine: string, revision: string])[];
  /** Who made the changes, in order, neighbours of one author once. */
  readonly authors?: readonly string[];
  /** Notes with the text that they are on, or the unit's number. */
  readonly notes?: readonly (Omit<Note, 'side' | 'span' | 'until'> & { readonly on: string })[];
  /** What is told of it, in English. */
  readonly problems?: readonly RegExp[];
}

export const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const microsoft = 'http://schemas.microsoft.com/office';

const relations: Readonly<Record<string, string>> = {
  comments: `${office}/comments`,
  styles: `${office}/styles`,
  footnotes: `${office}/footnotes`,
  commentsExtended: `${microsoft}/2011/relationships/commentsExtended`,
  people: `${microsoft}/2011/relationships/people`,
  commentsIds: `${microsoft}/2016/09/relationships/commentsIds`,
  commentsExtensible: `${microsoft}/2018/08/relationships/commentsExtensible`,
};

/** All namespaces that Word declares at a root, whether it uses them or not. */
export const wordRoot = [
  'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  `xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:w10="urn:schemas-microsoft-com:office:word"',
  `xmlns:w="${transitional}"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex"',
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
  'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'mc:Ignorable="w14 w15 w16cex w16cid w16du"',
].join(' ');

export interface Parts {
  /** What stands in `w:body`. */
  readonly body: string;
  /** Attributes of the root of the story and of other parts of Word's. */
  readonly root?: string;
  /** Other parts of the story's folder: the content of their root element, or the whole of it where it starts with `<?`. */
  readonly others?: Readonly<Record<string, string>>;
  /** Of the package, as they are. */
  readonly more?: Readonly<Record<string, string>>;
  /** What the relation to the story is called, where that is not the usual. */
  readonly officeDocument?: string;
  readonly main?: string;
  readonly contentType?: string;
}

const roots: Readonly<Record<string, string>> = {
  comments: 'w:comments',
  styles: 'w:styles',
  footnotes: 'w:footnotes',
  commentsExtended: 'w15:commentsEx',
  people: 'w15:people',
  commentsIds: 'w16cid:commentsIds',
  commentsExtensible: 'w16cex:commentsExtensible',
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Packs a document as these programs do: the list of parts first, then relations, then the story. */
export function packed({ body, root = wordRoot, others = {}, more = {}, ...rest }: Parts): Uint8Array {
  const { officeDocument = `${office}/officeDocument`, main = 'word/document.xml' } = rest;
  const { contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' } = rest;
  const names = Object.keys(others);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const list = (items: readonly string[]) =>
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
  const overrides = names.map(
    (name) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${contentType}"/>${overrides.join('')}</Types>`,
    '_rels/.rels': list([relation('rId1', officeDocument, main)]),
    [main]: `${declaration}<w:document ${root}><w:body>${body}</w:body></w:document>`,
    [main.replace(/([^/]+)$/, '_rels/$1.rels')]: list(
      names.map((name, i) => relation(`rId${i + 1}`, relations[name] ?? name, `${name}.xml`)),
    ),
    ...Object.fromEntries(
      names.map((name) => [
        `word/${name}.xml`,
        `${declaration}<${roots[name]} ${root}>${others[name]}</${roots[name]}>`,
      ]),
    ),
    ...more,
  };
  return writeZip(Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) })));
}

export const section =
  '<w:sectPr w:rsidR="00A77B3E"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/><w:cols w:space="425"/><w:docGrid w:type="lines" w:linePitch="312"/></w:sectPr>';

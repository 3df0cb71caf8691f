import { crc32, deflateRawSync } from 'node:zlib';
import { readTermFile } from '../../../../backend/formats/terms/read-file.ts';
import { bytesOf } from '../files.ts';

/** A small good file of a format, in parts, so that it can be spoiled in any place. */
export interface Sample {
  readonly format: string;
  readonly fileName: string;
  /** The file with this in the place of its first text, and behind its last unit. */
  readonly file: (inText?: string, more?: string, doctype?: string) => Uint8Array;
  /** One more unit with the id of the first, where units have ids of their own. */
  readonly again?: string;
  /** Missing: as the desk reads any file that may become a story. */
  readonly read?: (fileName: string, bytes: Uint8Array) => unknown;
  /** An element that may stand within itself, as often as one likes. */
  readonly nested: readonly [open: string, close: string];
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

export const xmlSamples: readonly Sample[] = [
  {
    format: 'xliff-1',
    fileName: 'story.xlf',
    file: (inText = '', more = '', doctype = '') =>
      bytesOf(
        `${declaration}\n${doctype}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.txt" source-language="zh-CN" target-language="en" datatype="plaintext"><body>\n<trans-unit id="1"><source>河道${inText}</source><target>River</target></trans-unit>${more}\n</body></file></xliff>`,
      ),
    again: '<trans-unit id="1"><source>桥</source><target>Bridge</target></trans-unit>',
    nested: ['<g id="a">', '</g>'],
  },
  {
    format: 'xliff-2',
    fileName: 'story.xlf',
    file: (inText = '', more = '', doctype = '') =>
      bytesOf(
        `${declaration}\n${doctype}<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="zh-CN" trgLang="en"><file id="f">\n<unit id="1"><segment><source>河道${inText}</source><target>River</target></segment></unit>${more}\n</file></xliff>`,
      ),
    again: '<unit id="1"><segment><source>桥</source><target>Bridge</target></segment></unit>',
    nested: ['<pc id="a">', '</pc>'],
  },
  {
    format: 'sdlxliff',
    fileName: 'story.sdlxliff',
    file: (inText = '', more = '', doctype = '') =>
      bytesOf(
        `${declaration}\n${doctype}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" sdl:version="1.0"><file original="a.docx" source-language="zh-CN" target-language="en-US" datatype="x-sdlfilterframework2"><body>\n<trans-unit id="t1"><source>河道${inText}</source><seg-source><mrk mtype="seg" mid="1">河道${inText}</mrk></seg-source><target><mrk mtype="seg" mid="1">River</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit>${more}\n</body></file></xliff>`,
      ),
    nested: ['<g id="a">', '</g>'],
  },
  {
    format: 'tmx',
    fileName: 'memory.tmx',
    file: (inText = '', more = '', doctype = '') =>
      bytesOf(
        `${declaration}\n${doctype}<tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="zh-CN" datatype="plaintext"/><body>\n<tu tuid="1"><tuv xml:lang="zh-CN"><seg>河道${inText}</seg></tuv><tuv xml:lang="en"><seg>River</seg></tuv></tu>${more}\n</body></tmx>`,
      ),
    nested: ['<hi>', '</hi>'],
  },
  {
    format: 'tbx',
    fileName: 'terms.tbx',
    file: (inText = '', more = '', doctype = '') =>
      bytesOf(
        `${declaration}\n${doctype}<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>\n<conceptEntry id="1"><langSec xml:lang="zh"><termSec><term>河道${inText}</term></termSec></langSec><langSec xml:lang="en"><termSec><term>river</term></termSec></langSec></conceptEntry>${more}\n</body></text></tbx>`,
      ),
    nested: ['<hi>', '</hi>'],
    read: readTermFile,
  },
];

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As they stand in the archive; missing: deflated. */
  readonly packed?: Uint8Array;
  /** What the archive says that it unpacks to. */
  readonly said?: number;
}

/** A zip as anybody may write one, with nothing of it checked. */
export function rawZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, packed = deflateRawSync(bytes), said = bytes.length } of entries) {
    const encoded = Buffer.from(name, 'utf8');
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(said, 8);
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0x28]),
      sizes,
      uint16(encoded.length),
      uint16(0),
    ]);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, Buffer.alloc(10), uint32(at), encoded]),
    );
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, encoded, packed]);
    parts.push(local);
    at += local.length;
  }
  const end = Buffer.concat(directory);
  const count = uint16(entries.length);
  return Buffer.concat([
    ...parts,
    end,
    Buffer.from('PK\x05\x06\0\0\0\0'),
    count,
    count,
    uint32(end.length),
    uint32(at),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export interface WordParts {
  readonly inText?: string;
  readonly doctype?: string;
  readonly document?: ZipEntry;
  readonly more?: readonly ZipEntry[];
}

/** A Word document of one paragraph. */
export function wordDocument({ inText = '', doctype = '', document, more = [] }: WordParts = {}): Uint8Array {
  const xml = (name: string, text: string): ZipEntry => ({ name, bytes: bytesOf(`${declaration}\n${text}`) });
  return rawZip([
    xml(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    xml(
      '_rels/.rels',
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    document ??
      xml(
        'word/document.xml',
        `${doctype}<w:document xmlns:w="${main}"><w:body><w:p><w:r><w:t>The river is clean.${inText}</w:t></w:r><w:ins w:id="1" w:author="Li" w:date="2024-03-01T08:00:00Z"><w:r><w:t> Very.</w:t></w:r></w:ins></w:p></w:body></w:document>`,
      ),
    ...more,
  ]);
}

/** So many megabytes of zeros, packed to a thousandth, without ever being anywhere unpacked. */
export function packedZeros(megabytes: number): Uint8Array {
  const once = zeroBlock();
  return Buffer.concat([...Array.from({ length: megabytes }, () => once), Buffer.from([0x03, 0x00])]);
}

function zeroBlock(): Buffer {
  // Flushed, so that it ends at a whole byte and is not the last block.
  return deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: 2 });
}

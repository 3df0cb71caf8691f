import { type BilingualDocument, type DocumentFormat, parts } from '../../backend/formats/document.ts';

const mark = '{"plain-document":';

/** A stand-in for tests of what is the same for all formats: the document itself as JSON, so that it carries everything. */
export const plainDocuments: DocumentFormat = {
  id: 'plain-document',
  name: { en: 'Plain document', zh: '文档原样' },
  extensions: ['plain'],
  mediaType: 'application/json',
  carries: new Set(parts),
  sniff: (bytes) => new TextDecoder().decode(bytes.subarray(0, mark.length)) === mark,
  read: (_fileName, bytes) =>
    (JSON.parse(new TextDecoder().decode(bytes)) as { [mark: string]: BilingualDocument })['plain-document'],
  write: (document) => plainBytes(document),
};

/** A document as a file of the stand-in. */
export function plainBytes(document: BilingualDocument): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${mark}${JSON.stringify({ ...document, format: 'plain-document' })}}`);
}

/** What such a file holds. */
export function plainDocumentOf(bytes: Uint8Array): BilingualDocument {
  const document = plainDocuments.read('written.plain', bytes);
  if (!document) throw new Error('Nothing was written.');
  return document;
}

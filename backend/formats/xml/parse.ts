import iconv from 'iconv-lite';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import type { Span } from '../../../shared/text/spans.ts';
import { charsetOf, declarationBytes } from './decode.ts';
import { damagedEncoding, hasDoctype, notWellFormed, tooDeep, tooLong } from './problems.ts';

/** The deepest nesting of elements that is read. */
export const deepest = 1000;
/** The most attributes of one element. */
const mostAttributes = 1000;
/** The longest single text, comment or tag that a streamed file may have, in UTF-16 units. */
const longest = 16 * 1024 * 1024;

export interface XmlAttribute {
  /** As the file has it: "xml:lang". */
  readonly name: string;
  readonly local: string;
  /** Empty where the name has no prefix. */
  readonly uri: string;
  /** Its entities resolved. */
  readonly value: string;
}

export interface XmlTag {
  /** As the file has it: "its:issues". */
  readonly name: string;
  readonly local: string;
  /** Of its namespace; empty where it is in none. Prefixes that the file never declares have one of `undeclared:`. */
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  readonly selfClosing: boolean;
  /** Where its start tag ends, from 1. */
  readonly line: number;
}

/** What is heard of a streamed file. */
export interface XmlStreamHandler {
  open?(tag: XmlTag): void;
  /** Also after `open` of an element that is closed at once. */
  close?(tag: XmlTag): void;
  /** With entities resolved and line breaks as LF; CDATA too. One text may come in several pieces. */
  text?(text: string): void;
}

/** What is heard of a file, each with its stretch of the file's text. */
export interface XmlHandler {
  /** `span` is the start tag. */
  open?(tag: XmlTag, span: Span): void;
  /** `span` is the end tag; empty, at its end, for an element that is closed at once. */
  close?(tag: XmlTag, span: Span): void;
  /** With entities resolved and line breaks as LF; CDATA too. One text may come in several pieces. */
  text?(text: string, span: Span): void;
  comment?(text: string, span: Span): void;
  /** A processing instruction; the XML declaration is none. */
  instruction?(target: string, body: string, span: Span): void;
}

export interface XmlLimits {
  readonly depth?: number;
}

type Parser = SaxesParser<{ xmlns: true; position: true; resolvePrefix: (prefix: string) => string }>;

/** The value of an attribute by its local name, in no namespace unless `uri` says. */
export function attributeOf(tag: XmlTag, local: string, uri = ''): string | undefined {
  return tag.attributes.find((each) => each.local === local && each.uri === uri)?.value;
}

/**
 * Reads a file's text and tells the handler what is in it. Nothing is ever fetched; a DOCTYPE is let pass only where it
 * declares nothing itself. Throws a `CopydeskError` with line and column for all that is not well-formed or too deep;
 * the handler may throw too.
 */
export function parseXml(fileName: string, text: string, handler: XmlHandler, limits: XmlLimits = {}): void {
  const parser = guardedParser(fileName);
  // Where the markup before ended: a text reaches from there to the next "<".
  let from = 0;
  const depth = depthGuard(fileName, parser, limits);
  const spanTo = (end: number): Span => {
    const span = { start: from, end };
    from = end;
    return span;
  };
  const tagSpan = (): Span => {
    from = text.lastIndexOf('<', parser.position - 1);
    return spanTo(parser.position);
  };
  const skip = () => {
    from = parser.position;
  };
  parser.on('xmldecl', skip);
  parser.on('doctype', (doctype) => {
    refuseDeclarations(fileName, parser, doctype);
    skip();
  });
  const tags: XmlTag[] = [];
  parser.on('opentag', (raw) => {
    depth.open();
    const tag = tagOf(raw, parser.line);
    tags.push(tag);
    handler.open?.(tag, tagSpan());
  });
  parser.on('closetag', (raw) => {
    depth.close();
    const tag = tags.pop();
    if (tag) handler.close?.(tag, raw.isSelfClosing ? { start: from, end: from } : tagSpan());
  });
  parser.on('text', (content) => {
    if (tags.length > 0) handler.text?.(content, spanTo(parser.position - 1));
  });
  parser.on('cdata', (content) => {
    from = text.indexOf('<![CDATA[', from);
    handler.text?.(content, spanTo(parser.position));
  });
  parser.on('comment', (content) => {
    from = text.indexOf('<!--', from);
    handler.comment?.(content, spanTo(parser.position + 1));
  });
  parser.on('processinginstruction', ({ target, body }) => {
    from = text.indexOf('<?', from);
    handler.instruction?.(target, body, spanTo(parser.position));
  });
  parser.write(text).close();
}

/**
 * As {@link parseXml} for a file that is too large for the memory, without offsets. Whoever hands out the bytes can count
 * them, wait, and stop by throwing.
 */
export async function streamXml(
  fileName: string,
  bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  handler: XmlStreamHandler,
  limits: XmlLimits = {},
): Promise<void> {
  const parser = guardedParser(fileName);
  const depth = depthGuard(fileName, parser, limits);
  const tags: XmlTag[] = [];
  let heardAt = 0;
  const heard = () => {
    heardAt = parser.position;
  };
  parser.on('opentag', (raw) => {
    heard();
    depth.open();
    const tag = tagOf(raw, parser.line);
    tags.push(tag);
    handler.open?.(tag);
  });
  parser.on('closetag', () => {
    heard();
    depth.close();
    const tag = tags.pop();
    if (tag) handler.close?.(tag);
  });
  const text = (content: string) => {
    heard();
    if (tags.length > 0) handler.text?.(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', heard);
  parser.on('processinginstruction', heard);
  for await (const chunk of decoded(fileName, bytes, parser)) {
    parser.write(chunk);
    if (parser.position - heardAt > longest) throw tooLong(fileName, placeIn(parser));
  }
  parser.close();
}

async function* decoded(
  fileName: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  parser: Parser,
): AsyncGenerator<string> {
  let first: Uint8Array = new Uint8Array();
  let decode: ((bytes?: Uint8Array) => string) | undefined;
  const begin = () => {
    const { charset, encoding, mark } = charsetOf(fileName, first);
    decode = decoder(charset, () => damagedEncoding(fileName, encoding, parser.line));
    return decode(first.subarray(mark.length));
  };
  for await (const chunk of chunks) {
    if (decode) yield decode(chunk);
    else {
      first = Buffer.concat([first, chunk]);
      if (first.length >= declarationBytes) yield begin();
    }
  }
  if (!decode) yield begin();
  if (decode) yield decode();
}

/** Decodes piece by piece; called without bytes at the end. */
function decoder(charset: string, damaged: () => Error): (bytes?: Uint8Array) => string {
  const label = { utf8: 'utf-8', utf16le: 'utf-16le', utf16be: 'utf-16be' }[charset];
  if (label === undefined) {
    const stream = iconv.getDecoder(charset, { stripBOM: false });
    return (bytes) => {
      const text = bytes ? stream.write(Buffer.from(bytes)) : (stream.end() ?? '');
      if (text.includes('\ufffd')) throw damaged();
      return text;
    };
  }
  const stream = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return stream.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw damaged();
    }
  };
}

function guardedParser(fileName: string): Parser {
  const parser: Parser = new SaxesParser({
    xmlns: true,
    position: true,
    // Files of some tools lose declarations of namespaces that nobody needs to understand them.
    resolvePrefix: (prefix) => `undeclared:${prefix}`,
  });
  parser.on('error', (error) => {
    throw notWellFormed(fileName, placeIn(parser), error.message.replace(/^(?:\d+:\d+: )/, ''));
  });
  parser.on('doctype', (doctype) => refuseDeclarations(fileName, parser, doctype));
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', () => {
    attributes++;
    if (attributes > mostAttributes) throw tooLong(fileName, placeIn(parser));
  });
  return parser;
}

function refuseDeclarations(fileName: string, parser: Parser, doctype: string): void {
  if (doctype.replace(/"[^"]*"|'[^']*'/g, '').includes('[')) throw hasDoctype(fileName, placeIn(parser));
}

function depthGuard(fileName: string, parser: Parser, { depth: limit = deepest }: XmlLimits) {
  let depth = 0;
  return {
    open: () => {
      depth++;
      if (depth > limit) throw tooDeep(fileName, placeIn(parser), limit);
    },
    close: () => {
      depth--;
    },
  };
}

const placeIn = (parser: Parser) => ({ line: parser.line, column: parser.column + 1 });

function tagOf(raw: SaxesTagNS, line: number): XmlTag {
  const attributes: XmlAttribute[] = Object.values<SaxesAttributeNS>(raw.attributes).map(
    ({ name, local, uri, value }) => ({ name, local, uri, value }),
  );
  return { name: raw.name, local: raw.local, uri: raw.uri, attributes, selfClosing: raw.isSelfClosing, line };
}

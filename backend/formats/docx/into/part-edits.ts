import type { Span, TextEdit } from '../../../../shared/text/spans.ts';
import { decodeXml, type XmlText } from '../../xml/decode.ts';
import { editXml } from '../../xml/edit.ts';
import { parseXml, type XmlTag } from '../../xml/parse.ts';
import { W, W14, W15 } from '../names.ts';
import type { WordPackage } from '../package.ts';

/** A part of a document that is written into: edits of it as it is. */
export interface PartEdits {
  readonly xml: XmlText;
  readonly edits: TextEdit[];
  /** The root's start tag, and where its content ends; the same place for a root that is closed at once. */
  readonly root: XmlTag;
  readonly open: Span;
  readonly end: number;
  /** Every element, for those who look for one. */
  readonly tags: readonly { readonly tag: XmlTag; readonly span: Span }[];
}

export function openPart(pack: WordPackage, name: string): PartEdits | undefined {
  const bytes = pack.zip.read(name);
  const xml = decodeXml(pack.nameOf(name), bytes);
  const tags: { tag: XmlTag; span: Span }[] = [];
  let end = 0;
  parseXml(xml.fileName, xml.text, {
    open: (tag, span) => tags.push({ tag, span }),
    close: (_, span) => {
      end = span.start;
    },
  });
  const [root] = tags;
  return root && { xml, edits: [], root: root.tag, open: root.span, end, tags };
}

/** The names that our XML uses, declared where the part does not. */
const prefixes = { w: W, w14: W14, w15: W15 } as const;

/** Puts XML of ours at the end of the part's root, with the prefixes in it declared. */
export function appendToRoot(part: PartEdits, xml: string, used: readonly (keyof typeof prefixes)[]): void {
  const { root, open, end, edits } = part;
  declarePrefixes(part, used);
  if (!root.selfClosing) edits.push({ start: end, end, text: xml });
  else edits.push({ start: open.end - 2, end: open.end, text: `>${xml}</${root.name}>` });
}

/** Declares prefixes at the root that it does not have; `w` stands for the root's own namespace where that is Word's. */
export function declarePrefixes(
  { root, open, xml, edits }: Pick<PartEdits, 'root' | 'open' | 'xml' | 'edits'>,
  used: readonly (keyof typeof prefixes)[],
): void {
  const source = xml.text.slice(open.start, open.end);
  const at = open.end - (root.selfClosing ? 2 : 1);
  for (const prefix of used) {
    if (source.includes(`xmlns:${prefix}=`)) continue;
    const uri = prefix === 'w' && root.uri.includes('wordprocessingml') ? root.uri : prefixes[prefix];
    edits.push({ start: at, end: at, text: ` xmlns:${prefix}="${uri}"` });
  }
}

export function partBytes(pack: WordPackage, name: string, { xml, edits }: PartEdits): Uint8Array {
  return editXml(xml, pack.zip.read(name), edits);
}

import type { ReadSource } from '../format.ts';
import { emptyFile } from '../problems.ts';
import { refuseBinary } from '../text/binary.ts';
import { decode } from '../text/decode.ts';
import { readDecoded } from '../text/read.ts';
import { type MarkdownBlock, markdownBlocks } from './blocks.ts';
import { readFrontMatter } from './front-matter.ts';

const longestFront = 50_000;

/**
 * Reads Markdown as people read it, set: without its marks. Links are their text, pictures are left out, code is kept as it
 * stands. Each paragraph keeps the number of its line in the file.
 */
export function readMarkdown(fileName: string, bytes: Uint8Array): ReadSource {
  if (bytes.length === 0) throw emptyFile(fileName);
  refuseBinary(fileName, bytes);
  const { text, encoding } = decode(fileName, bytes);
  const front = readFrontMatter(text.slice(0, longestFront).split(/\r\n|[\r\n]/));
  const blocks = markdownBlocks(fileName, text, front?.textFrom);
  const [first] = blocks;
  const isHeading = first?.kind === 'heading' && blocks.length > 1;
  const title = front?.metadata.title ?? (isHeading ? first.text : undefined);
  const isTwice = isHeading && first.text === title;
  const told = { format: 'markdown', metadata: front?.metadata ?? {}, ...(title !== undefined && { title }) };
  const story = composed(title, isTwice ? blocks.slice(1) : blocks, isTwice ? first.line : 0);
  return readDecoded({ text: story, encoding }, fileName, told);
}

/** The blocks, each in the line that it has in the file as far as that can be, parted by blank lines. */
function composed(title: string | undefined, blocks: readonly MarkdownBlock[], titleLine: number): string {
  const parts: string[] = [];
  let line = 0;
  const put = (text: string, at: number, gap: number) => {
    const breaks = gap === 1 ? 1 : Math.max(gap, at - line);
    parts.push('\n'.repeat(breaks), text);
    line += breaks + text.split('\n').length - 1;
  };
  if (title !== undefined) put(title, titleLine, 0);
  for (const [i, block] of blocks.entries()) {
    const before = blocks[i - 1];
    const isNext =
      before?.kind === block.kind &&
      (block.kind === 'row' || (block.kind === 'item' && block.line === before.line + 1));
    put(block.text, block.line, parts.length === 0 ? 0 : isNext ? 1 : 2);
  }
  return parts.join('');
}

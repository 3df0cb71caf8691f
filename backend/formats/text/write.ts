import type { StoryText } from '../format.ts';

/** The paragraphs, parted by blank lines, with a line break at the end: UTF-8, LF, no byte order mark. */
export function writePlainText(story: StoryText): Uint8Array {
  const blocks = paragraphsOf(story);
  return new TextEncoder().encode(blocks.length > 0 ? `${blocks.join('\n\n')}\n` : '');
}

/** The paragraphs as they are written, whatever the format: none is empty, and none has a blank line in it. */
export function paragraphsOf({ paragraphs }: StoryText): string[] {
  return paragraphs.map(cleanBlock).filter((block) => block !== '');
}

/** Without indentation, white space at line ends, and blank lines that would look like the end of a paragraph. */
function cleanBlock(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

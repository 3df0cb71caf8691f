import type { StoryText } from '../format.ts';
import { canBeTitle } from '../text/press-title.ts';
import { paragraphsOf } from '../text/write.ts';
import { frontMatterLines } from './front-matter.ts';

/**
 * The story as Markdown: front matter where there is something to say, the headline as a heading, paragraphs parted by blank
 * lines. What would be taken for markup is escaped, so that what is read again is what was written.
 */
export function writeMarkdown(story: StoryText): Uint8Array {
  const paragraphs = paragraphsOf(story);
  const [first] = paragraphs;
  const isHeaded = first !== undefined && (story.isHeaded ?? (paragraphs.length > 1 && canBeTitle(first)));
  const { title, ...metadata } = story.metadata ?? {};
  const front = frontMatterLines(isHeaded || title === undefined ? metadata : { title, ...metadata });
  const body = (isHeaded ? paragraphs.slice(1) : paragraphs).map(paragraphMarkdown);
  const blocks = isHeaded ? [headingMarkdown(first), ...body] : body;
  return new TextEncoder().encode(
    blocks.length === 0 ? front.join('\n') : `${[...front, blocks.join('\n\n')].join('\n')}\n`,
  );
}

function headingMarkdown(title: string): string {
  const text = escapeSigns(title.replaceAll('\n', ' '));
  return `# ${text.replace(/#$/, '\\#')}`;
}

/** Lines within a paragraph are broken on purpose, which a backslash says. */
export function paragraphMarkdown(paragraph: string): string {
  return paragraph
    .split('\n')
    .map((line, i) => lineMarkdown(line, i === 0))
    .join('\\\n');
}

function lineMarkdown(line: string, isFirst: boolean): string {
  // What is read of lists is written as lists again.
  const item = (isFirst && /^• (?=\S)|^\d{1,9}[.)] (?=\S)/.exec(line)?.[0]) || '';
  const text = escapeStart(escapeSigns(line.slice(item.length)));
  return `${item === '• ' ? '- ' : item}${text}`;
}

/** What marks emphasis, code, links, tags and entities within a line. */
function escapeSigns(text: string): string {
  return text
    .replace(/[\\`*[\]<~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/_/g, (sign, at: number, all: string) => {
      const isInWord =
        /[\p{L}\p{N}]$/u.test(all.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}]/u.test(all.slice(at + 1, at + 3));
      return isInWord ? sign : `\\${sign}`;
    });
}

/** What makes a heading, a quotation, a list, a line drawn or a table of a line. */
function escapeStart(line: string): string {
  if (/^\d{1,9}[.)](?:\s|$)/.test(line)) return line.replace(/[.)]/, '\\$&');
  return /^(?:[#>+|:=]|-)/.test(line) ? `\\${line}` : line;
}

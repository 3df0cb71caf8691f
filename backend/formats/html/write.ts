import { detectLanguage } from '../../../shared/text/language.ts';
import type { StoryText } from '../format.ts';
import { canBeTitle } from '../text/press-title.ts';
import { paragraphsOf } from '../text/write.ts';

/**
 * A page with the story and nothing else: its headline, who wrote it, where and when it came out, its paragraphs. UTF-8; the
 * language is said, so that browsers choose the right letters and readers the right voice.
 */
export function writeHtml(story: StoryText): Uint8Array {
  const paragraphs = paragraphsOf(story);
  const { metadata = {} } = story;
  const first = paragraphs[0];
  const isHeaded = first !== undefined && (story.isHeaded ?? (paragraphs.length > 1 && canBeTitle(first)));
  const title = isHeaded ? first : metadata.title;
  const body = isHeaded ? paragraphs.slice(1) : paragraphs;
  const language = story.language ?? detectLanguage(paragraphs.join('\n'));
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(inOneLine(title ?? first ?? ''))}</title>`,
    ...metaLines(metadata),
    '</head>',
    '<body>',
    '<article>',
    ...(title === undefined ? [] : [`<h1>${lineBroken(title)}</h1>`]),
    ...headLines(metadata),
    '<div itemprop="articleBody">',
    ...body.map((paragraph) => `<p>${lineBroken(paragraph)}</p>`),
    '</div>',
    ...(metadata.editor === undefined
      ? []
      : [`<p class="editor">${escapeHtml(labelled(metadata.editor, language))}</p>`]),
    '</article>',
    '</body>',
    '</html>',
  ];
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

function metaLines({ byline, date, outlet, url, editor }: NonNullable<StoryText['metadata']>): string[] {
  const meta = (attribute: string, content: string | undefined) =>
    content === undefined ? [] : [`<meta ${attribute} content="${escapeHtml(content)}">`];
  return [
    ...meta('name="author"', byline),
    ...meta('name="source"', outlet),
    ...meta('name="editor"', editor),
    ...meta('property="article:published_time"', date),
    ...(url === undefined || !/^https?:/i.test(url) ? [] : [`<link rel="canonical" href="${escapeHtml(url)}">`]),
  ];
}

function headLines({ byline, outlet, date }: NonNullable<StoryText['metadata']>): string[] {
  const time =
    date === undefined ? undefined : `<time datetime="${escapeHtml(date)}">${escapeHtml(date.slice(0, 10))}</time>`;
  const where = [outlet === undefined ? undefined : escapeHtml(outlet), time].filter((part) => part !== undefined);
  return [
    ...(byline === undefined ? [] : [`<p class="byline">${escapeHtml(byline)}</p>`]),
    ...(where.length === 0 ? [] : [`<p class="dateline">${where.join(' | ')}</p>`]),
  ];
}

function labelled(editor: string, language: string): string {
  return language.startsWith('zh') ? `责任编辑：${editor}` : `Editor: ${editor}`;
}

function lineBroken(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>\n');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** For text and for values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign]};`);
}

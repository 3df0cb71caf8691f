import type { SourceMetadata } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { ReadSource } from '../format.ts';
import { emptyFile, unreadable } from '../problems.ts';
import { fullerDate } from '../text/press-dates.ts';
import { type Fields, readFields } from '../text/press-fields.ts';
import { composed, readDecoded } from '../text/read.ts';
import { type Block, blocksOf, paragraphsIn } from './blocks.ts';
import { decodeHtml } from './charset.ts';
import { readHead } from './head.ts';
import { findMainText, isProse, type MainText } from './main-text.ts';
import { findTitle, type Title } from './title.ts';
import { parseHtml } from './tree.ts';

/** So many short lines over and below the headline and behind the story may say where it is from, and who edited it. */
const linesBefore = 4;
const linesBelow = 30;
const linesBehind = 12;
const longestLine = 160;
/** Photo credits that stand by themselves under a picture. */
const creditOnly =
  /^[[(（【]?\s*(?:photos?|pictures?|images?|图片来源|图源|图片|照片|供图|摄影|摄)\s*(?:by|courtesy of|[:：/／])\s*(.{1,60}?)\s*[\])）】]?$/iu;
const creditWithin = /[[(（【]\s*(?:photos?(?: by|:|\/)|图片来源[:：]|图源[:：]|摄影[:：]?)\s*(.{1,40}?)\s*[\])）】]/iu;

/** Reads the story of a web page: its main text, and what its head and the lines around the story say of it. */
export function readHtml(fileName: string, bytes: Uint8Array): ReadSource {
  if (bytes.length === 0) throw emptyFile(fileName);
  const { text: html, encoding } = decodeHtml(fileName, bytes);
  if (html.trim() === '') throw emptyFile(fileName);
  const root = parseHtml(fileName, html);
  const head = readHead(root);
  const blocks = blocksOf(root);
  const main = findMainText(root, blocks);
  const title = findTitle(head, blocks.all, main.to);
  const story = main.story.filter((i, place) => !isTitleAgain(i, place, title, blocks.all));
  const isLong = (i: number) => isProse(blocks.all[i]);
  const firstProse = story.find(isLong);
  const lastProse = story.findLast(isLong);
  const fields: Fields = {};
  const kept: Block[] = [];
  for (const i of story) {
    const block = blocks.all[i];
    if (!block || takesCredit(block, fields)) continue;
    const isAside = i < (firstProse ?? 0) || i > (lastProse ?? i);
    const found = isAside ? fieldsOf(block.text) : undefined;
    if (found) {
      add(fields, found);
      continue;
    }
    kept.push(block);
  }
  const paragraphs = paragraphsIn(kept);
  const hasNoText = paragraphs.join('').length < 2 || (head.articleBody?.length ?? 0) > 4 * paragraphs.join('').length;
  const isTold = hasNoText && head.articleBody !== undefined;
  const body = isTold && head.articleBody ? head.articleBody.split('\n').map((line) => line.trim()) : paragraphs;
  if (body.every((paragraph) => paragraph.trim() === '')) throw noStory(fileName);
  readAround(blocks.all, main, title, { first: firstProse ?? main.to, last: lastProse ?? main.to }, fields);
  const metadata = together(fields, head.metadata, head.site);
  const told = { format: 'html', metadata, ...(title && { title: title.text }) };
  const read = readDecoded({ text: composed(title?.text, body), encoding }, fileName, told);
  return isTold ? { ...read, problems: [fromScript, ...read.problems] } : read;
}

const fromScript: Localized = {
  en: 'The page fetches its text only when it is shown. What was read is what it tells search engines: headings and captions may be missing.',
  zh: '该网页在显示时才加载正文。此处读取的是它提供给搜索引擎的文本，可能缺少小标题和图片说明。',
};

/** The headline once more at the start of its own text. */
function isTitleAgain(i: number, place: number, title: Title | undefined, all: readonly Block[]): boolean {
  if (!title) return false;
  return i === title.block || (place < 3 && all[i]?.text === title.text);
}

/** Whether the block is a photo credit and nothing else; one at the end of a caption is read and stays. */
function takesCredit({ text, kind }: Block, fields: Fields): boolean {
  if (text.length > 400) return false;
  const only = text.length <= 80 ? creditOnly.exec(text)?.[1] : undefined;
  const credit = only ?? (kind === 'caption' ? creditWithin.exec(text)?.[1] : undefined);
  if (credit) fields.photoCredit ??= credit;
  return only !== undefined;
}

/** Portals set byline, source and date around the headline, and the editor behind the story. */
function readAround(
  all: readonly Block[],
  main: MainText,
  title: Title | undefined,
  prose: { readonly first: number; readonly last: number },
  fields: Fields,
): void {
  const titleAt = title?.block ?? main.from;
  const first = Math.max(0, Math.min(titleAt, main.from) - linesBefore);
  for (let i = first; i < main.to + linesBehind; i++) {
    const block = all[i];
    const isAside = i < prose.first ? i <= titleAt + linesBelow : i > prose.last;
    if (!block || !isAside) continue;
    if (block.kind === 'heading' || block.text.length > longestLine) continue;
    const { text, pieces = [] } = block;
    for (const piece of [text, pieces.join(' '), ...text.split(/(?=[【（([])/), ...pieces]) {
      const { outlet, ...found } = fieldsOf(piece) ?? {};
      // A lone name of an outlet over the headline is the site, and where one is on it.
      const isSaid = outlet !== undefined && (i > titleAt || /[:：]/.test(piece));
      add(fields, isSaid ? { ...found, outlet } : found);
    }
  }
}

/** Behind the name of a Chinese outlet pages set links to other things; no such name has a space in it. */
function outletOf(name: string): string {
  return /^\p{sc=Han}/u.test(name) ? (name.split(' ')[0] ?? name) : name;
}

function fieldsOf(line: string): Fields | undefined {
  const found = readFields(line.replace(/[\u00a0\u3000]/g, ' ').trim());
  return found?.outlet === undefined ? found : { ...found, outlet: outletOf(found.outlet) };
}

function add(fields: Fields, found: Fields): void {
  Object.assign(fields, { ...found, ...fields });
}

/** A page's own date has its zone; of who wrote it and for whom, what people read is what was meant. */
function together(seen: Fields, said: SourceMetadata, site: string | undefined): SourceMetadata {
  const date = fullerDate(said.date, seen.date);
  const outlet = seen.outlet ?? said.outlet ?? site;
  return { ...said, ...seen, ...(date !== undefined && { date }), ...(outlet !== undefined && { outlet }) };
}

function noStory(fileName: string) {
  return unreadable(
    fileName,
    { en: `“${fileName}” is a web page without a story in its text.`, zh: `“${fileName}”是网页，但其中没有稿件正文。` },
    {
      en: 'The page may fetch its text only when it is shown: open it in a browser, copy the story and paste it here.',
      zh: '该网页可能在显示时才加载正文：请在浏览器中打开，复制稿件正文后粘贴到此处。',
    },
  );
}

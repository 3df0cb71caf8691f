import type { Block } from './blocks.ts';
import type { HtmlHead } from './head.ts';

const longest = 300;
const mostTitles = 10;
/** What parts a headline from the name of its site in the title of a window. */
const parting = /\s*(?:\s[-–—|·•»]\s|[|｜_]|--|——|－|-(?=[^\s-]{2,20}$))\s*/g;
const site =
  /网|新闻|日报|晚报|时报|频道|客户端|头条|公众平台|\b(?:news|daily|times|post|online|net|tv|cgtn|scmp|xinhua|weekly|review|herald)\b|\.(?:com|cn|net|org)\b/i;

/** The headline of a page, and the block of it that says it. */
export interface Title {
  readonly text: string;
  readonly block?: number;
}

/**
 * The headline: the heading of the page that its head repeats, else what the head says, else the only main heading.
 *
 * @param end the number of the block behind the story
 */
export function findTitle({ titles, site: siteName }: HtmlHead, all: readonly Block[], end: number): Title | undefined {
  const short = titles.filter((title) => title.length <= longest).slice(0, mostTitles);
  const said = short.map((title) => withoutSite(title, siteName)).filter((title) => title !== '');
  const headings: { readonly text: string; readonly block: number; readonly level: number }[] = [];
  for (let i = 0; i < Math.min(end, all.length); i++) {
    const block = all[i];
    if (block?.kind === 'heading' && block.text.length <= longest && block.linked < 0.9) {
      headings.push({ text: block.text, block: i, level: block.level ?? 6 });
    }
  }
  const keys = new Set(short.map(key));
  const repeated = headings.find(
    ({ text }) => (keys.has(key(text)) && key(text) !== '') || short.some((title) => startsWith(title, text)),
  );
  if (repeated) return repeated;
  const saidKeys = new Set(said.map(key));
  const isSaid = ({ text }: Block) => text.length <= longest && key(text) !== '' && saidKeys.has(key(text));
  const block = all.slice(0, end).findIndex(isSaid);
  if (block >= 0) return { text: all[block]?.text ?? '', block };
  const main = headings.filter(({ level }) => level === 1);
  if (main[0] && main.length === 1 && !site.test(main[0].text)) return main[0];
  return said[0] === undefined ? undefined : { text: said[0] };
}

/** The name of a site, or of a part of it, is what stands last. */
function withoutSite(title: string, siteName: string | undefined): string {
  let text = title.replace(/\s+/g, ' ').trim();
  for (;;) {
    const last = [...text.matchAll(parting)].at(-1);
    if (!last || last.index === 0) return text;
    const behind = text.slice(last.index + last[0].length).trim();
    const before = text.slice(0, last.index).trim();
    const isSite = behind === '' || isSame(behind, siteName ?? '') || (behind.length <= 40 && site.test(behind));
    if (!isSite || before.length < 4) return text;
    text = before;
  }
}

function startsWith(title: string, heading: string): boolean {
  const [long, short] = [key(title), key(heading)];
  return short.length >= 6 && long.startsWith(short) && short.length >= long.length * 0.4;
}

function isSame(a: string, b: string): boolean {
  return key(a) === key(b) && key(a) !== '';
}

function key(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}

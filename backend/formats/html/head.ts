import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { readDateLine } from '../text/press-dates.ts';
import { type Fields, readFields } from '../text/press-fields.ts';
import { elementsIn, type HtmlElement, rawTextOf } from './tree.ts';

/** What a page says of its story for machines: in `meta`, JSON-LD, `time` and its title. */
export interface HtmlHead {
  /** In the order in which they are to be believed; the last ones have the name of the site in them. */
  readonly titles: readonly string[];
  readonly site?: string;
  readonly metadata: SourceMetadata;
  /** The whole story, where a page has it for machines only: paragraphs parted by line breaks. */
  readonly articleBody?: string;
}

const dateNames =
  /^(?:article:published_time|og:published_time|og:article:published_time|og:release_date|datepublished|pubdate|publishdate|publish[-_]?time|publication_?date|parsely-pub-date|sailthru\.date|dc\.date(?:\.issued)?|dcterms\.(?:created|issued|date)|date|weibo:article:create_at|apub:time|bytedance:published_time)$/;
const authorNames =
  /^(?:author|article:author|og:article:author|dc\.creator|parsely-author|sailthru\.author|byl|byline)$/;
const sourceNames = /^(?:source|contentsource|mediaid|copyright-holder|dc\.source|og:article:source)$/;
const editorNames = /^(?:editor|article:editor|contenteditor|责任编辑)$/;
const titleNames = /^(?:og:title|articletitle|twitter:title|dc\.title|parsely-title)$/;

export function readHead(root: HtmlElement): HtmlHead {
  const titles: string[] = [];
  const fields: Fields = {};
  let site: string | undefined;
  let articleBody: string | undefined;
  let pageTitle: string | undefined;
  for (const element of elementsIn(root)) {
    const { name, attributes } = element;
    if (name === 'script') {
      const linked = readScript(element);
      if (linked.title) titles.unshift(linked.title);
      articleBody ??= linked.articleBody;
      fill(fields, linked.fields);
    } else if (name === 'meta') {
      const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
      const value = clean(attributes.content);
      if (value === undefined) continue;
      if (titleNames.test(key)) titles.push(value);
      else if (key === 'og:site_name') site ??= value;
      else fill(fields, fieldOf(key, value));
    } else if (name === 'time' && attributes.datetime) {
      fill(fields, { date: dateOf(attributes.datetime) });
    } else if (name === 'link' && attributes.rel === 'canonical') {
      fill(fields, { url: addressOf(attributes.href) });
    } else if (attributes.id === 'js_name') {
      // The account of WeChat that published it; the site itself is always the same.
      site = clean(rawTextOf(element));
    } else if (name === 'title' && pageTitle === undefined) {
      pageTitle = clean(rawTextOf(element));
    }
  }
  if (pageTitle) titles.push(pageTitle);
  return {
    titles,
    metadata: fields,
    ...(site !== undefined && { site }),
    ...(articleBody !== undefined && { articleBody }),
  };
}

function fieldOf(key: string, value: string): Fields {
  if (dateNames.test(key)) return { date: dateOf(value) };
  if (authorNames.test(key)) return authorOf(value);
  if (sourceNames.test(key)) return { outlet: nameOf(value.replace(/^(?:来源|稿源|source)\s*[:：]\s*/i, '')) };
  if (editorNames.test(key)) return { editor: nameOf(value) };
  if (key === 'og:url') return { url: addressOf(value) };
  return {};
}

const outletNames = /(?:报|网|社|台|新闻|客户端|发布|周刊|频道|\b(?:Daily|News|Times|Post|Weekly|Agency))$/;

/** Portals name themselves as the author of what they publish. */
function authorOf(value: string | undefined): Fields {
  const name = nameOf(value);
  if (name === undefined) return {};
  return readFields(name)?.outlet !== undefined || outletNames.test(name) ? { outlet: name } : { byline: name };
}

/** The first that says something is believed. */
function fill(fields: Fields, found: Fields): void {
  for (const [key, value] of Object.entries(found)) {
    if (value !== undefined && fields[key as keyof Fields] === undefined) fields[key as keyof Fields] = value;
  }
}

const longestScript = 2_000_000;

function readScript(script: HtmlElement): { title?: string; articleBody?: string; fields: Fields } {
  const text = rawTextOf(script);
  if (text.length > longestScript) return { fields: {} };
  if (!/ld\+json/i.test(script.attributes.type ?? '')) {
    // Pages of WeChat say in their script only when they were published.
    const seconds = /\bvar\s+ct\s*=\s*["'](\d{10})["']/.exec(text)?.[1];
    return { fields: seconds ? { date: readDateLine(seconds) } : {} };
  }
  const article = articleIn(parsed(text), 6);
  if (!article) return { fields: {} };
  const title = textIn(article.headline) ?? textIn(article.name);
  const articleBody = typeof article.articleBody === 'string' ? article.articleBody : undefined;
  return {
    ...(title !== undefined && { title }),
    ...(articleBody !== undefined && { articleBody }),
    fields: {
      date: dateOf(textIn(article.datePublished) ?? textIn(article.dateCreated) ?? ''),
      outlet: nameOf(namesIn(article.publisher) ?? namesIn(article.sourceOrganization)),
      ...authorOf(namesIn(article.author)),
      editor: nameOf(namesIn(article.editor)),
      url: addressOf(textIn(article.url) ?? textIn(article.mainEntityOfPage)),
    },
  };
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    // Hand-made templates leave line breaks in strings, which JSON doesn't allow.
    return JSON.parse(text.replace(/[\r\n\t]+/g, ' '));
  } catch {
    return undefined;
  }
}

/** The first article in the graph of things that a page is said to be about. */
function articleIn(value: unknown, depth: number): Json | undefined {
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 100)) {
      const found = articleIn(each, depth - 1);
      if (found) return found;
    }
    return undefined;
  }
  const thing = value as Json;
  const types = [thing['@type']].flat();
  if (types.some((type) => typeof type === 'string' && /Article$|^(?:BlogPosting|Report)$/.test(type))) return thing;
  return articleIn(thing['@graph'], depth - 1) ?? articleIn(thing.mainEntity, depth - 1);
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? clean(value) : undefined;
}

function namesIn(value: unknown): string | undefined {
  const names = [value].flat().flatMap((each) => {
    const name = typeof each === 'object' && each !== null ? (each as Json).name : each;
    return typeof name === 'string' ? [name] : [];
  });
  return names.length === 0 ? undefined : names.slice(0, 6).join(', ');
}

function dateOf(value: string): string | undefined {
  return readDateLine(value.trim());
}

/** An address of a profile is no name, and neither is a sentence. */
function nameOf(value: string | undefined): string | undefined {
  const name = clean(value);
  return name === undefined || name.length > 80 || /^https?:|[@。]|^\d+$/.test(name) ? undefined : name;
}

function addressOf(value: string | undefined): string | undefined {
  const address = clean(value);
  return address && /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}

function clean(value: string | undefined): string | undefined {
  const text = value?.replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

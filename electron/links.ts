import { parseUrl } from './addresses.ts';

/** The scheme of links to places in the desk, e.g. `copydesk://stories/3/rows/7`. */
export const linkScheme = 'copydesk';

/** What a link may name: places of the desk, nothing else. */
const place = /^stories\/[1-9]\d{0,14}(?:\/rows\/[1-9]\d{0,14})?$/;

/** The page's own address of the place that a link names, e.g. `#/stories/3/rows/7`; nothing for what is no such link. */
export function hashOfLink(link: string): string | undefined {
  const url = link.toLowerCase().startsWith(`${linkScheme}://`) ? parseUrl(link) : null;
  if (!url) return undefined;
  const path = `${url.host}${url.pathname}`.replace(/\/$/, '');
  return place.test(path) && url.search === '' && url.hash === '' ? `#/${path}` : undefined;
}

/** The first link on a command line: systems start the program with the link as an argument. */
export function linkFromArguments(argv: readonly string[]): string | undefined {
  for (const argument of argv) {
    const hash = hashOfLink(argument);
    if (hash) return hash;
  }
  return undefined;
}

/** The scheme and host of the interface: an origin of its own. */
export const scheme = 'app';
const host = 'copydesk';

/** The address of the interface. */
export const pageUrl = `${scheme}://${host}/index.html`;
/** The address of the page that is shown when the interface itself cannot be. */
export const troubleUrl = `${scheme}://${host}/trouble.html`;

/** `URL.parse`, which the Node of Electron 33 does not have yet. */
export function parseUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Whether an address is of our own origin. (`URL.origin` is of no use: Node says `null` for every scheme it doesn't know.) */
export function isOwnUrl(address: string): boolean {
  const url = parseUrl(address);
  return (
    url !== null && url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === ''
  );
}

/** Web addresses that the person's own browser may open; everything else could start any program. */
export function isSafeExternal(address: string): boolean {
  const url = parseUrl(address);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}

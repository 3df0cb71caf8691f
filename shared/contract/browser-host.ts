/**
 * Where the page finds its backend in a browser. The address of the page is `http://127.0.0.1:PORT/TOKEN/`, and
 * everything is below it. A token in the path needs no cookie (cookies are sent to every port of 127.0.0.1, so another
 * server of this machine could read it), survives a reload, and keeps strangers from even the static files.
 */
export const socketName = 'socket';

/**
 * The address of the WebSocket that belongs to a page.
 *
 * @param pageUrl `location.href` of the page, with or without query and fragment.
 */
export function socketUrl(pageUrl: string): string {
  const address = pageUrl.replace(/[?#].*$/s, '');
  return `${address.slice(0, address.lastIndexOf('/') + 1).replace(/^http/, 'ws')}${socketName}`;
}

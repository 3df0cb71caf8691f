import { realpath, stat } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { contentSecurityPolicy } from '../../shared/contract/content-security-policy.ts';

/** Sent with every file of the interface, whoever serves it. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** Only what the build makes; anything else is no file of the interface. */
const mediaTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
  ['.wasm', 'application/wasm'],
]);

export interface StaticFile {
  readonly path: string;
  readonly mediaType: string;
  readonly size: number;
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

/**
 * The file that a request means, or undefined: for what is not there, is no regular file, has a type that the
 * interface does not use, or lies outside of the folder, by `..` in any spelling or by a symbolic link.
 *
 * @param folder absolute.
 * @param urlPath the path of a URL as it was sent, percent-encoded, starting with `/`; `/` means index.html.
 */
export async function findStaticFile(folder: string, urlPath: string): Promise<StaticFile | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  // Backslashes and drive letters mean something on Windows only, and nothing in our URLs anywhere.
  if (/[\0\\:]/.test(decoded)) return undefined;
  const path = join(folder, decoded === '/' ? 'index.html' : decoded);
  const mediaType = mediaTypes.get(extname(path).toLowerCase());
  if (!mediaType || !contains(folder, path)) return undefined;
  try {
    if (!contains(await realpath(folder), await realpath(path))) return undefined;
    const found = await stat(path);
    return found.isFile() ? { path, mediaType, size: found.size } : undefined;
  } catch {
    return undefined;
  }
}

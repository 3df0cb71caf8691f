import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import { findStaticFile, securityHeaders } from '../backend/hosts/static-files.ts';
import { isOwnUrl, scheme, troubleUrl } from './addresses.ts';

/** Must run before `ready`: makes `app://` an origin of its own, with the rules of https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

function empty(status: number): Response {
  return new Response(null, { status, headers: securityHeaders });
}

/**
 * Serves the built interface as `app://copydesk/…`: GET only, our host only, files of the folder only.
 *
 * @param folder absolute path of the built interface.
 * @param troublePage makes the HTML of `troubleUrl`.
 */
export function serveInterface(session: Protocol, folder: string, troublePage: () => string): void {
  session.handle(scheme, async (request) => {
    if (!isOwnUrl(request.url)) return empty(404);
    if (request.method !== 'GET') return empty(405);
    const { pathname } = new URL(request.url);
    const html = 'text/html; charset=utf-8';
    if (request.url === troubleUrl) {
      return new Response(troublePage(), { headers: { ...securityHeaders, 'Content-Type': html } });
    }
    const file = await findStaticFile(folder, pathname);
    if (!file) return empty(404);
    // Read whole: the largest file of the interface is a few megabytes, and reading works inside an asar archive.
    const bytes = await readFile(file.path);
    return new Response(new Uint8Array(bytes), { headers: { ...securityHeaders, 'Content-Type': file.mediaType } });
  });
}

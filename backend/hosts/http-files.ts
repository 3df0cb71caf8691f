import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { findStaticFile, securityHeaders } from './static-files.ts';

const forbidden = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Copydesk</title>
<h1>This address does not open the desk</h1>
<p>Each start of Copydesk has its own address. Open the one that the running program printed.</p>
<p lang="zh-CN">Copydesk 每次启动都有不同的地址。请打开正在运行的程序所显示的那个地址。</p>
</html>
`;

/** What a browser shows for an address without the token, e.g. a bookmark of an earlier start. */
export function sendForbidden(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/html; charset=utf-8' }).end(forbidden);
}

export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
}

/** Answers with a file of the interface, or 404. `path` as {@link findStaticFile} takes it. */
export async function sendStaticFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const file = await findStaticFile(folder, path);
  if (!file) return void response.writeHead(404).end();
  response.writeHead(200, { 'Content-Type': file.mediaType, 'Content-Length': file.size });
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

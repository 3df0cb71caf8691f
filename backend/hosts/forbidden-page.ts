import type { ServerResponse } from 'node:http';

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Copydesk</title>
<h1>This address does not open the desk</h1>
<p>Each start of Copydesk has its own address. Open the one that the running program printed.</p>
<p lang="zh-CN">Copydesk 每次启动都有不同的地址。请打开正在运行的程序所显示的那个地址。</p>
</html>
`;

/** What a browser shows for an address without the token, e.g. a bookmark of an earlier start. */
export function forbiddenPage(response: ServerResponse): void {
  response.writeHead(403, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

import type { Format } from '../format.ts';
import { readHtml } from './read.ts';
import { writeHtml } from './write.ts';

const looked = 4096;
/** A page, or a piece of one that was saved by itself; not other XML. */
const starts =
  /^<(?:!doctype\s+html\b|html\b|head\b|body\b|(?:article|section|div|p|h1)\b[^<>]{0,200}>[^<]{0,2000}<\/?[a-z])/i;

export const html: Format = {
  id: 'html',
  name: { en: 'Web page (HTML)', zh: '网页（HTML）' },
  extensions: ['html', 'htm', 'xhtml', 'shtml'],
  mediaType: 'text/html;charset=utf-8',
  sniff(bytes) {
    const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, looked)).toString('latin1');
    return starts.test(withoutPreamble(start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replaceAll('\0', '')));
  },
  read: readHtml,
  writesHead: true,
  write: writeHtml,
};

/** Comments ("saved from url=…") and an XML declaration may stand before a page. */
function withoutPreamble(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const [open, close] = rest.startsWith('<!--') ? ['<!--', '-->'] : /^<\?xml\b/i.test(rest) ? ['<?', '?>'] : ['', ''];
    const end = open === '' ? -1 : rest.indexOf(close, open.length);
    if (end < 0) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

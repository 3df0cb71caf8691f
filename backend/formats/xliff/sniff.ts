import iconv from 'iconv-lite';
import { CopydeskError } from '../../../shared/contract/errors.ts';
import { charsetOf } from '../xml/decode.ts';
import { sdl } from './names.ts';

/** How far the start tag of the root is looked for, in bytes. */
const sniffed = 8192;

/** What the root of an XLIFF file says; nothing for all that is none. */
export function headOf(bytes: Uint8Array): { readonly version: string; readonly isSdl: boolean } | undefined {
  const start = bytes.subarray(0, sniffed);
  try {
    const { charset, mark } = charsetOf('', start);
    const text = iconv.decode(Buffer.from(start.subarray(mark.length)), charset, { stripBOM: false });
    const root = /^\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?xliff(\s[^>]*)>/.exec(text.replace(/<!--.*?-->/gs, ''))?.[1];
    if (root === undefined) return undefined;
    const version = /\sversion\s*=\s*["']\s*(\d[\d.]*)/.exec(root)?.[1] ?? '';
    return { version: version || (root.includes(':document:2.') ? '2.0' : '1.2'), isSdl: root.includes(sdl) };
  } catch (error) {
    if (error instanceof CopydeskError) return undefined;
    throw error;
  }
}

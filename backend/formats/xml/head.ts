import iconv from 'iconv-lite';
import { CopydeskError } from '../../../shared/contract/errors.ts';
import { charsetOf } from './decode.ts';

/** How far the root's start tag is looked for, in bytes. */
const sniffed = 8192;

/** The local name of a file's root; nothing for what is no XML, or where it does not come soon. */
export function rootOf(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, sniffed);
  try {
    const { charset, mark } = charsetOf('', start);
    const text = iconv.decode(Buffer.from(start.subarray(mark.length)), charset, { stripBOM: false });
    return /^\s*(?:<[?!][^>]*>\s*)*<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(text.replace(/<!--.*?-->/gs, ''))?.[1];
  } catch (error) {
    if (error instanceof CopydeskError) return undefined;
    throw error;
  }
}

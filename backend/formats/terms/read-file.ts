import { limits } from '../../../shared/contract/limits.ts';
import type { TermTable } from '../../../shared/contract/methods/terms.ts';
import { tooLarge } from '../problems.ts';
import { readTbx } from '../tbx/read.ts';
import { decode } from '../text/decode.ts';
import { rootOf } from '../xml/head.ts';
import { readTermTable } from './read-table.ts';

/** Terms of a file: TBX, or a table in any encoding that spreadsheets write. Throws a `CopydeskError` for all else. */
export function readTermFile(fileName: string, bytes: Uint8Array): TermTable {
  if (bytes.length > limits.fileBytes) throw tooLarge(fileName, bytes.length);
  const isXml = rootOf(bytes) !== undefined || /\.(?:tbx|xml)$/i.test(fileName);
  return isXml ? readTbx(fileName, bytes) : readTermTable(decode(fileName, bytes).text, fileName);
}

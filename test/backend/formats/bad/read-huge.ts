import { open } from 'node:fs/promises';
import { readSourceFile } from '../../../../backend/formats/read-source.ts';
import { readFile } from '../../../../backend/formats/registry.ts';
import { streamTmx } from '../../../../backend/formats/tmx/read.ts';
import { CopydeskError } from '../../../../shared/contract/errors.ts';
import { packedZeros, wordDocument } from './samples.ts';

/**
 * Run alone, with little memory: reads what is too large, or unpacks to what is, and prints how it ended and the most memory
 * that the process had.
 */
const [, , what = '', path = ''] = process.argv;
const megabyte = 1024 * 1024;

const cases: Readonly<Record<string, () => unknown>> = {
  'a line of 200 MB': () => readSourceFile(path),
  'a line as long as a file may be': () => readFile('line.txt', Buffer.alloc(20 * megabyte, 'a ')),
  'a page of one line as long as a file may be': () => readFile('line.html', Buffer.alloc(20 * megabyte, 'a ')),
  'Markdown of one line as long as a file may be': () => readFile('line.md', Buffer.alloc(20 * megabyte, '*a ')),
  'XLIFF of one line as long as a file may be': () => readFile('line.xlf', longXliff()),
  'a translation memory with a segment of 200 MB': () => streamTmx('memory.tmx', longSegment(), () => undefined),
  'a bomb': () => readFile('bomb.docx', bomb(300 * megabyte)),
  'a bomb that lies about its size': () => readFile('bomb.docx', bomb(1000)),
  'a bomb in a part that nobody needs': () =>
    readFile(
      'bomb.docx',
      wordDocument({
        more: [{ name: 'word/comments.xml', bytes: new Uint8Array(), packed: packedZeros(300), said: 1000 }],
      }),
    ),
};

function bomb(said: number): Uint8Array {
  const packed = packedZeros(300);
  return wordDocument({ document: { name: 'word/document.xml', bytes: new Uint8Array(), packed, said } });
}

function* longSegment(): Generator<Uint8Array> {
  yield Buffer.from('<tmx version="1.4"><header srclang="zh"/><body><tu><tuv xml:lang="zh"><seg>');
  for (let i = 0; i < 200; i++) yield Buffer.alloc(megabyte, 'a ');
  yield Buffer.from('</seg></tuv></tu></body></tmx>');
}

function longXliff(): Uint8Array {
  const head = Buffer.from(
    '<xliff version="1.2"><file original="a" source-language="zh" target-language="en" datatype="plaintext"><body><trans-unit id="1"><source>',
  );
  const tail = Buffer.from('</source></trans-unit></body></file></xliff>');
  return Buffer.concat([head, Buffer.alloc(20 * megabyte - head.length - tail.length, 'a '), tail]);
}

async function outcomeOf(work: (() => unknown) | undefined): Promise<string> {
  try {
    await work?.();
    return 'read';
  } catch (error) {
    if (error instanceof CopydeskError) return `${error.code}: ${error.shape.message.en}`;
    throw error;
  }
}

/** A hole of this size takes no room on the disk. */
if (path !== '') await (await open(path, 'w')).truncate(200 * megabyte);
const outcome = await outcomeOf(cases[what]);
console.log(JSON.stringify({ outcome, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));

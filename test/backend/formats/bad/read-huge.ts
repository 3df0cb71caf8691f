import { appendFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { startReading } from '../../../../backend/analysis/documents-thread.ts';
import { readTmxInThread } from '../../../../backend/analysis/tmx-thread.ts';
import { workerUrl } from '../../../../backend/analysis/worker-url.ts';
import { readSourceFile } from '../../../../backend/formats/read-source.ts';
import { readFile } from '../../../../backend/formats/registry.ts';
import { streamTmx } from '../../../../backend/formats/tmx/read.ts';
import { peakMemory } from '../../../../bench/support/peak-memory.ts';
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
  'a translation memory of 60,000 units': () => memoryInThread(manyUnits(60)),
  'a document of 200,000 units in TMX': () => inThread('units.tmx', tmxOf(200_000)),
  'XLIFF of 380,000 units with one id': () =>
    inThread(
      'units.xlf',
      xliffOf(380_000, () => sentence(1, 'a', '')),
    ),
  'XLIFF of 100,000 units with one id': () =>
    inThread(
      'units.xlf',
      xliffOf(100_000, () => sentence(1, 'a', '')),
    ),
  'XLIFF of 30,000 units': () =>
    inThread(
      'units.xlf',
      xliffOf(30_000, (i) => sentence(i, chinese(i), english(i))),
    ),
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

/** As the desk reads what is large, with the bounds that its thread has. */
function inThread(name: string, bytes: Uint8Array): Promise<unknown> {
  return startReading(workerUrl, [{ name, bytes }]).result;
}

/** As the desk reads a memory: never whole, and with other bounds. */
async function memoryInThread(pieces: Iterable<Uint8Array>): Promise<void> {
  for (const piece of pieces) appendFileSync(path, piece);
  for await (const _ of readTmxInThread(workerUrl, path, 'memory.tmx'));
}

/** Of two texts each, a thousand at a time. */
function* manyUnits(thousands: number): Generator<Uint8Array> {
  yield Buffer.from('<tmx version="1.4"><header srclang="zh"/><body>');
  const units = Buffer.from(
    '<tu><tuv xml:lang="zh"><seg>港</seg></tuv><tuv xml:lang="en"><seg>port</seg></tuv></tu>'.repeat(1000),
  );
  for (let i = 0; i < thousands; i++) yield units;
  yield Buffer.from('</body></tmx>');
}

function tmxOf(units: number): Uint8Array {
  const body = '<tu><tuv xml:lang="zh"><seg>港</seg></tuv><tuv xml:lang="en"><seg>a</seg></tuv></tu>';
  return written(units, '<tmx version="1.4"><header srclang="zh"/><body>', () => body, '</body></tmx>');
}

const sentence = (id: number, source: string, target: string) =>
  `<trans-unit id="${id}"><source>${source}</source>${target}</trans-unit>`;
const chinese = (i: number) => `第${i}艘渔船今天早上离开了港口。`;
const english = (i: number) => `<target>Fishing boat ${i} left the port this morning.</target>\n`;

function xliffOf(units: number, one: (i: number) => string): Uint8Array {
  const head =
    '<xliff version="1.2"><file original="a" source-language="zh" target-language="en" datatype="plaintext"><body>\n';
  return written(units, head, one, '</body></file></xliff>');
}

/** Without making a text of it first, which would take more than reading it. */
function written(units: number, head: string, one: (i: number) => string, tail: string): Uint8Array {
  const bytes = Buffer.from(new ArrayBuffer(20 * megabyte));
  let end = bytes.write(head);
  for (let i = 0; i < units; i++) end += bytes.write(one(i), end);
  end += bytes.write(tail, end);
  return new Uint8Array(bytes.buffer.transfer(end));
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
if (what === 'a line of 200 MB') await (await open(path, 'w')).truncate(200 * megabyte);
const outcome = await outcomeOf(cases[what]);
const most = peakMemory('self') ?? process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ outcome, megabytes: Math.round(most) }));

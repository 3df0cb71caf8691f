import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { rankOf } from '../../shared/checks/engine/rank.ts';
import { fileProblem } from '../file-problem.ts';
import { UsageError } from '../terminal.ts';
import { BatchBudget } from './budget.ts';
import { type BatchLine, type CheckOptions, checkLine } from './check-lines.ts';
import { LongLineError, maxLineBytes, readLines } from './lines.ts';
import { PendingFile } from './output.ts';
import { secondOpinions } from './second-opinions.ts';
import { parseSegment, type Segment, type SegmentResult } from './segment.ts';

/** `desk`: what a desk sees by default, the budget's best. `agreement`: what agrees best with experts, whatever its number. */
export type OperatingPoint = 'desk' | 'agreement';

export interface BatchOptions extends CheckOptions {
  /** Path of the input, `-` for standard input. */
  readonly input: string;
  /** Path of the output, `-` for standard output. */
  readonly output: string;
  /** Flags per 1,000 words over the whole batch. */
  readonly budget: number;
  readonly operatingPoint: OperatingPoint;
  /** How many other systems of the same segment each is compared with. */
  readonly secondOpinions: number;
  /** Called now and then. */
  readonly onProgress?: (segments: number) => void;
  readonly signal?: AbortSignal;
}

export interface BatchSummary {
  readonly segments: number;
  readonly words: number;
  readonly spans: number;
}

/**
 * Checks every segment of a file of any size: in bounded memory, unless each is compared with others of the file. The output
 * appears when it is complete; a line that is no segment ends the work with a {@link UsageError} that names it, and nothing is left behind.
 *
 * It runs twice over what it finds: which flags the budget reaches is known only when all are found.
 */
export async function checkBatch(options: BatchOptions): Promise<BatchSummary> {
  await checkPaths(options);
  const target = options.output === '-' ? join(tmpdir(), 'copydesk-batch') : options.output;
  const found = new PendingFile(target, 'found');
  const chosen = new PendingFile(target, 'new');
  try {
    const budget = new BatchBudget(options.budget);
    const { segments, words } = await findAll(options, budget, found);
    await found.finish();
    const admits = options.operatingPoint === 'desk' ? (rank: number) => budget.admits(rank) : () => true;
    const spans = await choose(found, admits, chosen);
    await chosen.finish();
    options.signal?.throwIfAborted();
    if (options.output === '-') await chosen.copyTo(process.stdout);
    else await chosen.moveTo(options.output);
    return { segments, words, spans };
  } catch (error) {
    throw fileProblem(error, options.input) ?? error;
  } finally {
    await Promise.all([found.discard(), chosen.discard()]);
  }
}

/** What can be known to fail is said before the work, not after it. */
async function checkPaths({ input, output }: BatchOptions): Promise<void> {
  if (input !== '-' && resolve(input) === resolve(output)) {
    throw new UsageError({
      en: `--out names the input itself (${input}). Give the output another name.`,
      zh: `--out 与输入是同一个文件（${input}）。请为输出另取名称。`,
    });
  }
  if (input !== '-') {
    const found = await stat(input).catch((error) => {
      throw fileProblem(error, input) ?? error;
    });
    if (found.isDirectory()) {
      throw new UsageError({
        en: `${input} is a folder. Name a file of JSON lines.`,
        zh: `${input} 是文件夹。请指定一个 JSON lines 文件。`,
      });
    }
  }
  if (output === '-') return;
  const folder = await stat(dirname(resolve(output))).catch(() => undefined);
  const existing = await stat(output).catch(() => undefined);
  if (!folder?.isDirectory() || existing?.isDirectory()) {
    throw new UsageError({
      en: `The output cannot be written to ${output}: ${folder ? 'this is a folder' : 'its folder does not exist'}.`,
      zh: `无法写入输出 ${output}：${folder ? '它是文件夹' : '所在文件夹不存在'}。`,
    });
  }
}

async function findAll(options: BatchOptions, budget: BatchBudget, found: PendingFile) {
  let segments = 0;
  let words = 0;
  for await (const line of linesOf(options)) {
    options.signal?.throwIfAborted();
    const checked = checkLine(line, options);
    const spans = options.operatingPoint === 'desk' ? checked.result.spans : checked.agreement;
    words += checked.words;
    budget.countWords(checked.words);
    for (const span of spans) budget.count(rankOf(span));
    await found.write(`${JSON.stringify({ ...checked.result, spans })}\n`);
    if (++segments % 1000 === 0) options.onProgress?.(segments);
  }
  return { segments, words };
}

async function choose(found: PendingFile, admits: (rank: number) => boolean, chosen: PendingFile): Promise<number> {
  let count = 0;
  for await (const { text } of readLines(found.path)) {
    const result: SegmentResult = JSON.parse(text ?? '');
    const spans = result.spans.filter((span) => admits(rankOf(span)));
    count += spans.length;
    await chosen.write(`${JSON.stringify({ ...result, spans })}\n`);
  }
  return count;
}

/** What another system says of a segment may stand anywhere in the file, so the whole of it is read first. */
async function* linesOf({ input, secondOpinions: count }: BatchOptions): AsyncGenerator<BatchLine> {
  if (count === 0) {
    for await (const segment of segmentsOf(input)) yield { ...segment, seconds: [] };
    return;
  }
  const segments: Segment[] = [];
  for await (const segment of segmentsOf(input)) segments.push(segment);
  const opinions = secondOpinions(segments, count);
  for (const [index, segment] of segments.entries()) yield { ...segment, seconds: opinions[index] ?? [] };
}

async function* segmentsOf(input: string): AsyncGenerator<Segment> {
  const name = input === '-' ? 'stdin' : input;
  const refuse = (line: number, en: string, zh: string) =>
    new UsageError({
      en: `${name}:${line}: ${en} Nothing was written.`,
      zh: `${name}:${line}：${zh}未写入任何内容。`,
    });
  try {
    for await (const { number, text } of readLines(input)) {
      if (text === undefined) throw refuse(number, 'This line is not UTF-8.', '此行不是 UTF-8 编码。');
      if (text.trim() === '') continue;
      const segment = parseSegment(text);
      if ('problem' in segment) {
        const wanted = '{"system", "doc", "seg", "source"?, "target"}';
        throw refuse(
          number,
          `This line is not a segment ${wanted}: ${segment.problem}.`,
          `此行不是 ${wanted} 形式的句段：${segment.problem}。`,
        );
      }
      yield segment;
    }
  } catch (error) {
    if (!(error instanceof LongLineError)) throw error;
    const limit = maxLineBytes / 1024 / 1024;
    throw refuse(error.line, `This line is longer than ${limit} MB.`, `此行超过 ${limit} MB。`);
  }
}

import type { Locale } from '../shared/localized.ts';
import { amount } from './arguments.ts';
import type { OperatingPoint } from './batch/batch.ts';
import { commandLexicon } from './lexicon.ts';
import { exitCodes, UsageError, write } from './terminal.ts';

/** The options of `check`, as far as a batch allows or refuses them. */
export interface BatchArguments {
  readonly batch?: string;
  readonly out?: string;
  readonly budget?: string;
  readonly 'second-opinions'?: string;
  readonly 'operating-point'?: string;
  readonly original?: string;
  readonly second?: readonly string[];
}

/** `check --batch`: of a file of segments. `files` are arguments that are no options; there must be none. */
export async function runBatch(values: BatchArguments, files: readonly string[], locale: Locale): Promise<number> {
  const { batch, out } = values;
  if (batch === undefined || out === undefined) {
    throw new UsageError({
      en: '--batch and --out belong together: check --batch IN.jsonl --out OUT.jsonl',
      zh: '--batch 与 --out 需同时使用：check --batch IN.jsonl --out OUT.jsonl',
    });
  }
  const alone = files[0] ?? (['original', 'second'] as const).find((option) => values[option] !== undefined);
  if (alone !== undefined) {
    throw new UsageError({
      en: `"${alone}" has no meaning beside --batch: each line brings its own source and target.`,
      zh: `“${alone}”不能与 --batch 同用：每一行自带原文和译文。`,
    });
  }
  const opinions = amount('--second-opinions', values['second-opinions'] ?? '0', 'whole');
  const operatingPoint = pointOf(values['operating-point'] ?? 'desk');
  const budget = amount('--budget', values.budget ?? '25', 'any');

  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const onProgress = (segments: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${segments}`);
  };
  const { checkBatch } = await import('./batch/batch.ts');
  const { shippedModel } = await import('../shared/checks/ranking/shipped.ts');
  const done = await checkBatch({
    input: batch,
    output: out,
    budget,
    operatingPoint,
    secondOpinions: opinions,
    lexicon: await commandLexicon(locale),
    model: shippedModel(),
    onProgress,
    signal: stop.signal,
  });
  const summary = {
    en: `${done.segments} segments, ${done.words} words, ${done.spans} spans marked`,
    zh: `${done.segments} 个句段，${done.words} 词，标记 ${done.spans} 处`,
  };
  await write(process.stderr, `${process.stderr.isTTY ? '\r' : ''}${summary[locale]}\n`);
  return exitCodes.ok;
}

function pointOf(text: string): OperatingPoint {
  if (text === 'desk' || text === 'agreement') return text;
  throw new UsageError({
    en: `There is no operating point "${text}". There are: desk, agreement.`,
    zh: `没有“${text}”工作点，可用：desk、agreement。`,
  });
}

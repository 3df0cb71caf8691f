import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workerUrl } from '../backend/analysis/worker-url.ts';
import { createBackend } from '../backend/create-backend.ts';
import type { Input, MethodName, Output } from '../shared/contract/api.ts';
import { unpackIndex } from '../shared/contract/packed-index.ts';

/** One line of the table. */
interface Measured {
  readonly name: string;
  readonly value: string;
  readonly target?: string;
  readonly ok?: boolean;
}

const rows = 10_000;
const edits = 40;

/**
 * A story of 10,000 rows in 2,500 paragraphs: how long it takes to open, and from the answer to an edit until the new
 * findings of that row arrive. Every edit puts a doubled word in, so that there is something to find.
 */
export async function run(): Promise<Measured[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  const backend = await createBackend({ dataFolder, version: 'bench', workerUrl });
  try {
    const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
      const result = await backend.invoke(method, input);
      if (!result.ok) throw new Error(result.error.message.en);
      return result.data;
    };

    const analysed = new Promise<void>((resolve) => {
      backend.subscribe('analysis-progress', ({ state }) => state === 'done' && resolve());
    });
    const draft = await call('imports.readPasted', { text: storyText() });
    const source = { draftId: draft.draftId, kind: 'machine', language: 'en', label: 'MT' } as const;
    let start = performance.now();
    const story = await call('imports.commit', { name: 'Ten thousand rows', by: 1, sources: [source] });
    const importing = performance.now() - start;
    start = performance.now();
    await analysed;
    const analysing = performance.now() - start;

    const opening: number[] = [];
    for (let i = 0; i < 5; i++) {
      start = performance.now();
      await call('stories.open', { storyId: story.id });
      opening.push(performance.now() - start);
    }
    const index = unpackIndex((await call('stories.open', { storyId: story.id })).index);

    const answers: number[] = [];
    const findings: number[] = [];
    for (let i = 0; i < edits; i++) {
      const position = Math.floor(((i + 0.5) / edits) * index.length);
      const [row] = await call('stories.rows', { storyId: story.id, from: position, to: position + 1 });
      if (!row) throw new Error(`There is no row ${position}.`);
      const text = sentence(position).replace(' before', ' before before');
      const { promise: found, resolve } = Promise.withResolvers<number>();
      let answered = Number.POSITIVE_INFINITY;
      const stop = backend.subscribe('rows-changed', (change) => {
        const doubled = change.rows
          .find(({ id }) => id === row.id)
          ?.findingList.some(({ check, state }) => check === 'duplication/doubled-word' && state === 'open');
        if (doubled) resolve(performance.now());
      });
      start = performance.now();
      await call('review.edit', { rowId: row.id, text, version: row.version, session: `edit ${i}`, by: 1 });
      answered = performance.now();
      answers.push(answered - start);
      findings.push((await found) - answered);
      stop();
    }
    await backend.close();

    const again = await createBackend({ dataFolder, version: 'bench', workerUrl });
    start = performance.now();
    await again.invoke('stories.open', { storyId: story.id });
    const firstOpening = performance.now() - start;
    await again.close();

    return [
      milliseconds(`Import of ${index.length.toLocaleString('en')} rows`, importing),
      milliseconds(`First analysis of ${index.length.toLocaleString('en')} rows`, analysing),
      milliseconds('Open the story, first time after a start', firstOpening, 300),
      milliseconds('Open the story again (median)', quantile(opening, 0.5), 300),
      milliseconds('Edit → answer (median)', quantile(answers, 0.5)),
      milliseconds('Answer → new findings of the row (median)', quantile(findings, 0.5), 50),
      milliseconds('Answer → new findings of the row (95 %)', quantile(findings, 0.95), 50),
    ];
  } finally {
    await backend.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

function milliseconds(name: string, value: number, target?: number): Measured {
  const said = `${value.toFixed(1)} ms`;
  return target === undefined
    ? { name, value: said }
    : { name, value: said, target: `≤ ${target} ms`, ok: value <= target };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

const nouns =
  'river gate dike town farm bridge school market pump road valley storm harvest ferry clinic mill canal forest village station engineer farmer teacher driver nurse captain mayor patrol volunteer resident neighbor family crew doctor warden student meter hour morning evening week summer'.split(
    ' ',
  );
const verbs =
  'watched repaired opened closed visited moved cleared reached carried measured crossed painted guarded counted lifted drained planted rebuilt reported found'.split(
    ' ',
  );
const adjectives =
  'upper lower old new northern eastern inner quiet muddy narrow broad steep heavy early late local distant wooden stone empty'.split(
    ' ',
  );

/** Every sentence is another one, with words spread as in plain prose; the same in every run. */
function sentence(index: number): string {
  let seed = index * 2654435761 + 1;
  const pick = (words: readonly string[]): string => {
    seed = Math.imul(seed ^ (seed >>> 15), 2246822519) + 374761393;
    return words[(seed >>> 7) % words.length] ?? '';
  };
  const thing = (): string => `the ${pick(adjectives)} ${pick(nouns)}`;
  return `In ${thing()}, ${thing()} ${pick(verbs)} ${thing()} and ${pick(verbs)} ${thing()} before ${thing()} ${pick(verbs)} number ${index}.`;
}

function storyText(): string {
  const paragraphs: string[] = [];
  for (let i = 0; i < rows; i += 4) {
    paragraphs.push([i, i + 1, i + 2, i + 3].map(sentence).join(' '));
  }
  return paragraphs.join('\n\n');
}

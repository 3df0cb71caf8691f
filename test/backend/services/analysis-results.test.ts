import { afterEach, beforeEach, expect, it } from 'vitest';
import { type OpenedDatabase, openDatabase } from '../../../backend/database/open.ts';
import { createQueries, type Queries } from '../../../backend/database/queries/index.ts';
import { createAnalysisInput } from '../../../backend/services/analysis-input.ts';
import { createAnalysisResults } from '../../../backend/services/analysis-results.ts';
import { createTexts, type Texts } from '../../../backend/services/texts.ts';
import { createAnalysis } from '../../../shared/checks/engine.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { openDesk } from '../../helpers/desk.ts';

const nothingKnown = {
  terms: () => [],
  memory: () => [],
  changes: () => 0,
  lessons: () => [],
  termChanges: () => [],
};

let opened: OpenedDatabase;
let queries: Queries;
let texts: Texts;
let rowIds: readonly Id[];
let parts: (() => { readonly late: readonly Id[] })[];

/** A story of sixty rows, each with a doubled word, and what the checks found in it, not stored yet. */
beforeEach(async () => {
  const desk = await openDesk();
  const storyId = await desk.importStory({
    machine: Array.from({ length: 60 }, (_, n) => `Paragraph ${n} tells how the river rose and and fell.`).join('\n\n'),
  });
  await desk.close();
  opened = await openDatabase(desk.dataFolder);
  queries = createQueries(opened.db);
  texts = createTexts(queries);
  const story = createAnalysisInput(queries, nothingKnown).story(storyId);
  if (!story) throw new Error('The story has no revision.');
  const passages = [...story.parts].flatMap((part) => part.passages);
  const analysis = createAnalysis({ passages, facts: story.facts });
  rowIds = [...story.versions.keys()];
  const results = createAnalysisResults(queries, texts);
  parts = [...results.story(storyId, { revision: analysis.findings() }, story.versions)];
});

afterEach(() => opened.close(false));

function storeNext(): readonly Id[] {
  const part = parts.shift();
  if (!part) throw new Error('All parts are stored.');
  return opened.db.transaction(part).immediate().late;
}

function foundAt(position: number) {
  return queries.findings
    .ofRows([rowIds[position] ?? 0])
    .filter(({ text }) => text === 'and and')
    .map(({ presence, machineSpans, revisionSpans }) => [presence, machineSpans.length, revisionSpans[0]?.start]);
}

/** Puts words before a row's text, which moves its doubled one. */
function edit(position: number): void {
  const [row] = texts.ofRows([rowIds[position] ?? 0]);
  if (row) texts.write(row, `Today ${row.revision}`);
}

it('stores what was found part by part, in reading order', () => {
  expect(foundAt(0)).toEqual([]);
  storeNext();
  expect(foundAt(0)).toEqual([['present', 1, 37]]);
  expect(foundAt(59)).toEqual([]);
  while (parts.length > 0) expect(storeNext()).toEqual([]);
  expect(foundAt(59)).toEqual([['present', 1, 38]]);
});

it('keeps what was stored at its words when they are edited before the last part is', () => {
  storeNext();
  edit(0);
  while (parts.length > 0) storeNext();
  expect(foundAt(0)).toEqual([['present', 1, 43]]);
});

it('leaves what was edited before its part is stored to the next check, but for where it stood', () => {
  storeNext();
  edit(59);
  const late: Id[] = [];
  while (parts.length > 0) late.push(...storeNext());
  expect(late).toEqual([rowIds[59]]);
  expect(foundAt(59)).toEqual([['present', 1, 44]]);
});

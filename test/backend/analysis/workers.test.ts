import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/contract/model.ts';
import { type Desk, newFolder, openDesk, translator } from '../../helpers/desk.ts';

const fragile = new URL('../../helpers/fragile-worker.ts', import.meta.url);
const stuck = new URL('../../helpers/stuck-worker.ts', import.meta.url);
const by = translator;
const long = Array.from({ length: 4000 }, (_, n) => `Paragraph ${n} tells how the river rose and and fell.`).join(
  '\n\n',
);

/** Resolves with the last word on the analysis of a story. */
function outcome(desk: Desk, storyId: Id) {
  const told = desk.heard('analysis-progress');
  return async () => {
    const last = () => told.find((each) => each.storyId === storyId && each.state !== 'running');
    await desk.until(() => last() !== undefined);
    return last();
  };
}

describe('a worker that dies', () => {
  it('once: is started again and does its work, and nobody notices', async () => {
    const desk = await openDesk({ workerUrl: fragile });
    const mark = join(newFolder(), 'died');
    const storyId = await desk.newStory(`It was was late. DIE-ONCE:${mark}`);
    expect((await desk.row(storyId)).findings).toBe(1);
  });

  it('twice: the story says so, its text is safe, and other stories are checked', async () => {
    const desk = await openDesk({ workerUrl: fragile });
    const other = await desk.importStory({ machine: 'They came in in June.' });
    const storyId = await desk.importStory({ machine: 'It was was late. DIE-ALWAYS' });
    const failed = await outcome(desk, storyId)();
    expect(failed).toMatchObject({ state: 'failed' });
    expect(failed?.error?.en).toContain('No text or decision is lost');
    expect((await desk.openStory(storyId)).story.analysed).toBe(false);
    await desk.analysed(other);
    expect((await desk.row(other)).findings).toBe(1);
  });

  it('of a text: the story is checked again as soon as that text is gone', async () => {
    const desk = await openDesk({ workerUrl: fragile });
    const storyId = await desk.newStory('It was late.');
    const failed = outcome(desk, storyId);
    await desk.edit(storyId, 0, 'It was was late. DIE-ALWAYS');
    expect(await failed()).toMatchObject({ state: 'failed' });
    expect(await desk.revision(storyId)).toEqual(['It was was late. DIE-ALWAYS']);
    await desk.edit(storyId, 0, 'It was was late.');
    await desk.until(async () => (await desk.row(storyId)).findings === 1);
  });

  it('of an update: the story is loaded again, with the same findings', async () => {
    const desk = await openDesk({ workerUrl: fragile });
    const storyId = await desk.newStory('It was was late. Nobody came.');
    const { id } = await desk.finding(storyId, 'duplication/doubled-word');
    const mark = join(newFolder(), 'died');
    await desk.edit(storyId, 1, `Nobody came in in June. DIE-ONCE:${mark}`);
    await desk.until(async () => (await desk.row(storyId, 1)).findings > 0);
    expect((await desk.finding(storyId, 'duplication/doubled-word')).id).toBe(id);
  });

  it('because its script is missing: the story says so', async () => {
    const desk = await openDesk({ workerUrl: new URL('file:///nowhere/worker.js') });
    const storyId = await desk.importStory({ machine: 'It was late.' });
    expect(await outcome(desk, storyId)()).toMatchObject({ state: 'failed' });
    await desk.edit(storyId, 0, 'It was early.');
    expect(await desk.revision(storyId)).toEqual(['It was early.']);
  });
});

describe('analysis.cancel', () => {
  it('stops a long analysis in the middle, and the story is not analysed', async () => {
    const desk = await openDesk();
    const told = desk.heard('analysis-progress');
    const storyId = await desk.importStory({ machine: long });
    await desk.until(() => told.some(({ done }) => done > 0));
    await desk.call('analysis.cancel', { storyId });
    await desk.until(() => told.at(-1)?.state === 'cancelled');
    const { done, total } = told.at(-1) ?? { done: 0, total: 0 };
    expect(done).toBeLessThan(total);
    expect((await desk.openStory(storyId)).story.analysed).toBe(false);
    expect((await desk.row(storyId)).findings).toBe(0);
  });

  it('ends a check that does not listen', async () => {
    const desk = await openDesk({ workerUrl: stuck });
    const storyId = await desk.importStory({ machine: 'It was was late. STUCK' });
    const cancelled = outcome(desk, storyId);
    await desk.call('analysis.cancel', { storyId });
    expect(await cancelled()).toMatchObject({ state: 'cancelled' });
    expect((await desk.row(await desk.newStory('It was was late.'))).findings).toBe(1);
  });

  it('keeps nobody from the list of checks, though the thread is ended for it', async () => {
    const desk = await openDesk({ workerUrl: stuck });
    const storyId = await desk.importStory({ machine: 'It was was late. STUCK' });
    const listed = desk.call('checks.list', {});
    await desk.call('analysis.cancel', { storyId });
    expect((await listed).length).toBeGreaterThan(0);
  });

  it('is no end: the analysis can be run after all', async () => {
    const desk = await openDesk();
    const told = desk.heard('analysis-progress');
    const storyId = await desk.importStory({ machine: long });
    await desk.call('analysis.cancel', { storyId });
    await desk.until(() => told.at(-1)?.state === 'cancelled');
    await desk.call('analysis.run', { storyId });
    await desk.analysed(storyId);
    expect(await desk.call('stories.list', {})).toMatchObject([{ id: storyId, analysed: true }]);
  });
});

it('a worker that cannot start says that there is no list of checks', async () => {
  const desk = await openDesk({ workerUrl: new URL('file:///nowhere/worker.js') });
  expect((await desk.refusal('checks.list', {})).message.en).toBe('The list of checks could not be read.');
});

describe('an analysis that a restart interrupted', () => {
  it('is run again', async () => {
    const desk = await openDesk();
    const storyId = await desk.importStory({ machine: 'It was was late.' });
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    // Without opening the story.
    await again.until(async () => (await again.call('stories.list', {}))[0]?.analysed === true);
    expect((await again.row(storyId)).findings).toBe(1);
  });
});

describe('an answer that comes too late', () => {
  it('never puts a finding of an old text on a new one', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('Nobody came.');
    const spans: [string, string][] = [];
    const { revisionSourceId = 0 } = await desk.openStory(storyId);
    desk.backend.subscribe('rows-changed', ({ rows }) => {
      for (const { cells, findingList } of rows) {
        for (const { revisionSpans, text, state } of findingList) {
          const [span] = revisionSpans;
          if (span && state === 'open') spans.push([cells[revisionSourceId]?.slice(span.start, span.end) ?? '', text]);
        }
      }
    });
    // Faster than the checks can follow.
    for (let n = 0; n < 60; n++)
      await desk.edit(storyId, 0, `${'So '.repeat(n % 7)}nobody came in in${n % 2} June was was.`);
    await desk.edit(storyId, 0, 'In the end they came in in June.');
    await desk.until(async () => (await desk.row(storyId)).findingList.some(({ text }) => text === 'in in'));
    expect(spans.length).toBeGreaterThan(0);
    for (const [marked, text] of spans) expect(marked).toBe(text);
  });
});

describe('an edit in the middle of the first analysis', () => {
  it('is not lost, and its findings come', async () => {
    const desk = await openDesk();
    const told = desk.heard('analysis-progress');
    const storyId = await desk.importStory({ machine: long });
    await desk.until(() => told.some(({ done }) => done > 0));
    await desk.edit(storyId, 3, 'Now this is is here.');
    await desk.until(async () => (await desk.row(storyId, 3)).findingList.some(({ text }) => text === 'is is'));
    expect((await desk.call('stories.rows', { storyId, from: 2, to: 3 }))[0]?.findings).toBe(1);
    await desk.call('history.undo', { storyId, by });
    await desk.until(async () =>
      (await desk.row(storyId, 3)).findingList.some(({ text, state }) => text === 'and and' && state === 'open'),
    );
  });
});

describe('a long story', () => {
  const rowAt = async (desk: Desk, storyId: Id, position: number) => {
    const [row] = await desk.call('stories.rows', { storyId, from: position, to: position + 1 });
    if (!row) throw new Error(`There is no row ${position}.`);
    return row;
  };
  const write = async (desk: Desk, storyId: Id, position: number, text: string) => {
    const { id, version } = await rowAt(desk, storyId, position);
    await desk.call('review.edit', { rowId: id, text, version, by, session: `at ${position}` });
  };
  const open = async (desk: Desk, storyId: Id, position: number) =>
    (await rowAt(desk, storyId, position)).findingList.filter(({ state }) => state === 'open').map(({ text }) => text);

  it('is handed to the checks whole, though in parts, and with what is edited meanwhile', async () => {
    const desk = await openDesk();
    const storyId = await desk.importStory({ machine: long });
    // The first part is on its way, the last is not.
    await write(desk, storyId, 0, 'It it began.');
    await write(desk, storyId, 3999, 'It ended ended.');
    await desk.analysed(storyId);
    await desk.until(async () => (await open(desk, storyId, 3999)).includes('ended ended'));
    await desk.until(async () => (await open(desk, storyId, 0)).includes('It it'));
    for (const position of [1, 499, 500, 2000, 3998]) expect(await open(desk, storyId, position)).toContain('and and');
  });

  it('is checked after all by a worker that died over one of its parts', async () => {
    const desk = await openDesk({ workerUrl: fragile });
    const mark = join(newFolder(), 'died');
    const many = 'It was was late.\n\n'.repeat(1100);
    const storyId = await desk.importStory({ machine: `${many}It was was late. DIE-ONCE:${mark}` });
    await desk.analysed(storyId);
    expect(await open(desk, storyId, 0)).toEqual(['was was']);
    expect(await open(desk, storyId, 1100)).toEqual(['was was']);
  });
});

describe('a checked story that is opened in another run', () => {
  it('is checked as soon as it is edited', async () => {
    const desk = await openDesk();
    const storyId = await desk.newStory('Nobody came.\n\nIt rained.');
    await desk.close();
    const again = await openDesk({ dataFolder: desk.dataFolder });
    await again.openStory(storyId);
    await again.edit(storyId, 1, 'It rained in in June.');
    await again.until(async () => (await again.row(storyId, 1)).findings === 1);
  });
});

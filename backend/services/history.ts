import type { HistoryChange } from '../../shared/contract/api.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Id, Timestamp } from '../../shared/contract/model.ts';
import type { ActionRecord } from '../database/queries/actions.ts';
import type { Handlers } from '../dispatch.ts';
import { type Announcer, createTouched, type Touched } from './announcer.ts';
import type { Desk } from './desk.ts';
import { notFound } from './errors.ts';
import type { MemoryService } from './memory.ts';
import type { PeopleService } from './people.ts';
import { createStructureRecord } from './structure/structure-record.ts';
import type { Texts } from './texts.ts';

export type HistoryService = Pick<Handlers, 'history.undo' | 'history.redo'>;

type Direction = 'undo' | 'redo';

const words = {
  undo: {
    said: { en: 'Undid: ', zh: '已撤销：' },
    nothing: { en: 'There is nothing to undo.', zh: '没有可撤销的操作。' },
  },
  redo: {
    said: { en: 'Redid: ', zh: '已重做：' },
    nothing: { en: 'There is nothing to redo.', zh: '没有可重做的操作。' },
  },
} as const;

/**
 * Undo and redo, a story at a time. The record is only ever added to: taking a step back is recorded like the step
 * itself, and the journal's state decides what counts.
 */
export function createHistoryService(
  { queries, transact, now }: Desk,
  texts: Texts,
  people: PeopleService,
  memory: Pick<MemoryService, 'remember' | 'forget' | 'taught'>,
  announcer: Announcer,
): HistoryService {
  const structure = createStructureRecord(queries);

  function replay(direction: Direction, action: ActionRecord, storyId: Id, by: Id): Touched {
    const at = now();
    const touched = createTouched();
    // Rows first where they come back, last where they go: texts are written into rows that are there.
    if (direction === 'undo') replayTexts(direction, action.id, by, at, touched);
    structure.replay(direction, { actionId: action.id, storyId, by, at }, touched);
    if (direction === 'redo') replayTexts(direction, action.id, by, at, touched);
    queries.decisions.recordReplay(direction, action.id, by, at);
    for (const rowId of queries.decisions.rowsOf(action.id)) touched.decided(storyId, rowId);
    queries.dismissals.recordReplay(direction, action.id, by, at);
    for (const target of queries.dismissals.targets(action.id)) {
      for (const covered of queries.dismissals.covered(target)) touched.row(covered.storyId, covered.rowId);
    }
    queries.actions.setState(action.id, direction === 'undo' ? 'undone' : 'done');
    // Now that the journal says what counts.
    memory.remember(touched);
    const marks = queries.phrasePairs.marksOf(action.id);
    for (const { rowId } of marks) touched.row(storyId, rowId);
    if (marks.length > 0) memory.taught(marks.map(({ before }) => before));
    memory.forget();
    queries.stories.touch(storyId, at);
    return touched;
  }

  function replayTexts(direction: Direction, actionId: Id, by: Id, at: Timestamp, touched: Touched): void {
    const changes = queries.corrections.ofAction(actionId);
    const rows = new Map(
      changes.length === 0 ? [] : texts.ofRows(changes.map(({ rowId }) => rowId)).map((text) => [text.row.id, text]),
    );
    for (const { rowId, first, last, before, after } of changes) {
      const text = rows.get(rowId);
      if (!text) throw notFound('row', rowId);
      const target = direction === 'undo' ? before : after;
      queries.corrections.insert({
        actionId,
        rowId,
        by,
        at,
        before: text.revision,
        after: target,
        ...(direction === 'undo' ? { undoes: last } : { redoes: first }),
      });
      texts.write(text, target);
      touched.revised(text.row.storyId, rowId);
    }
  }

  function move(direction: Direction, storyId: Id, by: Id, step?: Id): HistoryChange {
    people.get(by);
    const { said, nothing } = words[direction];
    const { label, touched } = transact(() => {
      const story = queries.stories.get(storyId);
      if (!story || story.removedAt !== null) throw notFound('story', storyId);
      const action = direction === 'undo' ? queries.actions.lastDone(storyId) : queries.actions.firstUndone(storyId);
      if (!action) throw new CopydeskError({ code: 'not-found', message: nothing });
      if (step !== undefined && action.id !== step) throw notTheLast(action);
      return { label: action.label, touched: replay(direction, action, storyId, by) };
    });
    const change = announcer.announce(storyId, [], touched);
    return { ...change, what: { en: said.en + label.en, zh: said.zh + label.zh } };
  }

  return {
    'history.undo': ({ storyId, step, by }) => move('undo', storyId, by, step),
    'history.redo': ({ storyId, by }) => move('redo', storyId, by),
  };
}

/** Taking back a step under later ones would tear them: they are taken back one by one. */
function notTheLast({ id, label }: ActionRecord): CopydeskError {
  return new CopydeskError({
    code: 'conflict',
    message: {
      en: `Something else was done in this story since: ${label.en}.`,
      zh: `此后本稿件中又有其他操作：${label.zh}。`,
    },
    mend: {
      en: 'Nothing was undone. Undo in the story goes back step by step.',
      zh: '未作任何撤销。请在稿件中逐步撤销。',
    },
    details: { step: id },
  });
}

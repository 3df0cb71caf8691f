import type { Change } from '../../../../shared/contract/api.ts';
import type { Result } from '../../../../shared/contract/errors.ts';
import type { Id, RowView } from '../../../../shared/contract/model.ts';
import type { Desk } from './desk.ts';
import { createSaver, type SavedText, type Saver } from './saver.ts';

const savers = new WeakMap<Desk, Saver>();

/** Savers with text that the backend has not taken yet, whichever page is on screen. */
const unsaved = new Set<Saver>();

/** Whether something typed anywhere in this window is not saved yet. */
export function hasUnsavedText(): boolean {
  return unsaved.size > 0;
}

/** Saves all that is typed; answers whether nothing is left. */
export async function saveEverything(): Promise<boolean> {
  await Promise.all([...unsaved].map((saver) => saver.flush()));
  return !hasUnsavedText();
}

/** Opens the row's revision in the editor. Nothing happens in a story without a revision. */
export async function openEditor(desk: Desk, rowId: Id, caret?: number): Promise<void> {
  const { editing } = desk.view.get();
  if (editing?.rowId === rowId) return;
  if (editing && !(await leaveEditor(desk))) return;
  const row = await desk.store.load(rowId);
  const revision = desk.store.get().revisionSourceId;
  if (!row || revision === undefined) return;
  const text = row.cells[revision] ?? '';
  const session = crypto.randomUUID();
  const saver: Saver = createSaver({
    start: { text, version: row.version },
    save: (next, version) => saveText(desk, rowId, session, next, version),
    load: () => loadText(desk, rowId),
    onState(save) {
      if (save.kind === 'saved') unsaved.delete(saver);
      else unsaved.add(saver);
      if (savers.get(desk) === saver) desk.view.set({ save });
    },
  });
  savers.set(desk, saver);
  desk.view.set({
    editing: { rowId, session, start: text, draft: text, caret: Math.min(caret ?? text.length, text.length) },
    save: { kind: 'saved' },
  });
}

async function saveText(
  desk: Desk,
  rowId: Id,
  session: string,
  text: string,
  version: number,
): Promise<Result<SavedText>> {
  const answer = await desk.client.invoke('review.edit', { rowId, text, version, session, by: desk.person().id });
  if (!answer.ok) return answer;
  desk.store.take(answer.data);
  return { ok: true, data: { text, version: versionIn(answer.data, rowId) ?? version + 1 } };
}

function versionIn(change: Change, rowId: Id): number | undefined {
  return change.rows.find(({ id }) => id === rowId)?.version;
}

/** The row as it stands in the database now, not as it was last heard of. */
async function loadText(desk: Desk, rowId: Id): Promise<Result<SavedText>> {
  const position = desk.store.positionOf(rowId) ?? 0;
  const answer = await desk.client.invoke('stories.rows', {
    storyId: desk.store.storyId,
    from: position,
    to: position + 1,
  });
  if (!answer.ok) return answer;
  const row = answer.data.find(({ id }) => id === rowId);
  return { ok: true, data: savedTextOf(desk, row) };
}

function savedTextOf(desk: Desk, row: RowView | undefined): SavedText {
  const revision = desk.store.get().revisionSourceId ?? 0;
  return { text: row?.cells[revision] ?? '', version: row?.version ?? 0 };
}

/** The person typed: it is saved after a pause. */
export function typed(desk: Desk, draft: string): void {
  const { editing } = desk.view.get();
  if (!editing || editing.draft === draft) return;
  desk.view.set({ editing: { ...editing, draft } });
  savers.get(desk)?.change(draft);
}

/** Saves and closes the editor. Answers false, and leaves it open, where the text could not be saved. */
export async function leaveEditor(desk: Desk): Promise<boolean> {
  const { editing } = desk.view.get();
  if (!editing) return true;
  const saver = savers.get(desk);
  const saved = saver ? await saver.flush() : true;
  if (!saved) return false;
  // Somebody may have typed while it was saved, or opened another row.
  if (desk.view.get().editing?.session === editing.session) desk.view.set({ editing: undefined });
  return true;
}

/** Ends a conflict with the person's text, or with the one that somebody else wrote meanwhile. */
export async function settleConflict(desk: Desk, keep: 'mine' | 'theirs'): Promise<void> {
  const text = await savers.get(desk)?.settle(keep);
  const { editing } = desk.view.get();
  if (editing && text !== undefined) desk.view.set({ editing: { ...editing, draft: text } });
}

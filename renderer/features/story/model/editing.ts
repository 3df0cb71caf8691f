import type { Change } from '../../../../shared/contract/api.ts';
import type { Result } from '../../../../shared/contract/errors.ts';
import type { Id, RowView } from '../../../../shared/contract/model.ts';
import { reportError } from '../../../transport/report-error.ts';
import { editorOf } from './attached-editor.ts';
import type { Desk } from './desk.ts';
import { dropText, type KeptText, keepText } from './kept-texts.ts';
import { offerLostText } from './row-gone.ts';
import { createSaver, type SavedText, type Saver } from './saver.ts';

/** Who saves what stands in a desk's editor, and the end of listening to what others do to the row. */
const savers = new WeakMap<Desk, { readonly saver: Saver; readonly rowId: Id; readonly end: () => void }>();

/** The name of the browser's performance mark that every draft leaves when it goes to the backend. */
const sentMark = 'copydesk.sent';

/** Savers with text that the backend has not taken yet, whichever page is on screen. */
const unsaved = new Map<Saver, Pick<KeptText, 'storyId' | 'rowId' | 'session'>>();

/** Whether something typed anywhere in this window is not saved yet. */
export function hasUnsavedText(): boolean {
  return unsaved.size > 0;
}

/** Saves all that is typed; answers whether nothing is left. */
export async function saveEverything(): Promise<boolean> {
  await Promise.all([...unsaved.keys()].map((saver) => saver.flush()));
  return !hasUnsavedText();
}

/** Opens the row's revision in the editor. Nothing happens in a story without a revision. */
export async function openEditor(desk: Desk, rowId: Id, caret?: number): Promise<void> {
  const { editing } = desk.view.get();
  if (editing?.rowId === rowId && !editing.isLeft) return;
  if (editing && !(await leaveEditor(desk))) return;
  const row = await desk.store.load(rowId);
  if (!row || desk.store.get().revisionSourceId === undefined) return;
  beginStay(desk, rowId, savedTextOf(desk, row), caret);
}

/**
 * Opens a row's editor with a text that an earlier page could not save any more, and saves it: over what it was typed
 * over, merged with what the row says now, or after the person was asked. Answers whether it is saved.
 */
export async function resumeEditing(desk: Desk, kept: KeptText): Promise<boolean> {
  if (!(await leaveEditor(desk)) || !(await desk.store.load(kept.rowId))) return false;
  const saver = beginStay(desk, kept.rowId, { text: kept.base, version: kept.version });
  typed(desk, kept.text);
  return saver.flush();
}

function beginStay(desk: Desk, rowId: Id, start: SavedText, caret = start.text.length): Saver {
  const session = crypto.randomUUID();
  const { storyId } = desk.store;
  const saver: Saver = createSaver({
    start,
    save: (next, version) => saveText(desk, rowId, session, next, version),
    load: () => loadText(desk, rowId),
    onState(save) {
      if (save.kind === 'saved') {
        unsaved.delete(saver);
        dropText({ storyId, rowId, session });
      } else unsaved.set(saver, { storyId, rowId, session });
      if (save.kind === 'failed') keepText({ storyId, rowId, session, ...keptOf(saver) });
      if (savers.get(desk)?.saver !== saver) return;
      desk.view.set({ save });
      if (save.kind === 'failed' && save.error.code === 'not-found') giveUpStay(desk, { storyId, rowId, session });
    },
    onMerged(text) {
      if (savers.get(desk)?.saver === saver) showDraft(desk, text);
    },
  });
  savers.get(desk)?.end();
  const end = desk.store.subscribe(() => {
    const row = desk.store.row(rowId);
    if (row) saver.hear(savedTextOf(desk, row));
  });
  savers.set(desk, { saver, rowId, end });
  desk.view.set({
    editing: { rowId, session, start: start.text, draft: start.text, caret: Math.min(caret, start.text.length) },
    save: { kind: 'saved' },
  });
  return saver;
}

/** Somebody merged, split or removed the row: its editor closes, and what was typed in it is offered. */
function giveUpStay(desk: Desk, place: Pick<KeptText, 'storyId' | 'rowId' | 'session'>): void {
  const stay = savers.get(desk);
  if (!stay) return;
  offerLostText({ ...place, ...keptOf(stay.saver) });
  unsaved.delete(stay.saver);
  stay.end();
  savers.delete(desk);
  closeEditor(desk);
}

/** The row stands there at once as it is known by now: what was told of it while it was typed in may not be drawn yet. */
function closeEditor(desk: Desk): void {
  desk.store.drawNow();
  desk.view.set({ editing: undefined, save: { kind: 'saved' } });
}

/** Shows another text than the typed one in the editor: where words did not change, caret and undo stay. */
function showDraft(desk: Desk, draft: string): void {
  const { editing } = desk.view.get();
  if (!editing) return;
  desk.view.set({ editing: { ...editing, draft } });
  editorOf(desk)?.adopt(draft);
}

/** An input method composes in the editor: nothing half typed is saved, and nothing changes under it. */
export function holdSaving(desk: Desk, isHeld: boolean): void {
  savers.get(desk)?.saver.hold(isHeld);
}

/** Puts what is not saved where the next page finds it, should this one end before the backend has answered. */
export function keepUnsavedTexts(): void {
  for (const [saver, place] of unsaved) keepText({ ...place, ...keptOf(saver) });
}

function keptOf(saver: Saver) {
  const { text: base, version } = saver.saved();
  return { base, version, text: saver.text(), at: new Date().toISOString() };
}

async function saveText(
  desk: Desk,
  rowId: Id,
  session: string,
  text: string,
  version: number,
): Promise<Result<SavedText>> {
  // From here on whoever measures (bench/desk/live-check.ts) waits for the marks of what was typed.
  performance.clearMarks(sentMark);
  performance.mark(sentMark);
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
  savers.get(desk)?.saver.change(draft);
}

/** Has the backend apply a suggestion that reaches beyond the row being edited; the editor stays open. */
export async function applyBeside(desk: Desk, findingId: Id, number: number): Promise<void> {
  await desk.inTurn(async () => {
    if (!(await savers.get(desk)?.saver.flush())) return;
    const input = { findingId, suggestion: number - 1, by: desk.person().id };
    const answer = await desk.client.invoke('review.apply', input);
    if (answer.ok) desk.store.take(answer.data);
    else reportError(answer.error);
  });
}

/** What an input method has not finished counts, too. */
function takeDraft(desk: Desk): void {
  const editor = editorOf(desk);
  if (editor) typed(desk, editor.text());
}

/** Saves and closes the editor. Answers false, and leaves it open, where the text could not be saved. */
export async function leaveEditor(desk: Desk): Promise<boolean> {
  const { editing } = desk.view.get();
  if (!editing) return true;
  const stay = savers.get(desk);
  takeDraft(desk);
  const saved = stay ? await stay.saver.flush() : true;
  if (!saved) return false;
  // Somebody may have typed while it was saved, or opened another row.
  if (desk.view.get().editing?.session === editing.session) {
    stay?.end();
    closeEditor(desk);
  }
  return true;
}

/**
 * Closes the editor for whoever is done with it and waits for no disk. Where the text then turns out not to be saved, or is
 * known not to be, the editor is there (again).
 *
 * @param goBack gives the keys back to the rows; called before the editor is taken away under them.
 */
export async function stepOut(desk: Desk, goBack: () => void): Promise<void> {
  const caret = editorOf(desk)?.selection().end;
  takeDraft(desk);
  const { editing, save } = desk.view.get();
  if (!editing || editing.isLeft) return;
  const isHeldUp = save.kind === 'failed' || save.kind === 'conflict';
  if (!isHeldUp) {
    goBack();
    desk.store.drawNow();
    desk.view.set({ editing: { ...editing, caret: caret ?? editing.caret, isLeft: true } });
  }
  const left = await leaveEditor(desk);
  const { editing: now } = desk.view.get();
  if (!left && now?.session === editing.session) desk.view.set({ editing: { ...now, isLeft: false } });
  if (left && isHeldUp) goBack();
}

/** Ends a conflict with the person's text, or with the one that somebody else wrote meanwhile. */
export async function settleConflict(desk: Desk, keep: 'mine' | 'theirs'): Promise<void> {
  const text = await savers.get(desk)?.saver.settle(keep);
  if (text !== undefined) showDraft(desk, text);
}

import type { NoteView, RowView } from '../../../../shared/contract/model.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useNameOf } from '../../people/use-name-of.ts';
import { useCurrentRow, useStory } from '../desk-context.ts';
import css from './card.module.css';

/** The comments that the current row came with, and the answers to them, as its file has them. */
export function FileNotes() {
  const { t } = useTranslation('review');
  const row = useCurrentRow();
  const notes = row?.notes ?? [];
  if (!row || notes.length === 0) return null;
  return (
    <section className={css.remarks} aria-label={t('notes.label', { row: row.position + 1 })}>
      {notes.map((note) => (
        <Note key={note.id} note={note} row={row} />
      ))}
    </section>
  );
}

function Note({ note, row }: { readonly note: NoteView; readonly row: RowView }) {
  const { t } = useTranslation('review');
  const said = useSaid();
  const about = useWords(note, row);
  return (
    <div className={css.note} data-open={!note.resolved || undefined}>
      <p>
        <strong>{said(note)}</strong>
        {note.resolved ? ` ${t('notes.resolved')}` : ''}
      </p>
      {about ? <p className={css.aboutWords}>{about}</p> : null}
      <p>{note.text}</p>
      {note.answers?.map((answer) => (
        <p key={answer.id} className={css.noteAnswer}>
          <strong>{said(answer)}</strong> {answer.text}
        </p>
      ))}
    </div>
  );
}

function useSaid(): (note: Pick<NoteView, 'by' | 'at'>) => string {
  const { t } = useTranslation('review');
  const format = useFormat();
  const nameOf = useNameOf();
  return ({ by, at }) => t('notes.said', { name: nameOf(by), when: format.since(at) });
}

/** What the comment is on. The machine's text and the original never change; of the revision it is not known any more. */
function useWords({ side, span }: NoteView, row: RowView): string {
  const base = useStory(({ baseSourceId }) => baseSourceId);
  const original = useStory(({ sources }) => sources.find(({ kind, aligned }) => kind === 'original' && aligned)?.id);
  const source = side === 'machine' ? base : side === 'original' ? original : undefined;
  const text = source === undefined ? undefined : row.cells[source];
  return span && text ? text.slice(span.start, span.end) : '';
}

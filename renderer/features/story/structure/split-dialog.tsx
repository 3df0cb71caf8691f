import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { SplitProposal } from '../../../../shared/contract/methods/rows.ts';
import type { Id } from '../../../../shared/contract/model.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Loading } from '../../../transport/query-view.tsx';
import { reportError } from '../../../transport/report-error.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useDesk, useStory } from '../desk-context.ts';
import { splitRow } from './change-rows.ts';
import css from './split.module.css';
import { SplitColumn } from './split-column.tsx';

/** Where the current row is cut in two: every column has a cut of its own, which follows the one that was moved last. */
export function SplitDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('structure');
  const desk = useDesk();
  const form = useId();
  const body = useRef<HTMLFormElement>(null);
  const [rowId] = useState(() => desk.store.get().selection.rowId ?? 0);
  const number = (desk.store.positionOf(rowId) ?? 0) + 1;
  const { proposal, offsets, move } = useProposal(rowId, onClose);
  const titleOf = useColumnTitle();
  const columns = proposal?.columns ?? [];
  const parts = columns.map(({ sourceId, text }) => {
    const at = offsets.get(sourceId) ?? text.length;
    return { first: text.slice(0, at).trim(), second: text.slice(at).trim() };
  });
  const blocked = !parts.some(({ first }) => first) || !parts.some(({ second }) => second);
  const loaded = proposal !== undefined;
  useEffect(() => {
    if (loaded) body.current?.querySelector<HTMLElement>('[role=slider]')?.focus();
  }, [loaded]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!proposal || blocked) return;
    onClose();
    const at = columns.map(({ sourceId, text }) => ({ sourceId, offset: offsets.get(sourceId) ?? text.length }));
    void splitRow(desk, { rowId, version: proposal.version, at });
  }

  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={t('split.title', { row: number })}
      about={t('split.about')}
      foot={
        <>
          <p className={css.keys} aria-hidden="true">
            <Kbd keys={['←']} /> <Kbd keys={['→']} /> {t('split.byWord')} <Kbd keys={['↑']} /> <Kbd keys={['↓']} />{' '}
            {t('split.bySentence')}
          </p>
          <Button look="primary" type="submit" form={form} disabled={blocked}>
            {t('split.do')}
            <Kbd keys={['↵']} />
          </Button>
        </>
      }
    >
      <form
        ref={body}
        id={form}
        className={css.columns}
        onSubmit={submit}
        onKeyDown={(event) => {
          // A slider submits nothing by itself.
          if (event.key === 'Enter' && (event.target as HTMLElement).role === 'slider') submit(event);
        }}
      >
        {proposal ? null : <Loading />}
        {columns.map(({ sourceId, text }) => (
          <SplitColumn
            key={sourceId}
            {...titleOf(sourceId)}
            text={text}
            offset={offsets.get(sourceId) ?? text.length}
            onMove={(offset) => move(sourceId, offset)}
          />
        ))}
      </form>
    </Dialog>
  );
}

/** The columns' cuts: as proposed, then as moved; those that nobody moved follow the one that was. */
function useProposal(rowId: Id, onGone: () => void) {
  const desk = useDesk();
  const [proposal, setProposal] = useState<SplitProposal>();
  const [offsets, setOffsets] = useState<ReadonlyMap<Id, number>>(new Map());
  const moved = useRef(new Set<Id>());
  const latest = useRef(0);
  const gone = useRef(onGone);

  useEffect(() => {
    void desk.client.invoke('rows.proposeSplit', { rowId }).then((answer) => {
      if (!answer.ok) {
        reportError(answer.error);
        gone.current();
        return;
      }
      setProposal(answer.data);
      setOffsets(new Map(answer.data.columns.map(({ sourceId, offset }) => [sourceId, offset])));
    });
  }, [desk, rowId]);

  function move(sourceId: Id, offset: number): void {
    moved.current.add(sourceId);
    setOffsets((now) => new Map(now).set(sourceId, offset));
    latest.current += 1;
    const mine = latest.current;
    void desk.client.invoke('rows.proposeSplit', { rowId, at: { sourceId, offset } }).then((answer) => {
      if (!answer.ok || mine !== latest.current) return;
      setOffsets((now) => {
        const next = new Map(now);
        for (const column of answer.data.columns) {
          if (!moved.current.has(column.sourceId)) next.set(column.sourceId, column.offset);
        }
        return next;
      });
    });
  }

  return { proposal, offsets, move };
}

/** What a column is called, as in the grid. */
export function useColumnTitle() {
  const { t } = useTranslation('story');
  const sources = useStory((state) => state.sources);
  return (sourceId: Id) => {
    const source = sources.find(({ id }) => id === sourceId);
    const own = source?.kind === 'original' || source?.kind === 'revision' ? t(`column.${source.kind}`) : source?.label;
    return { label: own ?? '', language: source?.language ?? ('en' as const) };
  };
}

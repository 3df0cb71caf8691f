import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Term } from '../../../shared/checks/check.ts';
import type { TermEntry } from '../../../shared/contract/model.ts';
import { usePerson } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/use-command.ts';
import { reportError } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import list from '../../ui/list.module.css';
import { EmptyState, ErrorState } from '../../ui/state.tsx';
import { showTermRemoved } from './model/term-toasts.ts';
import { useTermPages } from './model/use-term-pages.ts';
import { StatusSign } from './status-sign.tsx';
import css from './table.module.css';

export interface ListHandle {
  focus(): void;
}

export interface TermsTabProps {
  readonly ref: Ref<ListHandle>;
  readonly query: string;
  readonly status: Term['status'] | undefined;
  readonly onEdit: (entry: TermEntry) => void;
  readonly onNew: () => void;
  readonly onAll: () => void;
}

const lineHeight = 36;

/** The term base as a list with one current entry. However long it is, only what is in view is asked for and drawn. */
export function TermsTab({ ref, query, status, onEdit, onNew, onAll }: TermsTabProps) {
  const { t } = useTranslation(['memory', 'common']);
  const client = useClient();
  const person = usePerson();
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useTermPages(query, status);
  const { total } = pages;
  const [chosen, setChosen] = useState(0);
  const current = Math.max(0, Math.min(chosen, total - 1));
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 12,
  });
  const lines = virtual.getVirtualItems();
  const [first, last] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? 0];
  const { need } = pages;
  useEffect(() => need(first, last + 1), [need, first, last]);
  useEffect(() => {
    setChosen(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [query, status]);

  const entry = pages.entry(current);
  function go(index: number): void {
    const next = Math.max(0, Math.min(index, total - 1));
    setChosen(next);
    virtual.scrollToIndex(next);
  }
  async function remove(): Promise<void> {
    if (!entry) return;
    const answer = await client.invoke('terms.remove', { termId: entry.id });
    if (answer.ok) showTermRemoved(client, entry, person.id);
    else reportError(answer.error);
  }
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }));
  useCommand('memory.next', () => go(current + 1), total > 0);
  useCommand('memory.previous', () => go(current - 1), total > 0);
  useCommand('memory.edit', () => entry && onEdit(entry), entry !== undefined);
  useCommand('memory.remove', () => void remove(), entry !== undefined);

  if (pages.error) {
    return <ErrorState error={pages.error} actions={<Button onClick={pages.reload}>{t('common:tryAgain')}</Button>} />;
  }
  if (pages.isKnown && total === 0) {
    const isFiltered = query !== '' || status !== undefined;
    return (
      <EmptyState
        {...(isFiltered ? {} : { title: t('terms.empty') })}
        text={t(isFiltered ? 'terms.none' : 'terms.emptyHint')}
        action={<Button onClick={isFiltered ? onAll : onNew}>{t(isFiltered ? 'terms.showAll' : 'terms.new')}</Button>}
      />
    );
  }
  return (
    <div className={css.frame}>
      <div className={css.head} data-table="terms" aria-hidden="true">
        <span>{t('term.chinese')}</span>
        <span>{t('term.english')}</span>
        <span>{t('term.status')}</span>
        <span>{t('term.note')}</span>
        <span>{t('terms.by')}</span>
      </div>
      <div
        ref={scroller}
        className={list.scroller}
        role="listbox"
        tabIndex={0}
        data-key-place="memory"
        aria-label={t('tab.terms')}
        aria-activedescendant={total > 0 ? `term-${current}` : undefined}
        onClick={(event) => choose(event, setChosen)}
        onDoubleClick={(event) =>
          choose(event, (index) => {
            const found = pages.entry(index);
            if (found) onEdit(found);
          })
        }
        onKeyDown={undefined}
      >
        <div className={list.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {lines.map(({ index, start }) => (
            <TermLine
              key={index}
              index={index}
              total={total}
              start={start}
              isCurrent={index === current}
              entry={pages.entry(index)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

interface TermLineProps {
  readonly index: number;
  readonly total: number;
  readonly start: number;
  readonly isCurrent: boolean;
  readonly entry: TermEntry | undefined;
}

function TermLine({ index, total, start, isCurrent, entry }: TermLineProps) {
  const format = useFormat();
  return (
    <div
      id={`term-${index}`}
      className={cx(list.line, css.line)}
      data-table="terms"
      data-index={index}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${start}px)` }}
    >
      {entry ? (
        <>
          <span className={css.chinese} lang="zh-CN" title={entry.chinese}>
            {entry.chinese || '—'}
          </span>
          <span className={css.english} lang="en" title={entry.english}>
            {entry.english}
          </span>
          <StatusSign status={entry.status} />
          <span className={css.quiet} title={entry.note}>
            {entry.note}
          </span>
          <span className={css.quiet}>
            {[entry.person, entry.at && format.date(entry.at.slice(0, 10))].filter(Boolean).join(' · ')}
          </span>
        </>
      ) : null}
    </div>
  );
}

/** The line that was pressed. */
export function choose(event: MouseEvent, then: (index: number) => void): void {
  if (!(event.target instanceof Element) || event.target.closest('a, button')) return;
  const index = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN);
  if (!Number.isNaN(index)) then(index);
}

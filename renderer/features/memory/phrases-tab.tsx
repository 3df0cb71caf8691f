import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { PhraseEntry } from '../../../shared/contract/methods/memory.ts';
import { usePerson } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/use-command.ts';
import { reportError } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { useQuery } from '../../transport/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import list from '../../ui/list.module.css';
import { EmptyState, ErrorState } from '../../ui/state.tsx';
import { showToast } from '../../ui/toast-store.ts';
import css from './table.module.css';
import { choose, type ListHandle } from './terms-tab.tsx';

export interface PhrasesTabProps {
  readonly ref: Ref<ListHandle>;
  readonly query: string;
  readonly onAll: () => void;
}

/** Wordings that were corrected more than once, or that somebody told the desk to remember: those can be taken back. */
export function PhrasesTab({ ref, query, onAll }: PhrasesTabProps) {
  const { t } = useTranslation(['memory', 'common']);
  const format = useFormat();
  const client = useClient();
  const person = usePerson();
  const phrases = useQuery('memory.phrases', {}, ['memory-changed']);
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const wanted = query.toLowerCase();
  const all = phrases.status === 'ready' ? phrases.data : [];
  const shown = all.filter(({ before, after }) => `${before}\n${after}`.toLowerCase().includes(wanted));
  const current = Math.max(0, Math.min(chosen, shown.length - 1));
  const phrase = shown[current];
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 12,
  });

  function go(index: number): void {
    const next = Math.max(0, Math.min(index, shown.length - 1));
    setChosen(next);
    virtual.scrollToIndex(next);
  }
  async function forget({ markId, before, after }: PhraseEntry): Promise<void> {
    if (markId === undefined) {
      showToast({ text: t('phrases.byItself'), topic: 'phrase' });
      return;
    }
    const answer = await client.invoke('memory.forgetPhrase', { markId, by: person.id });
    if (!answer.ok) {
      reportError(answer.error);
      return;
    }
    const back = async () => {
      const again = await client.invoke('memory.bringPhraseBack', { markId, by: person.id });
      if (!again.ok) reportError(again.error);
    };
    showToast({
      text: t('phrases.forgotten', { before, after }),
      topic: 'phrase',
      action: { label: t('common:undo'), run: () => void back() },
    });
  }
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }));
  useCommand('memory.next', () => go(current + 1), shown.length > 0);
  useCommand('memory.previous', () => go(current - 1), shown.length > 0);
  useCommand('memory.remove', () => phrase && void forget(phrase), phrase !== undefined);

  if (phrases.status === 'error') {
    return (
      <ErrorState error={phrases.error} actions={<Button onClick={phrases.reload}>{t('common:tryAgain')}</Button>} />
    );
  }
  if (phrases.status === 'ready' && shown.length === 0) {
    const isFiltered = all.length > 0;
    return (
      <EmptyState
        {...(isFiltered ? {} : { title: t('phrases.empty') })}
        text={t(isFiltered ? 'phrases.none' : 'phrases.emptyHint')}
        action={isFiltered ? <Button onClick={onAll}>{t('phrases.showAll')}</Button> : undefined}
      />
    );
  }
  return (
    <div className={css.frame}>
      <div className={css.head} data-table="phrases" aria-hidden="true">
        <span>{t('remember.before')}</span>
        <span>{t('remember.after')}</span>
        <span>{t('phrases.how')}</span>
        <span>{t('terms.by')}</span>
      </div>
      <div
        ref={scroller}
        className={list.scroller}
        role="listbox"
        tabIndex={0}
        data-key-place="memory"
        aria-label={t('tab.phrases')}
        aria-activedescendant={phrase ? `phrase-${current}` : undefined}
        onClick={(event) => choose(event, setChosen)}
        onKeyDown={undefined}
      >
        <div className={list.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const each = shown[index];
            if (!each) return null;
            return (
              <div
                key={`${each.before}\n${each.after}`}
                id={`phrase-${index}`}
                className={cx(list.line, css.line)}
                data-table="phrases"
                data-index={index}
                role="option"
                tabIndex={-1}
                aria-selected={index === current}
                aria-setsize={shown.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className={css.english} lang="en" title={each.before}>
                  {each.before}
                </span>
                <span className={css.english} lang="en" title={each.after}>
                  {each.after}
                </span>
                <span>
                  {each.markId === undefined ? t('phrases.times', { count: each.times }) : t('phrases.byHand')}
                </span>
                <span className={css.quiet}>
                  {each.person} · {format.date(each.at.slice(0, 10))}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

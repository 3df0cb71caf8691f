import { useRef, useState } from 'react';
import type { Term } from '../../../shared/checks/check.ts';
import type { TermEntry } from '../../../shared/contract/model.ts';
import { Page } from '../../app/page.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys } from '../../keys/command-keys.tsx';
import { useCommand } from '../../keys/use-command.ts';
import { downloadFile } from '../../transport/download.ts';
import { dataOrReport } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { useWork } from '../../transport/use-work.ts';
import { WorkProgress } from '../../transport/work-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { FilterField } from '../stories/filter-field.tsx';
import { MemoryFileDialog } from './memory-file-dialog.tsx';
import { memoryFile } from './model/save-memory.ts';
import { PhrasesTab } from './phrases-tab.tsx';
import { SegmentsTab } from './segments-tab.tsx';
import css from './table.module.css';
import { TableDialog } from './table-dialog.tsx';
import { TermDialog } from './term-dialog.tsx';
import { type ListHandle, TermsTab } from './terms-tab.tsx';

type Tab = 'terms' | 'phrases' | 'segments';
type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'change'; readonly entry: TermEntry }
  | { readonly kind: 'table' }
  | { readonly kind: 'memory' };

const tabs: readonly Tab[] = ['terms', 'phrases', 'segments'];

/** Everything that the desk learnt and agreed on: terms, phrases, and whole segments. */
export function MemoryPage() {
  const { t } = useTranslation(['memory', 'common']);
  const client = useClient();
  const [tab, setTab] = useState<Tab>('terms');
  const [query, setQuery] = useState('');
  const [status, setStatus] = useState<Term['status'] | 'any'>('any');
  const [open, setOpen] = useState<Open>();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<ListHandle>(null);
  const wanted = query.trim();
  const isTerms = tab === 'terms';
  const showAll = () => {
    setQuery('');
    setStatus('any');
    field.current?.focus();
  };
  const work = useWork();
  async function exportTerms(format: 'csv' | 'tbx'): Promise<void> {
    const file = dataOrReport(await client.invoke('terms.export', { format }));
    if (file) downloadFile(file);
  }
  async function exportMemory(): Promise<void> {
    if (work.state) return;
    const file = dataOrReport(await work.run(t('memoryFile.writing'), (watch) => memoryFile(client, watch)));
    if (file) downloadFile(file);
  }
  const isSegments = tab === 'segments';
  const takeOver = () => setOpen({ kind: isSegments ? 'memory' : 'table' });
  const handOut = () => void (isSegments ? exportMemory() : exportTerms('csv'));
  const add = () => setOpen({ kind: 'new' });
  useCommand('memory.search', () => field.current?.focus());
  useCommand('memory.terms', () => setTab('terms'));
  useCommand('memory.phrases', () => setTab('phrases'));
  useCommand('memory.segments', () => setTab('segments'));
  useCommand('memory.new', add, isTerms);
  useCommand('memory.import', takeOver, isTerms || isSegments);
  useCommand('memory.export', handOut, isTerms || isSegments);

  return (
    <Page
      title={t('common:rail.memory')}
      bodyClass={css.body}
      header={
        <Segmented
          label={t('tab.label')}
          value={tab}
          choices={tabs.map((value) => ({ value, label: t(`tab.${value}`) }))}
          onChoose={setTab}
        />
      }
    >
      <div className={css.tools}>
        <div className={css.search}>
          <FilterField
            command="memory.search"
            label={t(`search.${tab}`)}
            maxLength={200}
            ref={field}
            value={query}
            onChange={setQuery}
            onLeave={() => list.current?.focus()}
          />
        </div>
        {isTerms ? (
          <Select
            className={css.filter}
            aria-label={t('terms.filter')}
            value={status}
            choices={(['any', 'preferred', 'admitted', 'forbidden'] as const).map((value) => ({
              value,
              label: t(value === 'any' ? 'terms.anyStatus' : `status.${value}`),
            }))}
            onChoose={setStatus}
          />
        ) : null}
        <span className={css.space} />
        <WorkProgress work={work} />
        {isTerms || isSegments ? (
          <>
            <Button onClick={takeOver}>
              {t('table.open')} <CommandKeys id="memory.import" />
            </Button>
            <Button onClick={handOut} disabled={work.state !== undefined}>
              {t(isTerms ? 'terms.export' : 'memoryFile.export')} <CommandKeys id="memory.export" />
            </Button>
          </>
        ) : null}
        {isTerms ? (
          <>
            <Button onClick={() => void exportTerms('tbx')}>{t('terms.exportTbx')}</Button>
            <Button look="primary" onClick={add}>
              {t('terms.new')} <CommandKeys id="memory.new" />
            </Button>
          </>
        ) : null}
      </div>
      {tab === 'terms' ? (
        <TermsTab
          ref={list}
          query={wanted}
          status={status === 'any' ? undefined : status}
          onEdit={(entry) => setOpen({ kind: 'change', entry })}
          onNew={add}
          onAll={showAll}
        />
      ) : null}
      {tab === 'phrases' ? <PhrasesTab ref={list} query={wanted} onAll={showAll} /> : null}
      {tab === 'segments' ? <SegmentsTab ref={list} query={wanted} onAll={showAll} /> : null}
      {open?.kind === 'table' ? <TableDialog onClose={() => setOpen(undefined)} /> : null}
      {open?.kind === 'memory' ? <MemoryFileDialog onClose={() => setOpen(undefined)} /> : null}
      {open?.kind === 'new' || open?.kind === 'change' ? (
        <TermDialog entry={open.kind === 'change' ? open.entry : undefined} onClose={() => setOpen(undefined)} />
      ) : null}
    </Page>
  );
}

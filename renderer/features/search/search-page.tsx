import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { SearchPlace } from '../../../shared/contract/methods/search.ts';
import { searchPlaces } from '../../../shared/contract/methods/search.ts';
import type { StoryState } from '../../../shared/contract/model.ts';
import { Page } from '../../app/page.tsx';
import { navigate } from '../../app/route.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextInput } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Progress } from '../../ui/progress.tsx';
import { EmptyState, ErrorState } from '../../ui/state.tsx';
import { markInStory } from '../story/find/wanted.ts';
import { asked, remember } from './asked.ts';
import { firstLine, linesOf, type ResultLine, routeOf } from './result-lines.ts';
import { lineId, ResultList } from './result-list.tsx';
import css from './search.module.css';
import { useSearch } from './use-search.ts';

const states: readonly StoryState[] = ['draft', 'in-translation', 'in-review', 'approved'];

/** Looks for words in all stories: originals, machine translations, revisions, references, comments and names. */
export function SearchPage() {
  const { t } = useTranslation(['search', 'common']);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(asked().query);
  const [place, setPlace] = useState<SearchPlace | 'all'>(asked().place);
  const [state, setState] = useState<StoryState | 'all'>(asked().state);
  const wanted = query.trim();
  const search = useSearch({
    query: wanted,
    ...(place !== 'all' && { places: [place] }),
    ...(state !== 'all' && { states: [state] }),
  });
  const lines = linesOf(search.stories);
  const [chosen, setChosen] = useState<number | undefined>(asked().line);
  const current = Math.min(chosen ?? firstLine(lines), Math.max(0, lines.length - 1));
  useEffect(() => remember({ query, place, state, line: chosen }), [query, place, state, chosen]);
  const takeKeys = () => {
    field.current?.focus();
    field.current?.select();
  };
  useEffect(takeKeys, []);
  useCommand('app.search', takeKeys);

  function ask(change: () => void): void {
    change();
    setChosen(undefined);
  }

  function open(line: ResultLine | undefined): void {
    if (!line) return;
    markInStory(wanted);
    navigate(routeOf(line));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const page = 8;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    const step = steps[event.key];
    if (step !== undefined) setChosen(Math.max(0, Math.min(lines.length - 1, current + step)));
    else if (event.key === 'Enter') open(lines[current]);
    else if (event.key === 'Escape' && query) ask(() => setQuery(''));
    else return;
    event.preventDefault();
  }

  const { loadMore } = search;
  const onEnd = useCallback(() => loadMore(), [loadMore]);
  const currentLine = lines[current];
  return (
    <Page
      title={t('common:rail.search')}
      bodyClass={css.body}
      header={
        <div className={css.tools}>
          <div className={css.field}>
            <Icon name="search" size={14} />
            <TextInput
              ref={field}
              type="search"
              className={css.input}
              role="combobox"
              aria-label={t('field')}
              aria-expanded={lines.length > 0}
              aria-controls={list}
              aria-activedescendant={currentLine && wanted ? lineId(list, currentLine) : undefined}
              placeholder={t('field')}
              maxLength={500}
              value={query}
              onChange={(event) => ask(() => setQuery(event.target.value))}
              onKeyDown={onKeyDown}
            />
          </div>
          <Select
            aria-label={t('place.label')}
            value={place}
            choices={(['all', ...searchPlaces] as const).map((value) => ({ value, label: t(`place.${value}`) }))}
            onChoose={(value) => ask(() => setPlace(value))}
          />
          <Select
            aria-label={t('state.label')}
            value={state}
            choices={(['all', ...states] as const).map((value) => ({ value, label: t(`state.${value}`) }))}
            onChoose={(value) => ask(() => setState(value))}
          />
        </div>
      }
    >
      <Status search={search} wanted={wanted} />
      {search.error ? (
        <ErrorState error={search.error} actions={<Button onClick={search.again}>{t('common:tryAgain')}</Button>} />
      ) : null}
      {wanted === '' && !search.error ? <p className={css.hint}>{t('hint')}</p> : null}
      {wanted !== '' && !search.error && lines.length === 0 && search.answered === wanted && !search.busy ? (
        <EmptyState
          text={t('none', { query: wanted })}
          action={
            place !== 'all' || state !== 'all' ? (
              <Button onClick={() => ask(() => [setPlace('all'), setState('all')])}>{t('everywhere')}</Button>
            ) : (
              <Button onClick={() => ask(() => setQuery(''))}>{t('empty')}</Button>
            )
          }
        />
      ) : null}
      {wanted !== '' && lines.length > 0 ? (
        <ResultList id={list} lines={lines} current={current} onCurrent={setChosen} onOpen={open} onEnd={onEnd} />
      ) : null}
    </Page>
  );
}

function Status({ search, wanted }: { readonly search: ReturnType<typeof useSearch>; readonly wanted: string }) {
  const { t } = useTranslation('search');
  const format = useFormat();
  const count = search.stories.length;
  const { indexing } = search;
  if (!indexing && (wanted === '' || count === 0)) return null;
  const formatted = format.number(count);
  return (
    <div className={css.status}>
      <span role="status">
        {wanted === '' || count === 0 ? '' : t(search.isMore ? 'foundMore' : 'found', { count, formatted })}
      </span>
      {indexing ? (
        <span className={css.progress}>
          {t('indexing', { done: format.number(indexing.done), total: format.number(indexing.total) })}
          <Progress className={css.bar} label={t('indexingLabel')} value={indexing.done} total={indexing.total} />
        </span>
      ) : null}
    </div>
  );
}

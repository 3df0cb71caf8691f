import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useCommand, useShownKeys } from '../../../keys/index.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Select, TextInput } from '../../../ui/field.tsx';
import { Tooltip } from '../../../ui/tooltip.tsx';
import { focusGrid } from '../focus.ts';
import type { Columns } from '../grid/use-columns.ts';
import css from './find-bar.module.css';
import { type Hits, numberOf, type Place } from './hits.ts';
import { useFind } from './use-find.ts';
import { useHitMarks } from './use-hit-marks.ts';

export interface FindBarProps {
  readonly columns: Columns['list'];
  /** What to look for at first. */
  readonly start: string;
  /** It takes the keyboard as it opens, and as often as this goes up. */
  readonly asked: number;
  readonly onQuery: (query: string) => void;
  readonly onClose: () => void;
}

/** Looks for a wording in this story: Enter walks on, Shift+Enter back, Esc gives the keys back to the rows. */
export function FindBar({ columns, start, asked, onQuery, onClose }: FindBarProps) {
  const { t } = useTranslation(['search', 'story']);
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState(start);
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWord, setWholeWord] = useState(false);
  const [column, setColumn] = useState('all');
  const searched = columns.filter(({ key }) => column === 'all' || key === column);
  const { hits, found, place, move } = useFind(
    { query, matchCase, wholeWord },
    searched.map(({ source }) => source.id),
    asked > 0,
  );
  // With the answer, not before it: to paint all hits takes as long as to find them.
  useHitMarks(
    found,
    searched.map(({ key }) => key),
    place,
  );
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => onQuery(query), [query, onQuery]);
  const next = useShownKeys('find.next');
  const previous = useShownKeys('find.previous');
  useCommand('find.next', () => move(1));
  useCommand('find.previous', () => move(-1));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      onClose();
      focusGrid();
    } else if (event.key === 'Enter' && event.target === field.current) move(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <search className={css.bar} aria-label={t('find.label')} onKeyDown={onKeyDown}>
      <TextInput
        ref={field}
        className={css.field}
        aria-label={t('find.field')}
        placeholder={t('find.field')}
        maxLength={500}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <span className={css.count} role="status">
        {query === '' ? '' : <Count hits={hits} place={place} />}
      </span>
      <Toggle label={t('find.matchCase')} sign="Aa" pressed={matchCase} onPress={() => setMatchCase(!matchCase)} />
      <Toggle label={t('find.wholeWord')} sign="“ab”" pressed={wholeWord} onPress={() => setWholeWord(!wholeWord)} />
      <Select
        className={css.column}
        aria-label={t('find.column')}
        value={columns.some(({ key }) => key === column) ? column : 'all'}
        choices={[
          { value: 'all', label: t('find.allColumns') },
          ...columns.map((each) => ({
            value: each.key,
            label: each.role === 'other' ? each.source.label : t(`story:column.${each.role}`),
          })),
        ]}
        onChoose={setColumn}
      />
      <span className={css.walk}>
        <IconButton icon="up" label={t('find.previous')} keys={previous} onClick={() => move(-1)} />
        <IconButton icon="down" label={t('find.next')} keys={next} onClick={() => move(1)} />
        <IconButton
          icon="close"
          label={t('find.close')}
          onClick={() => {
            onClose();
            focusGrid();
          }}
        />
      </span>
    </search>
  );
}

function Count({ hits, place }: { readonly hits: Hits | undefined; readonly place: Place | undefined }) {
  const { t } = useTranslation('search');
  const format = useFormat();
  if (!hits) return null;
  if (hits.total === 0) return t('find.none');
  const number = place && numberOf(hits, place);
  const total = format.number(hits.total);
  return number === undefined
    ? t('find.total', { count: hits.total, total })
    : t('find.place', { number: format.number(number), total });
}

interface ToggleProps {
  readonly label: string;
  readonly sign: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function Toggle({ label, sign, pressed, onPress }: ToggleProps) {
  return (
    <Tooltip text={label}>
      <button type="button" className={css.toggle} aria-label={label} aria-pressed={pressed} onClick={onPress}>
        <span aria-hidden="true" translate="no">
          {sign}
        </span>
      </button>
    </Tooltip>
  );
}

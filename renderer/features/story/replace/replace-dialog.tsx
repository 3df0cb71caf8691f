import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { keyCaps } from '../../../keys/key.ts';
import { isMac } from '../../../keys/platform.ts';
import { runCommand } from '../../../keys/registry.ts';
import { useWork } from '../../../transport/use-work.ts';
import { WorkProgress } from '../../../transport/work-progress.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field, TextInput } from '../../../ui/field.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { showToast } from '../../../ui/toast-store.ts';
import { useDesk, useQueue } from '../desk-context.ts';
import css from './replace.module.css';
import { replaceAll } from './replace-all.ts';
import { ReplaceList } from './replace-list.tsx';
import { type Flipped, flip, flipAll, isIncluded, linesOf, rowsToReplace } from './replacements.ts';
import { type ReplaceQuery, useReplaceSearch } from './use-replace-search.ts';

export interface ReplaceDialogProps {
  /** What to look for at first. */
  readonly find: string;
  readonly onClose: () => void;
}

const options = ['matchCase', 'wholeWords', 'expression'] as const;
const nothing: Flipped = new Set();

/** Find and replace in the revision of the story: every change is shown before it is made, and can be left out. */
export function ReplaceDialog({ find: first, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation('revising');
  const format = useFormat();
  const localized = useLocalized();
  const desk = useDesk();
  const work = useWork();
  const queue = useQueue();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<{ focus(): void }>(null);
  const [find, setFind] = useState(first);
  const [replaceWith, setReplaceWith] = useState('');
  const [how, setHow] = useState({ matchCase: false, wholeWords: false, expression: false });
  const [where, setWhere] = useState<'all' | 'queue'>('all');
  const [flipped, setFlipped] = useState<Flipped>(nothing);
  const [isReplacing, setIsReplacing] = useState(false);
  const inQueue = useMemo(() => [...new Set(queue.map(({ rowId }) => rowId))], [queue]);
  const query = useMemo((): ReplaceQuery => {
    const rowIds = where === 'queue' ? { rowIds: inQueue } : {};
    return { find: where === 'queue' && inQueue.length === 0 ? '' : find, replaceWith, ...how, ...rowIds };
  }, [find, replaceWith, how, where, inQueue]);
  const { found, error, again } = useReplaceSearch(query, t('replace.searching'), work);
  const lines = useMemo(() => linesOf(found ?? { rows: [] }), [found]);
  const rows = useMemo(() => rowsToReplace(lines, flipped), [lines, flipped]);
  const count = rows.reduce((sum, { edits }) => sum + edits.length, 0);
  const places = lines.filter(({ kind }) => kind === 'place').length;
  const isAll = lines.every(
    (line) => line.kind !== 'place' || line.row.state === 'approved' || isIncluded(line, flipped),
  );

  async function replace(): Promise<void> {
    if (rows.length === 0 || isReplacing) return;
    setIsReplacing(true);
    const done = await replaceAll(desk, { find, replaceWith, rows });
    setIsReplacing(false);
    if (!done) {
      again();
      return;
    }
    onClose();
    showToast({
      text: t('replace.done', { count, formatted: format.number(count) }),
      action: { label: t('replace.undo'), run: () => runCommand('history.undo') },
    });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isSubmit = event.key === 'Enter' && (isMac ? event.metaKey : event.ctrlKey);
    if (isSubmit) void replace();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && lines.length > 0)
      list.current?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <Dialog
      open
      size="large"
      holdsWork
      onClose={onClose}
      title={t('replace.title')}
      about={t('replace.about')}
      firstFocus={() => field.current}
      foot={
        <>
          <span className={css.count} role="status">
            {found ? <Count places={places} rows={found.rows.length} more={found.more} /> : null}
          </span>
          <Button look="primary" disabled={count === 0 || isReplacing} onClick={() => void replace()}>
            {count === 0 ? t('replace.doNone') : t('replace.do', { count, formatted: format.number(count) })}{' '}
            <Kbd keys={keyCaps('Mod+Enter', isMac)} />
          </Button>
        </>
      }
    >
      <search className={css.whole} onKeyDown={onKeyDown}>
        <div className={css.fields}>
          <Field
            label={t('replace.find')}
            error={error ? localized(error.message) : undefined}
            hint={error?.mend ? localized(error.mend) : undefined}
          >
            {(control) => (
              <TextInput
                {...control}
                ref={field}
                value={find}
                maxLength={1000}
                onFocus={(event) => event.target.select()}
                onChange={(event) => setFind(event.target.value)}
              />
            )}
          </Field>
          <Field label={t('replace.with')} hint={how.expression ? t('replace.groups') : undefined}>
            {(control) => (
              <TextInput
                {...control}
                value={replaceWith}
                maxLength={10_000}
                onChange={(event) => setReplaceWith(event.target.value)}
              />
            )}
          </Field>
        </div>
        <div className={css.options}>
          {options.map((name) => (
            <label key={name} className={css.option}>
              <input
                type="checkbox"
                checked={how[name]}
                onChange={(event) => setHow({ ...how, [name]: event.target.checked })}
              />
              {t(`replace.${name}`)}
            </label>
          ))}
          <Segmented
            label={t('replace.where')}
            value={where}
            choices={[
              { value: 'all', label: t('replace.allRows') },
              { value: 'queue', label: t('replace.queueRows') },
            ]}
            onChoose={setWhere}
          />
        </div>
        <WorkProgress work={work} />
        {lines.length > 0 ? (
          <>
            <ReplaceList
              lines={lines}
              flipped={flipped}
              focusRef={list}
              onFlip={(key) => setFlipped(flip(flipped, key))}
            />
            <p className={css.help}>
              <Kbd keys={['↑', '↓']} /> <Kbd keys={['Space']} /> {t('replace.leaveOut')}
              <Button small look="quiet" onClick={() => setFlipped(flipAll(lines, flipped, !isAll))}>
                {t(isAll ? 'replace.none' : 'replace.all')}
              </Button>
            </p>
          </>
        ) : (
          <p className={css.empty}>{found ? t('replace.nothing') : t('replace.hint')}</p>
        )}
      </search>
    </Dialog>
  );
}

interface CountProps {
  readonly places: number;
  readonly rows: number;
  readonly more: boolean;
}

function Count({ places, rows, more }: CountProps) {
  const { t } = useTranslation('revising');
  const format = useFormat();
  const inRows = t('replace.inRows', { count: rows, formatted: format.number(rows) });
  return t(more ? 'replace.countMore' : 'replace.count', { count: places, formatted: format.number(places), inRows });
}

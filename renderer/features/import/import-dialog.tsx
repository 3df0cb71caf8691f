import { useId, useRef } from 'react';
import { navigate } from '../../app/route.ts';
import { usePerson } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { keyCaps } from '../../keys/key.ts';
import { isMac } from '../../keys/platform.ts';
import { useWork } from '../../transport/use-work.ts';
import { WorkProgress } from '../../transport/work-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Field, TextInput } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import css from './import-dialog.module.css';
import { importHints } from './import-hints.ts';
import { baseOf, isReady } from './import-item.ts';
import type { ImportState, ImportStore } from './import-store.ts';
import { SourceCard } from './source-card.tsx';
import { FailedLine, ReadingLine } from './unready-lines.tsx';

export interface ImportDialogProps {
  readonly state: ImportState;
  readonly store: ImportStore;
  readonly onChoose: () => void;
}

/** What was understood of each source, to be corrected before the story is made. */
export function ImportDialog({ state, store, onChoose }: ImportDialogProps) {
  const { t } = useTranslation(['import', 'common']);
  const by = usePerson().id;
  const work = useWork();
  const form = useId();
  const nameField = useRef<HTMLInputElement>(null);
  const { items } = state;
  const ready = items.filter(isReady);
  const reading = items.filter((item) => item.status === 'reading').length;
  const failed = items.filter((item) => item.status === 'failed').length;
  const base = baseOf(items);
  const blocked = ready.length === 0 || reading > 0 || !state.name.trim() || ready.some(({ label }) => !label.trim());

  async function commit(): Promise<void> {
    if (blocked || state.committing) return;
    const story = await work.run(t('committing'), (watch) => store.commit(by, watch));
    if (story) navigate({ page: 'story', storyId: story.id });
  }

  return (
    <Dialog
      open={state.open}
      onClose={store.discard}
      title={t('title')}
      about={t('about')}
      size="large"
      holdsWork
      firstFocus={() => nameField.current}
      foot={
        <>
          <p className={css.summary} role="status">
            {reading > 0 ? t('summary.reading', { done: items.length - reading, total: items.length }) : null}
            {reading === 0 && failed > 0 ? t('summary.failed', { count: failed }) : null}
          </p>
          <WorkProgress work={work} className={css.progress} />
          {state.committing ? null : <Button onClick={store.discard}>{t('common:cancel')}</Button>}
          <Button look="primary" type="submit" form={form} disabled={blocked || state.committing}>
            {state.committing ? t('committing') : t('commit')}
            <Kbd keys={['↵']} />
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void commit();
        }}
      >
        <Field label={t('name')} error={state.name.trim() || ready.length === 0 ? null : t('nameMissing')}>
          {(control) => (
            <TextInput
              {...control}
              ref={nameField}
              className={css.name}
              value={state.name}
              maxLength={200}
              required
              onChange={(event) => store.rename(event.target.value)}
            />
          )}
        </Field>
        <KnownStory state={state} store={store} />
        <ul className={css.sources} aria-label={t('sources')}>
          {inOrder(items).map((item) => (
            <li key={item.key}>
              {item.status === 'ready' ? (
                <SourceCard
                  item={item}
                  isBase={item === base}
                  hasBase={base !== undefined}
                  baseIsDocument={base?.draft.document !== undefined}
                  store={store}
                />
              ) : null}
              {item.status === 'reading' ? <ReadingLine item={item} /> : null}
              {item.status === 'failed' ? <FailedLine item={item} onTakeOut={() => store.takeOut(item.key)} /> : null}
            </li>
          ))}
        </ul>
        <div className={css.more}>
          <Button small onClick={onChoose}>
            <Icon name="plus" size={14} />
            {t('addFiles')}
          </Button>
          <span>{t('moreWays', { key: keyCaps('Mod+V', isMac).join(isMac ? '' : '+') })}</span>
        </div>
        <Hints state={state} />
      </form>
    </Dialog>
  );
}

/** That the text is in a story that is here already. */
function KnownStory({ state, store }: Pick<ImportDialogProps, 'state' | 'store'>) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const [likeliest] = state.candidates;
  if (!likeliest) return null;
  const { story, share } = likeliest;
  return (
    <div className={css.known} role="status">
      <p>{t('known.text', { name: story.name, share: format.percent(share) })}</p>
      <Button small onClick={() => store.aimAt(story.id)}>
        {t('known.do')}
      </Button>
    </div>
  );
}

/** What cannot be imported comes first, where it is seen. */
function inOrder(items: ImportState['items']): ImportState['items'] {
  return items.toSorted((a, b) => Number(b.status === 'failed') - Number(a.status === 'failed'));
}

function Hints({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation('import');
  const hints = state.items.some((item) => item.status === 'reading') ? [] : importHints(state.items);
  return (
    <>
      {hints.map((hint) => (
        <p key={hint} className={css.hint} data-hint={hint}>
          <Icon name="warning" size={14} />
          {t(`hint.${hint}`)}
        </p>
      ))}
      <ErrorNote error={state.error} />
    </>
  );
}

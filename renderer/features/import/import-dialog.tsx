import { useId, useLayoutEffect, useRef } from 'react';
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
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { HintLine } from './hint-line.tsx';
import css from './import-dialog.module.css';
import { importHints } from './import-hints.ts';
import { baseOf, isReady } from './import-item.ts';
import type { ImportState, ImportStore } from './import-store.ts';
import { firstStory, type ImportStory } from './import-stories.ts';
import { SourceCard } from './source-card.tsx';
import { StoryName, StorySources } from './story-sources.tsx';
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
  const { items, stories } = state;
  const waiting = items.filter((item) => !isReady(item));
  const reading = items.filter((item) => item.status === 'reading').length;
  const failed = items.filter((item) => item.status === 'failed').length;
  const several = stories.length > 1;
  // The name of the first of several stories has a field of its own: whoever was in the one before stays in it.
  useLayoutEffect(() => {
    if (several && document.activeElement === document.body) nameField.current?.focus();
  }, [several]);
  const blocked = stories.length === 0 || reading > 0 || stories.some((story) => !isComplete(story));

  async function commit(): Promise<void> {
    if (blocked || state.committing) return;
    const made = (await work.run(t('committing'), (watch) => store.commit(by, watch))) ?? [];
    const [only] = made;
    if (store.get().open || !only) return;
    navigate(several ? { page: 'stories' } : { page: 'story', storyId: only.id });
  }

  return (
    <Dialog
      open={state.open}
      onClose={state.committing ? work.cancel : store.discard}
      title={several ? t('story.several', { count: stories.length }) : t('title')}
      about={several ? t('story.about') : t('about')}
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
            {state.committing ? t('committing') : several ? t('story.several', { count: stories.length }) : t('commit')}
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
        {several ? null : <StoryName story={stories[0] ?? nothingYet} nameField={nameField} store={store} />}
        <KnownStory state={state} store={store} />
        {waiting.length > 0 ? (
          <ul className={css.sources} aria-label={t('waiting')}>
            {inOrder(waiting).map((item) => (
              <li key={item.key}>
                {item.status === 'reading' ? (
                  <ReadingLine item={item} onTakeOut={() => store.takeOut(item.key)} />
                ) : null}
                {item.status === 'failed' ? <FailedLine item={item} onTakeOut={() => store.takeOut(item.key)} /> : null}
              </li>
            ))}
          </ul>
        ) : null}
        {several
          ? stories.map((story, place) => (
              <StorySources
                key={story.key}
                story={story}
                stories={stories}
                nameField={place === 0 ? nameField : undefined}
                store={store}
              />
            ))
          : stories.map((story) => (
              <ul key={story.key} className={css.sources} aria-label={t('sources')}>
                {story.items.map((item) => (
                  <li key={item.key}>
                    <SourceCard item={item} stories={stories} base={baseOf(story.items)} store={store} />
                  </li>
                ))}
              </ul>
            ))}
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

/** What is unusual about the story; each of several says it for itself. */
function Hints({ state }: { readonly state: ImportState }) {
  const isReading = state.items.some((item) => item.status === 'reading');
  const hints = isReading || state.stories.length > 1 ? [] : importHints(state.items);
  return (
    <>
      {hints.map((hint) => (
        <HintLine key={hint} hint={hint} />
      ))}
      <ErrorNote error={state.error} />
    </>
  );
}

/** The field for the name is there before any source. */
const nothingYet: ImportStory = { key: firstStory, name: '', items: [] };

/** Only one file with rows of its own makes a story. */
function isComplete({ name, items }: ImportStory): boolean {
  const documents = items.filter(({ draft }) => draft.document);
  return name.trim() !== '' && documents.length < 2 && items.every(({ label }) => label.trim() !== '');
}

import { useEffect, useRef, useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { hrefOf, navigate } from '../../app/route.ts';
import { usePerson } from '../../app/use-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import { useWork } from '../../transport/use-work.ts';
import { WorkProgress } from '../../transport/work-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { isReady } from '../import/import-item.ts';
import type { ImportState, ImportStore } from '../import/import-store.ts';
import { FailedLine, ReadingLine } from '../import/unready-lines.tsx';
import { OtherStory } from './other-story.tsx';
import { PlaceLine } from './place-line.tsx';
import { PreviewFigures } from './preview-figures.tsx';
import { useVersionPreview } from './use-version-preview.ts';
import css from './version-dialog.module.css';

export interface VersionDialogProps {
  readonly storyId: Id;
  readonly state: ImportState;
  readonly store: ImportStore;
}

/** What a newer version of a story's files would change, before it does. */
export function VersionDialog({ storyId, state, store }: VersionDialogProps) {
  const { t } = useTranslation(['versions', 'common']);
  const client = useClient();
  const by = usePerson().id;
  const work = useWork();
  const [committing, setCommitting] = useState(false);
  const [refusal, setRefusal] = useState<ErrorShape>();
  const ready = state.items.filter(isReady);
  const reading = state.items.some(({ status }) => status === 'reading');
  const { preview, error, ...previewing } = useVersionPreview(
    storyId,
    reading ? [] : ready,
    work,
    t('dialog.comparing'),
  );
  const doIt = useRef<HTMLButtonElement>(null);
  const canTake = preview !== undefined && !preview.isOther;
  // What is to be decided on is there: Enter decides.
  useEffect(() => {
    if (canTake) doIt.current?.focus();
  }, [canTake]);
  const blocked = !preview || preview.isOther || committing;

  async function commit(force: boolean): Promise<void> {
    if (!preview || committing) return;
    setCommitting(true);
    const answer = await work.run(t('dialog.taking'), (watch) =>
      client.invoke('versions.commit', { previewId: preview.previewId, by, force }, watch),
    );
    setCommitting(false);
    if (!answer.ok) {
      setRefusal(answer.error);
      return;
    }
    store.taken();
    const versions = { page: 'versions', storyId } as const;
    navigate({ page: 'story', storyId });
    showToast({
      text: t('dialog.taken'),
      action: { label: t('dialog.whatChanged'), run: () => navigate(versions) },
    });
  }

  return (
    <Dialog
      open={state.open}
      onClose={store.discard}
      title={t('dialog.title')}
      about={t('dialog.about')}
      size="large"
      holdsWork
      foot={
        <>
          <WorkProgress work={work} className={css.progress} />
          <Button onClick={store.discard} disabled={committing}>
            {t('common:cancel')}
          </Button>
          {preview?.isOther ? null : (
            <Button ref={doIt} look="primary" disabled={blocked} onClick={() => void commit(false)}>
              {t('dialog.do')}
              <Kbd keys={['↵']} />
            </Button>
          )}
        </>
      }
    >
      <div className={css.body}>
        <ul className={css.files} aria-label={t('dialog.files')}>
          {state.items.map((item) => (
            <li key={item.key}>
              {item.status === 'reading' ? <ReadingLine item={item} onTakeOut={() => store.takeOut(item.key)} /> : null}
              {item.status === 'failed' ? <FailedLine item={item} onTakeOut={() => store.takeOut(item.key)} /> : null}
              {item.status === 'ready' ? (
                <PlaceLine item={item} {...previewing} onTakeOut={() => store.takeOut(item.key)} />
              ) : null}
            </li>
          ))}
        </ul>
        {state.items.length === 0 ? <p className={css.quiet}>{t('dialog.none')}</p> : null}
        {preview?.isOther ? (
          <OtherStory
            similarity={preview.similarity}
            onNew={() => store.aimAt(undefined)}
            onForce={() => void commit(true)}
          />
        ) : null}
        {preview ? <PreviewFigures preview={preview} /> : null}
        {error ? (
          <div className={css.failed}>
            <ErrorNote error={error} />
            <Button small onClick={previewing.again}>
              {t('common:tryAgain')}
            </Button>
          </div>
        ) : null}
        <ErrorNote error={refusal} />
        <p className={css.quiet}>
          <a href={hrefOf({ page: 'versions', storyId })} onClick={store.discard}>
            {t('dialog.toVersions')}
          </a>
        </p>
      </div>
    </Dialog>
  );
}

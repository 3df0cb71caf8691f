import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { dataOrReport } from '../../transport/report-error.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from '../../ui/progress.tsx';
import css from './analysis-strip.module.css';
import { useDesk, useStory } from './desk-context.ts';
import { checkAgain } from './model/analysis.ts';

/** Says that the story is being checked, or why it is not checked to the end. Nothing when all is well. */
export function AnalysisStrip() {
  const { t } = useTranslation('story');
  const localized = useLocalized();
  const desk = useDesk();
  const progress = useStory((state) => state.progress);
  const analysed = useStory(({ story }) => story?.analysed ?? true);

  if (progress?.state === 'running') {
    return (
      <div className={css.strip} role="status">
        <span>{t('analysis.running', { done: progress.done, total: progress.total })}</span>
        <Progress
          className={css.bar}
          label={t('analysis.label')}
          value={progress.total > 0 ? progress.done : null}
          total={progress.total}
        />
        <Button
          small
          onClick={() => void desk.client.invoke('analysis.cancel', { storyId: desk.store.storyId }).then(dataOrReport)}
        >
          {t('analysis.cancel')}
        </Button>
      </div>
    );
  }
  const failed = progress?.state === 'failed';
  const stopped = progress?.state === 'cancelled' || (!analysed && progress?.state !== 'done');
  if (!failed && !stopped) return null;
  return (
    <div className={css.strip} role={failed ? 'alert' : 'status'}>
      <span className={css.words}>
        {failed ? t('analysis.failed') : t('analysis.stopped')}{' '}
        {failed && progress.error ? localized(progress.error) : null}
      </span>
      <Button small onClick={() => void checkAgain(desk)}>
        {t('analysis.again')}
      </Button>
    </div>
  );
}

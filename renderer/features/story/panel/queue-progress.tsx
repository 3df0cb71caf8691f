import { memo } from 'react';
import { usePerson } from '../../../app/use-session.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { Progress } from '../../../ui/progress.tsx';
import { rowsDone } from '../../stories/due-work.ts';
import { useStory } from '../desk-context.ts';
import css from './queue.module.css';

/** How far the story is: findings decided and rows decided, each as a slim bar with words. */
export const QueueProgress = memo(function QueueProgress() {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { role } = usePerson();
  const story = useStory((state) => state.story);
  if (!story) return null;
  const { open, fixed, dismissed, rows } = story.counts;
  const bars = [
    { name: 'findings', done: fixed + dismissed, all: open + fixed + dismissed },
    { name: role === 'reviewer' ? 'approved' : 'rows', done: rowsDone(story, role), all: rows },
  ] as const;
  return (
    <div className={css.progress}>
      {bars
        .filter(({ all }) => all > 0)
        .map(({ name, done, all }) => {
          const words = t(`progress.${name}`, { done: format.number(done), all: format.number(all) });
          return (
            <div key={name} className={css.bar}>
              <span aria-hidden="true">{words}</span>
              <Progress label={words} value={done} total={all} />
            </div>
          );
        })}
    </div>
  );
});

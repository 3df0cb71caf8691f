import { memo } from 'react';
import type { AnalysisProgress, Id, Role, StorySummary } from '../../../shared/contract/model.ts';
import { hrefOf } from '../../app/route.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { cx } from '../../ui/cx.ts';
import { Progress } from '../../ui/progress.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { dueWork, rowsDone } from './due-work.ts';
import { RenameField } from './rename-field.tsx';
import { RowMenu } from './row-menu.tsx';
import { sourceNames } from './source-names.ts';
import css from './story-list.module.css';

/** What can be done from a row; the same object for all rows, and at every drawing. */
export interface RowActions {
  /** The focus came to the row. */
  current(index: number, id: Id): void;
  /** Opens the field for the name. */
  rename(id: Id): void;
  /** `null`: left as it was. Answers whether that is done. */
  renamed(story: StorySummary, name: string | null): Promise<boolean>;
  remove(story: StorySummary): void;
}

export interface StoryRowProps {
  readonly story: StorySummary;
  /** 1-based place in the list, and how long that is: what is not drawn counts too. */
  readonly place: number;
  readonly of: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly current: boolean;
  readonly analysis: AnalysisProgress | undefined;
  readonly renaming: boolean;
  /** Of the person at the desk: what is due differs. */
  readonly role: Role;
  readonly actions: RowActions;
}

/** One story of the list. A click anywhere on it opens it. */
export const StoryRow = memo(function StoryRow(props: StoryRowProps) {
  const { story, place, of, top, current, analysis, renaming, role, actions } = props;
  const { t } = useTranslation('stories');
  const format = useFormat();
  return (
    <li
      aria-posinset={place}
      aria-setsize={of}
      data-story={story.id}
      className={cx(css.row, current && css.current)}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => actions.current(place - 1, story.id)}
    >
      <div className={css.words}>
        {renaming ? (
          <RenameField name={story.name} onDone={(name) => actions.renamed(story, name)} />
        ) : (
          <a
            className={css.name}
            href={hrefOf({ page: 'story', storyId: story.id })}
            tabIndex={current ? 0 : -1}
            title={story.name}
          >
            {story.name}
          </a>
        )}
        <span className={css.sources}>{sourceNames(story.sources, t('original')).join(' · ')}</span>
      </div>
      <div>
        <StateChip state={story.state} />
      </div>
      <div className={css.due}>
        {story.analysed ? <Due story={story} role={role} /> : <Checking analysis={analysis} />}
      </div>
      <div className={css.updated} title={format.moment(story.updatedAt)}>
        {format.since(story.updatedAt)}
      </div>
      <div className={css.actions}>
        <RowMenu
          storyId={story.id}
          name={story.name}
          current={current}
          onRename={() => actions.rename(story.id)}
          onRemove={() => actions.remove(story)}
        />
      </div>
    </li>
  );
});

function Due({ story, role }: Pick<StoryRowProps, 'story' | 'role'>) {
  const { t } = useTranslation('stories');
  const due = dueWork(story, role);
  const done = rowsDone(story, role);
  const total = story.counts.rows;
  return (
    <>
      <span className={due.what === 'nothing' ? css.nothing : css.what}>
        {t(`due.${due.what}`, { count: due.count })}
      </span>
      {total > 0 ? (
        <Progress className={css.bar} label={t('progress', { done, total })} value={done} total={total} />
      ) : null}
    </>
  );
}

function Checking({ analysis }: { readonly analysis: AnalysisProgress | undefined }) {
  const { t } = useTranslation('stories');
  if (!analysis) return <span className={css.nothing}>{t('notChecked')}</span>;
  return (
    <>
      <span className={css.nothing}>{t('checking')}</span>
      <Progress className={css.bar} label={t('checking')} value={analysis.done} total={analysis.total} />
    </>
  );
}

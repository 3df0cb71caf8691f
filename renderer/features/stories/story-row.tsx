import type { AnalysisProgress, Id, StorySummary } from '../../../shared/contract/model.ts';
import { hrefOf, navigate } from '../../app/route.ts';
import { usePerson } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useShownKeys } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { Progress } from '../../ui/progress.tsx';
import { StateChip } from '../../ui/state-chip.tsx';
import { dueWork, rowsDone } from './due-work.ts';
import { RenameField } from './rename-field.tsx';
import { sourceNames } from './source-names.ts';
import css from './story-list.module.css';

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
  readonly onCurrent: () => void;
  readonly onRename: () => void;
  /** `null`: left as it was. Answers whether that is done. */
  readonly onRenamed: (name: string | null) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** One story of the list. A click anywhere on it opens it. */
export function StoryRow(props: StoryRowProps) {
  const { story, place, of, top, current, analysis, renaming } = props;
  const { t } = useTranslation('stories');
  const format = useFormat();
  const tab = current ? 0 : -1;
  return (
    <li
      aria-posinset={place}
      aria-setsize={of}
      data-story={story.id}
      className={cx(css.row, current && css.current)}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={props.onCurrent}
    >
      <div className={css.words}>
        {renaming ? (
          <RenameField name={story.name} onDone={props.onRenamed} />
        ) : (
          <a className={css.name} href={hrefOf({ page: 'story', storyId: story.id })} tabIndex={tab} title={story.name}>
            {story.name}
          </a>
        )}
        <span className={css.sources}>{sourceNames(story.sources, t('original')).join(' · ')}</span>
      </div>
      <div>
        <StateChip state={story.state} />
      </div>
      <div className={css.due}>{story.analysed ? <Due story={story} /> : <Checking analysis={analysis} />}</div>
      <div className={css.updated} title={format.moment(story.updatedAt)}>
        {format.since(story.updatedAt)}
      </div>
      <div className={css.actions}>
        <RowMenu storyId={story.id} name={story.name} tab={tab} onRename={props.onRename} onRemove={props.onRemove} />
      </div>
    </li>
  );
}

function Due({ story }: { readonly story: StorySummary }) {
  const { t } = useTranslation('stories');
  const { role } = usePerson();
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

interface RowMenuProps {
  readonly storyId: Id;
  readonly name: string;
  readonly tab: number;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function RowMenu({ storyId, name, tab, onRename, onRemove }: RowMenuProps) {
  const { t } = useTranslation('stories');
  return (
    <Menu
      align="end"
      trigger={
        <Button small look="quiet" className={css.more} tabIndex={tab} aria-label={t('actions', { name })}>
          <Icon name="more" />
        </Button>
      }
    >
      <MenuItem icon="rename" keys={useShownKeys('list.rename')} onSelect={onRename}>
        {t('rename')}
      </MenuItem>
      <MenuItem
        icon="reports"
        keys={useShownKeys('list.report')}
        onSelect={() => navigate({ page: 'report', storyId })}
      >
        {t('report')}
      </MenuItem>
      <MenuItem icon="trash" keys={useShownKeys('list.remove')} danger onSelect={onRemove}>
        {t('remove')}
      </MenuItem>
    </Menu>
  );
}

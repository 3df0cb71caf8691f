import type { FindingView, Id } from '../../../../shared/contract/model.ts';
import { hrefOf } from '../../../app/route.ts';
import { useStories } from '../../../app/stories-store.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useNameOf } from '../../people/use-name-of.ts';
import { useDesk } from '../desk-context.ts';
import css from './card.module.css';

/** How a finding that is not open any more was settled. */
export function Verdict({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation(['story', 'review']);
  const format = useFormat();
  const nameOf = useNameOf();
  const desk = useDesk();
  if (finding.state === 'open') return null;
  const { dismissal } = finding;
  if (finding.state === 'fixed' || !dismissal) return <p className={css.verdict}>{t('card.fixed')}</p>;
  const isElsewhere = dismissal.storyId !== desk.store.storyId;
  return (
    <div className={css.verdict}>
      {t(`card.dismissed.${dismissal.scope}`, { name: nameOf(dismissal.by), when: format.since(dismissal.at) })}
      {dismissal.reason ? <q className={css.quote}>{dismissal.reason}</q> : null}
      {isElsewhere ? (
        <p>
          {t('review:verdict.elsewhere')} <StoryLink storyId={dismissal.storyId} />
        </p>
      ) : null}
    </div>
  );
}

function StoryLink({ storyId }: { readonly storyId: Id }) {
  const stories = useStories([storyId]);
  const story = stories.status === 'ready' ? stories.data.find(({ id }) => id === storyId) : undefined;
  return story ? <a href={hrefOf({ page: 'story', storyId: story.id })}>{story.name}</a> : null;
}

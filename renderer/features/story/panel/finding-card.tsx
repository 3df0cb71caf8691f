import type { FindingView } from '../../../../shared/contract/model.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import { relatedPassages } from '../model/highlight.ts';
import { goTo } from '../model/walk.ts';
import css from './card.module.css';
import { CardKeys } from './card-keys.tsx';
import { DismissChooser } from './dismiss-chooser.tsx';
import { OtherSources } from './other-sources.tsx';
import { RowHistory } from './row-history.tsx';
import { Suggestions } from './suggestions.tsx';
import { Verdict } from './verdict.tsx';

/** One finding whole: what, why, what to do about it, and what else says something of it. */
export function FindingCard({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation('story');
  const localized = useLocalized();
  const format = useFormat();
  const choosing = useDeskView(({ chooser }) => chooser === 'dismiss');
  return (
    <section className={css.card} aria-label={t('card.label')} data-finding-card={finding.id}>
      <header className={css.head}>
        <h2 className={css.title} data-family={finding.family}>
          {localized(finding.title)}
        </h2>
        <span className={css.weight}>
          {finding.tier === 'advice' ? `${t('tier.advice')} · ` : ''}
          {t(`severity.${finding.severity}`)} · {format.number(Math.round(finding.score * 100) / 100)}
        </span>
      </header>
      <p className={css.message}>{localized(finding.message)}</p>
      {localized(finding.reason)
        .split('\n')
        .map((reason) => (
          <p key={reason} className={css.reason}>
            {reason}
          </p>
        ))}
      <Verdict finding={finding} />
      <Suggestions finding={finding} />
      <RelatedPassages finding={finding} />
      <OtherSources finding={finding} />
      <RowHistory />
      {choosing && finding.state === 'open' ? <DismissChooser key={finding.id} /> : <CardKeys finding={finding} />}
    </section>
  );
}

/** The passages that belong to the finding, e.g. the other half of a repetition; a press goes there. */
function RelatedPassages({ finding }: { readonly finding: FindingView }) {
  const { t } = useTranslation('story');
  const localized = useLocalized();
  const desk = useDesk();
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  useStory(({ index }) => index);
  const related = relatedPassages(finding);
  if (related.length === 0) return null;
  return (
    <ul className={css.related}>
      {related.map(({ rowId, start, end, label }) => {
        const text = revision === undefined ? undefined : desk.store.row(rowId)?.cells[revision]?.slice(start, end);
        const row = (desk.store.positionOf(rowId) ?? 0) + 1;
        return (
          <li key={`${rowId}-${start}-${end}`}>
            <button type="button" className={css.passage} onClick={() => void goTo(desk, rowId, finding.id)}>
              <span className={css.passageText}>
                {label ? `${localized(label)}: ` : ''}
                {text ? <q>{text}</q> : null}
              </span>
              <span className={css.passageRow}>{t('row', { row })}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

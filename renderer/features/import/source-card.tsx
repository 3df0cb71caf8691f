import { useFormat } from '../../i18n/use-format.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Select } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ColumnMapper } from './column-mapper.tsx';
import { DocumentFacts } from './document-facts.tsx';
import type { ReadyItem } from './import-item.ts';
import type { ImportStore } from './import-store.ts';
import type { ImportStory } from './import-stories.ts';
import css from './source-card.module.css';
import { SourceDetails } from './source-details.tsx';
import { KindField, LabelField, LanguageField } from './source-fields.tsx';

export interface SourceCardProps {
  readonly item: ReadyItem;
  /** All stories of the import. */
  readonly stories: readonly ImportStory[];
  /** What the revision of this source's story starts from. */
  readonly base: ReadyItem | undefined;
  readonly store: Pick<ImportStore, 'correct' | 'makeBase' | 'takeOut' | 'moveTo' | 'mapColumns'>;
}

/** One source: what was found in it, and below what the person may correct. */
export function SourceCard({ item, stories, base, store }: SourceCardProps) {
  const { t } = useTranslation('import');
  const { draft, key, kind } = item;
  const name = draft.fileName ?? t('pasted');
  // A file that has its rows already stays what the revision starts from: no text can take its place.
  const canBeBase = item !== base && base !== undefined && kind === 'machine' && !base.draft.document;
  return (
    <section className={css.card} aria-label={t('source', { name })}>
      <header className={css.head}>
        <Icon name={draft.fileName === undefined ? 'paste' : 'file'} />
        <span className={css.fileName} title={name}>
          {name}
        </span>
        {item === base ? <span className={css.base}>{t('base')}</span> : null}
        {canBeBase ? (
          <Button small look="quiet" onClick={() => store.makeBase(key)}>
            {t('makeBase')}
          </Button>
        ) : null}
        <StoryChoice item={item} stories={stories} store={store} />
        <IconButton small icon="close" label={t('takeOut', { name })} onClick={() => store.takeOut(key)} />
      </header>
      <Found item={item} />
      {draft.document?.table ? (
        <ColumnMapper table={draft.document.table} onChange={(...table) => void store.mapColumns(key, ...table)} />
      ) : null}
      {/* What a file with rows of its own is, it says itself. */}
      {draft.document ? null : (
        <div className={css.fields}>
          <KindField item={item} store={store} />
          <LanguageField item={item} label={t('language')} store={store} />
          <LabelField item={item} store={store} />
        </div>
      )}
      {draft.whole ? null : <SourceDetails item={item} store={store} />}
    </section>
  );
}

const ownStory = 'own';

/** Which story it is a source of, where there is something to choose. */
function StoryChoice({ item, stories, store }: Pick<SourceCardProps, 'item' | 'stories' | 'store'>) {
  const { t } = useTranslation('import');
  const sources = stories.reduce((count, { items }) => count + items.length, 0);
  if (sources < 2) return null;
  if (stories.length === 1) {
    return (
      <Button small look="quiet" onClick={() => store.moveTo(item.key, undefined)}>
        {t('story.own')}
      </Button>
    );
  }
  const isAlone = stories.some(({ key, items }) => key === item.story && items.length === 1);
  return (
    <Select
      className={css.story}
      aria-label={t('story.of')}
      value={item.story}
      choices={[
        ...stories.map(({ key, name }) => ({ value: key, label: name })),
        ...(isAlone ? [] : [{ value: ownStory, label: t('story.own') }]),
      ]}
      onChoose={(value) => store.moveTo(item.key, value === ownStory ? undefined : value)}
    />
  );
}

function Found({ item }: { readonly item: ReadyItem }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const localized = useLocalized();
  const { draft, language, metadata } = item;
  const { title, byline, outlet, date, dateline } = metadata;
  const head = [byline, outlet, dateline, date ? format.date(date) : undefined].filter(Boolean);
  const size = [
    t('paragraphs', { count: draft.paragraphs }),
    t('characters', { count: draft.characters }),
    draft.encoding,
  ].filter(Boolean);
  return (
    <div className={css.found}>
      {title ? (
        <p className={css.title} lang={language}>
          {title}
        </p>
      ) : null}
      {head.length > 0 ? <p className={css.byline}>{head.join(' · ')}</p> : null}
      <p className={css.excerpt} lang={language}>
        {draft.excerpt}
      </p>
      <p className={css.size}>{size.join(' · ')}</p>
      {draft.document ? <DocumentFacts document={draft.document} /> : null}
      {draft.problems.map((problem) => (
        <p key={problem.en} className={css.problem}>
          <Icon name="warning" size={14} />
          {localized(problem)}
        </p>
      ))}
    </div>
  );
}

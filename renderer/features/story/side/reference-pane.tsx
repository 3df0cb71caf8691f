import { useState } from 'react';
import type { Source } from '../../../../shared/contract/model.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useQuery } from '../../../transport/use-query.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Parts } from '../../../ui/parts.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { ErrorState } from '../../../ui/state.tsx';
import { useDesk } from '../desk-context.ts';
import css from './reference-pane.module.css';

/** Texts that have no counterpart in the rows, e.g. another outlet's article: to be read beside the story. */
export function ReferencePane({ sources }: { readonly sources: readonly Source[] }) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const [chosen, setChosen] = useState<string>();
  const source = sources.find(({ id }) => String(id) === chosen) ?? sources[0];
  if (!source) return null;
  return (
    <section className={css.pane} aria-label={t('reference.label', { label: source.label })}>
      <header className={css.head}>
        <h2 className={css.title}>
          <strong>{t(`column.${source.kind}`)}</strong>
          {sources.length === 1 ? <span className={css.about}> · {source.label}</span> : null}
        </h2>
        {sources.length > 1 ? (
          <Segmented
            label={t('reference.choose')}
            value={String(source.id)}
            choices={sources.map(({ id, label }) => ({ value: String(id), label }))}
            onChoose={setChosen}
          />
        ) : null}
        <IconButton
          small
          icon="close"
          label={t('reference.close')}
          onClick={() => desk.view.set({ comparing: false })}
        />
      </header>
      <Article key={source.id} source={source} />
    </section>
  );
}

function Article({ source }: { readonly source: Source }) {
  const { t } = useTranslation('story');
  const format = useFormat();
  const { storyId } = useDesk().store;
  const text = useQuery('stories.sourceText', { storyId, sourceId: source.id }, ['story-reloaded']);
  const { title, byline, outlet, date, dateline } = source.metadata;
  const about = [outlet, byline, date ? format.date(date) : undefined, dateline].filter((part) => part !== undefined);
  if (text.status === 'error') return <ErrorState error={text.error} />;
  return (
    // The arrow keys scroll the article while it has the focus: they are kept from the page.
    <article
      className={css.article}
      tabIndex={0}
      aria-label={title ?? source.label}
      lang={source.language === 'zh' ? 'zh-CN' : 'en'}
      onKeyDown={(event) => {
        if (event.key.startsWith('Arrow')) event.stopPropagation();
      }}
    >
      {title ? <h3 className={css.headline}>{title}</h3> : null}
      {about.length > 0 ? (
        <p className={css.metadata}>
          <Parts parts={about} />
        </p>
      ) : null}
      {text.status === 'loading' ? <p className={css.metadata}>{t('loading')}</p> : null}
      {text.status === 'ready'
        ? numbered(text.data).map(({ key, paragraph }) => (
            <p key={key} className={`${css.paragraph} reading`}>
              {paragraph}
            </p>
          ))
        : null}
    </article>
  );
}

/** Paragraphs never change their places; their numbers are their names. */
function numbered(paragraphs: readonly string[]) {
  return paragraphs.map((paragraph, index) => ({ key: String(index), paragraph }));
}

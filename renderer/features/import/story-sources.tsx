import type { RefObject } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Field, TextInput } from '../../ui/field.tsx';
import { HintLine } from './hint-line.tsx';
import css from './import-dialog.module.css';
import { importHints } from './import-hints.ts';
import { baseOf } from './import-item.ts';
import type { ImportStore } from './import-store.ts';
import type { ImportStory } from './import-stories.ts';
import { SourceCard } from './source-card.tsx';

export interface StorySourcesProps {
  readonly story: ImportStory;
  /** All stories of the import, this one among them. */
  readonly stories: readonly ImportStory[];
  readonly nameField: RefObject<HTMLInputElement | null> | undefined;
  readonly store: ImportStore;
}

/** One of several stories that an import makes: its name and its sources. */
export function StorySources({ story, stories, nameField, store }: StorySourcesProps) {
  const { t } = useTranslation('import');
  const base = baseOf(story.items);
  return (
    <section className={css.story} aria-label={t('story.label', { name: story.name })}>
      <StoryName story={story} nameField={nameField} store={store} />
      <ul className={css.sources} aria-label={t('sources')}>
        {story.items.map((item) => (
          <li key={item.key}>
            <SourceCard item={item} stories={stories} base={base} store={store} />
          </li>
        ))}
      </ul>
      {importHints(story.items).map((hint) => (
        <HintLine key={hint} hint={hint} />
      ))}
    </section>
  );
}

export type StoryNameProps = Pick<StorySourcesProps, 'story' | 'nameField' | 'store'>;

/** What a story will be called. */
export function StoryName({ story, nameField, store }: StoryNameProps) {
  const { t } = useTranslation('import');
  const isMissing = !story.name.trim() && story.items.length > 0;
  return (
    <Field label={t('name')} error={isMissing ? t('nameMissing') : null}>
      {(control) => (
        <TextInput
          {...control}
          {...(nameField ? { ref: nameField } : {})}
          className={css.name}
          value={story.name}
          maxLength={200}
          required
          onChange={(event) => store.rename(story.key, event.target.value)}
        />
      )}
    </Field>
  );
}

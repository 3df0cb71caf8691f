import { useEffect, useRef } from 'react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './version-dialog.module.css';

export interface OtherStoryProps {
  readonly similarity: number;
  readonly onNew: () => void;
  readonly onForce: () => void;
}

/** The files are another story: they become one of their own, unless somebody insists. */
export function OtherStory({ similarity, onNew, onForce }: OtherStoryProps) {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const asNew = useRef<HTMLButtonElement>(null);
  useEffect(() => asNew.current?.focus(), []);
  return (
    <section className={css.other} role="alert">
      <p className={css.otherTitle}>
        <Icon name="warning" />
        {t('other.title', { share: format.percent(similarity) })}
      </p>
      <p>{t('other.text')}</p>
      <div className={css.otherDo}>
        <Button ref={asNew} look="primary" onClick={onNew}>
          {t('other.asNew')}
        </Button>
        <Button look="danger" onClick={onForce}>
          {t('other.force')}
        </Button>
      </div>
    </section>
  );
}

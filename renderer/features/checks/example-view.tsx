import type { CheckInfo } from '../../../shared/contract/model.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import marks from '../story/marks.module.css';
import css from './checks.module.css';
import { exampleParts } from './example-parts.ts';

export interface ExampleViewProps {
  readonly example: NonNullable<CheckInfo['example']>;
  readonly family: CheckInfo['family'];
}

/** An example with its marks as they look in a story, and what the first suggestion makes of it. */
export function ExampleView({ example, family }: ExampleViewProps) {
  const { t } = useTranslation('checks');
  const { text, better, original, seconds = [] } = example;
  return (
    <dl className={css.example}>
      {original === undefined ? null : (
        <>
          <dt>{t('example.original')}</dt>
          <dd className="reading" lang="zh-CN">
            {original}
          </dd>
        </>
      )}
      <dt>{t('example.bad')}</dt>
      <dd className="reading" lang="en">
        {exampleParts(text, example.marks).map((part) =>
          part.marked ? (
            <span key={part.start} className={marks.mark} data-family={family} data-example="">
              {part.text}
            </span>
          ) : (
            <span key={part.start}>{part.text}</span>
          ),
        )}
      </dd>
      {seconds.length > 0 ? (
        <>
          <dt>{t('example.others')}</dt>
          <dd className="reading" lang="en">
            {[...new Set(seconds)].join('\n')}
          </dd>
        </>
      ) : null}
      {better === undefined ? null : (
        <>
          <dt>{t('example.better')}</dt>
          <dd className="reading" lang="en">
            {better}
          </dd>
        </>
      )}
    </dl>
  );
}

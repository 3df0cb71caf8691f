import type { ReactNode } from 'react';
import type { CommandId } from '../../../shared/commands.ts';
import type { DismissalLine } from '../../../shared/contract/methods/dismissals.ts';
import { hrefOf, type Route } from '../../app/route.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys, runCommand, useAriaKeys, useAvailableCommands } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { useNameOf } from '../people/use-name-of.ts';
import css from './dismissals.module.css';

/** Where a dismissal was made; a row that a newer version left out can still be read among the versions. */
export function routeOf({ storyId, position }: DismissalLine): Route {
  return position === undefined ? { page: 'versions', storyId } : { page: 'story', storyId, row: position + 1 };
}

/** One dismissal whole: who, when, why, how far it reaches, and what can be done about it. */
export function DismissalDetail({ line }: { readonly line: DismissalLine | undefined }) {
  const { t } = useTranslation('dismissals');
  const localized = useLocalized();
  const format = useFormat();
  const nameOf = useNameOf();
  if (!line) return <section className={css.detail} aria-label={t('detail')} aria-busy="true" />;
  const row = line.position === undefined ? t('rowGone') : t('row', { row: line.position + 1 });
  return (
    <section className={css.detail} aria-label={t('detail')}>
      <h2 className={css.title} data-family={line.family}>
        {localized(line.title)}
      </h2>
      {line.text ? (
        <blockquote className={css.quote} lang="en">
          {line.text}
        </blockquote>
      ) : null}
      <dl className={css.facts}>
        <Fact name={t('fact.scope')}>{t(line.alike ? `alikeLong.${line.scope}` : `scopeLong.${line.scope}`)}</Fact>
        <Fact name={t('fact.who')}>{nameOf(line.by)}</Fact>
        <Fact name={t('fact.when')}>{format.moment(line.at)}</Fact>
        <Fact name={t('fact.why')}>
          {line.reason ? (
            <>
              {line.reason}
              {line.reasonBy === undefined ? null : (
                <span className={css.aside}> {t('reasonBy', { name: nameOf(line.reasonBy) })}</span>
              )}
            </>
          ) : (
            <span className={css.aside}>{t('noReason')}</span>
          )}
        </Fact>
        <Fact name={t('fact.where')}>
          {line.storyRemoved ? (
            <>
              {line.storyName} <span className={css.aside}>{t('removed')}</span>
            </>
          ) : (
            <a href={hrefOf(routeOf(line))}>{t('place', { story: line.storyName, row })}</a>
          )}
        </Fact>
        <Fact name={t('fact.used')}>
          {t('silencesLong', { count: line.silences, formatted: format.number(line.silences) })}
        </Fact>
      </dl>
      <div className={css.actions}>
        <Action id="dismissals.takeBack" />
        <Action id="dismissals.reason" />
        <Action id="dismissals.open" />
        <Action id="dismissals.undo" />
      </div>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Action({ id }: { readonly id: Extract<CommandId, `dismissals.${string}`> }) {
  const { t } = useTranslation('dismissals');
  const available = useAvailableCommands();
  const keys = useAriaKeys(id);
  if (!available.has(id)) return null;
  return (
    <Button small aria-keyshortcuts={keys} onClick={() => runCommand(id)}>
      {t(`do.${id.replace('dismissals.', '')}`)} <CommandKeys id={id} />
    </Button>
  );
}

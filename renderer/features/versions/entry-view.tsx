import type { VersionEntry, VersionRowView } from '../../../shared/contract/methods/versions.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { hrefOf } from '../../app/route.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { copyText } from '../../transport/copy-text.ts';
import { useConnection } from '../../transport/use-client.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast-store.ts';
import { DiffText } from '../story/diff-text.tsx';
import css from './versions-page.module.css';

/** What became of a row: where it was and is, its texts with what changed in them, and the edit that it carried. */
export function EntryView({ storyId, entry }: { readonly storyId: Id; readonly entry: VersionEntry }) {
  const { t } = useTranslation('versions');
  const { kind, moved, contested, before, after } = entry;
  const old = wholeOf(before);
  const now = wholeOf(after);
  const edit = after.find((row) => row.revision !== undefined)?.revision;
  const oldEdit = before.some((row) => row.revision !== undefined) ? joined(before.map(revisionOf)) : undefined;
  const isOriginalChanged = old.original !== now.original && before.length > 0 && after.length > 0;
  return (
    <article className={css.card} data-entry={kind}>
      <header className={css.head}>
        <span className={css.kind} data-kind={kind}>
          {t(`kind.${kind}`)}
        </span>
        {moved && kind !== 'moved' ? <span className={css.kind}>{t('kind.moved')}</span> : null}
        {contested ? <span className={css.contested}>{t('entry.contested')}</span> : null}
        <Places storyId={storyId} before={before} after={after} />
      </header>
      <p className={css.text} lang="en">
        <Changed
          before={before.length > 0 ? old.machine : undefined}
          after={after.length > 0 ? now.machine : undefined}
        />
      </p>
      {isOriginalChanged ? (
        <p className={css.text} lang="zh-CN">
          <DiffText before={old.original} after={now.original} />
        </p>
      ) : null}
      {oldEdit !== undefined || edit !== undefined ? (
        <div className={css.edit}>
          <span className={css.label}>{after.length > 0 ? t('entry.edit') : t('entry.lostEdit')}</span>
          <p className={css.text} lang="en">
            {after.length > 0 && oldEdit !== undefined ? (
              <DiffText before={oldEdit} after={joined(after.map(revisionOf))} />
            ) : (
              (oldEdit ?? edit)
            )}
          </p>
          {after.length === 0 && oldEdit !== undefined ? <CopyEdit text={oldEdit} /> : null}
        </div>
      ) : null}
    </article>
  );
}

function CopyEdit({ text }: { readonly text: string }) {
  const { t } = useTranslation('versions');
  const { bridge } = useConnection();
  return (
    <Button
      small
      onClick={() =>
        void copyText(text, bridge).then((copied) =>
          showToast({ topic: 'copy', text: t(copied ? 'entry.copied' : 'entry.notCopied') }),
        )
      }
    >
      {t('entry.copy')}
    </Button>
  );
}

/** Row numbers then and now; those that are in the story lead there. */
function Places({ storyId, before, after }: { readonly storyId: Id } & Pick<VersionEntry, 'before' | 'after'>) {
  const { t } = useTranslation('versions');
  const format = useFormat();
  const numbers = (rows: readonly VersionRowView[]): string =>
    rows.map(({ position }) => format.number(position + 1)).join(', ');
  return (
    <span className={css.places}>
      {before.length > 0 ? <span>{t('entry.was', { rows: numbers(before) })}</span> : null}
      {before.length > 0 && after.length > 0 ? <span aria-hidden="true">→</span> : null}
      {after.map(({ rowId, position, now }) =>
        now === undefined ? (
          <span key={rowId}>{t('entry.row', { row: format.number(position + 1) })}</span>
        ) : (
          <a key={rowId} href={hrefOf({ page: 'story', storyId, row: now + 1 })}>
            {t('entry.row', { row: format.number(now + 1) })}
          </a>
        ),
      )}
    </span>
  );
}

function Changed({ before, after }: { readonly before: string | undefined; readonly after: string | undefined }) {
  if (before === undefined) return <ins className={css.inserted}>{after}</ins>;
  if (after === undefined) return <del className={css.deleted}>{before}</del>;
  return <DiffText before={before} after={after} />;
}

function wholeOf(rows: readonly VersionRowView[]): { readonly machine: string; readonly original: string } {
  return {
    machine: joined(rows.map(({ machine }) => machine)),
    original: rows.map(({ original }) => original).join(''),
  };
}

function revisionOf({ revision, machine }: VersionRowView): string {
  return revision ?? machine;
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}

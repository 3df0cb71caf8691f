import { useRef, useState } from 'react';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { MemoryImport } from '../../../shared/contract/methods/memory-files.ts';
import { sendMemory } from '../../../shared/memory/transfer.ts';
import { usePerson } from '../../app/use-session.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useClient } from '../../transport/use-client.ts';
import { useWork } from '../../transport/use-work.ts';
import { WorkProgress } from '../../transport/work-progress.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PickFile } from '../../ui/pick-file.tsx';
import css from './dialogs.module.css';
import { inPercent } from './model/in-percent.ts';

/** Takes a translation memory over from a TMX file of any size; what came of it stays to be read. */
export function MemoryFileDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['memory', 'common']);
  const client = useClient();
  const person = usePerson();
  const work = useWork();
  const picker = useRef<HTMLDivElement>(null);
  const [summary, setSummary] = useState<MemoryImport>();
  const [error, setError] = useState<ErrorShape>();
  const isBusy = work.state !== undefined;

  async function take(file: File): Promise<void> {
    setSummary(undefined);
    setError(undefined);
    const read = async (start: number, end: number) => new Uint8Array(await file.slice(start, end).arrayBuffer());
    const sent = { name: file.name, size: file.size, read };
    const answer = await work.run(t('memoryFile.reading', { name: file.name }), (watch) =>
      sendMemory(client, sent, person.id, inPercent(watch)),
    );
    if (answer.ok) setSummary(answer.data);
    else if (answer.error.code !== 'cancelled') setError(answer.error);
  }

  return (
    <Dialog
      open
      holdsWork
      firstFocus={() => picker.current?.querySelector('button') ?? null}
      // Whoever closes it while it works gives the work up; what was begun is cleared away.
      onClose={() => {
        if (isBusy) work.cancel();
        onClose();
      }}
      title={t('memoryFile.title')}
      about={t('memoryFile.about')}
      foot={
        <>
          <WorkProgress work={work} className={css.progress} />
          {isBusy ? null : (
            <Button look={summary ? 'primary' : 'plain'} onClick={onClose}>
              {t('common:close')}
            </Button>
          )}
        </>
      }
    >
      <div className={css.form}>
        <ErrorNote error={error} />
        {summary ? <Summary summary={summary} /> : <p className={css.sum}>{t('memoryFile.hint')}</p>}
        <div ref={picker}>
          {isBusy ? null : (
            <PickFile
              label={t(summary ? 'memoryFile.another' : 'table.file')}
              accept=".tmx,.xml,application/x-tmx+xml"
              onPick={(file) => void take(file)}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Summary({ summary }: { readonly summary: MemoryImport }) {
  const { t } = useTranslation('memory');
  const format = useFormat();
  const localized = useLocalized();
  const { fileName, tool, units, added, known, twice, skipped, skips } = summary;
  const figures = { added, known, twice, skipped } as const;
  return (
    <>
      <p role="status">
        {t('memoryFile.done', { name: fileName, units: format.number(units) })}
        {tool ? ` ${t('memoryFile.tool', { tool })}` : ''}
      </p>
      <dl className={css.figures}>
        {(Object.keys(figures) as (keyof typeof figures)[]).map((what) => (
          <div key={what}>
            <dt>{t(`memoryFile.${what}`)}</dt>
            <dd>{format.number(figures[what])}</dd>
          </div>
        ))}
      </dl>
      {skips.length > 0 ? (
        <ul className={css.problems} aria-label={t('memoryFile.skipped')}>
          {skips.map(({ line, message }) => (
            <li key={line}>{t('table.problem', { line: format.number(line), message: localized(message) })}</li>
          ))}
          {skipped > skips.length ? <li>{t('table.more', { count: skipped - skips.length })}</li> : null}
        </ul>
      ) : null}
    </>
  );
}

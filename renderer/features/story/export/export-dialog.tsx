import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { ErrorShape } from '../../../../shared/contract/errors.ts';
import type { ExportFormat } from '../../../../shared/contract/model.ts';
import { useLayoutSetting } from '../../../app/use-session.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { QueryView } from '../../../transport/query-view.tsx';
import { useQuery } from '../../../transport/use-query.ts';
import { useWork } from '../../../transport/use-work.ts';
import { WorkProgress } from '../../../transport/work-progress.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useDesk } from '../desk-context.ts';
import { exportStory } from '../model/export.ts';
import css from './export.module.css';
import { FormatChoice } from './format-choice.tsx';

/** Writes the story into a file of any kind; says before what that cannot hold, and after what is not in it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['story', 'common']);
  const desk = useDesk();
  const formats = useQuery('exports.formats', { storyId: desk.store.storyId });
  const [last, setLast] = useLayoutSetting('story.exportFormat', (stored) =>
    typeof stored === 'string' ? stored : 'docx',
  );
  const [picked, setPicked] = useState<string>();
  const [fresh, setFresh] = useState(false);
  const [error, setError] = useState<ErrorShape>();
  const work = useWork();
  const isAtIt = useRef(false);
  const form = useId();
  const list = useRef<HTMLDivElement>(null);

  const isReady = formats.status === 'ready';
  const [hurried, setHurried] = useState(false);
  useEffect(() => {
    if (isReady) list.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [isReady]);
  useEffect(() => {
    if (isReady && hurried) list.current?.closest('form')?.requestSubmit();
  }, [isReady, hurried]);

  const known = formats.status === 'ready' ? formats.data : [];
  const chosen = chosenOf(known, picked, last);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!chosen) {
      // Enter pressed before the kinds are there is for what will be chosen.
      setHurried(!isReady);
      return;
    }
    if (isAtIt.current) return;
    isAtIt.current = true;
    const { id, into, loses } = chosen;
    const wish = { format: id, fresh: fresh && into !== undefined, told: loses };
    const failed = await work.run(t('export.doing'), (watch) => exportStory(desk, wish, watch));
    isAtIt.current = false;
    setError(failed?.code === 'cancelled' ? undefined : failed);
    if (failed) return;
    setLast(chosen.id);
    onClose();
  }

  return (
    <Dialog
      open
      size="large"
      onClose={work.state ? work.cancel : onClose}
      title={t('export.title')}
      about={t('export.about')}
      foot={
        <>
          <WorkProgress work={work} className={css.progress} />
          {work.state?.slow ? null : <Button onClick={onClose}>{t('common:cancel')}</Button>}
          <Button look="primary" type="submit" form={form} disabled={(isReady && !chosen) || work.state?.slow === true}>
            {t('export.do')}
            <Kbd keys={['↵']} />
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <div ref={list} className={css.formats}>
          <QueryView query={formats}>
            {(all) =>
              all.map((format) => (
                <FormatChoice
                  key={format.id}
                  format={format}
                  isChosen={format.id === chosen?.id}
                  fresh={fresh}
                  onChoose={() => setPicked(format.id)}
                  onFresh={setFresh}
                />
              ))
            }
          </QueryView>
        </div>
        <ErrorNote error={error} />
      </form>
    </Dialog>
  );
}

/** As picked; else the kind of file that the story came from; else as last time; else the first. */
function chosenOf(
  formats: readonly ExportFormat[],
  picked: string | undefined,
  last: string,
): ExportFormat | undefined {
  const byId = (id: string | undefined) => formats.find((format) => format.id === id);
  return byId(picked) ?? formats.find(({ into }) => into !== undefined) ?? byId(last) ?? formats[0];
}

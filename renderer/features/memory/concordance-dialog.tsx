import { useCallback, useId, useState } from 'react';
import { navigate } from '../../app/route.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { useCommand } from '../../keys/use-command.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextInput } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { HitList, hitId } from './hit-list.tsx';
import css from './hits.module.css';
import { selectedWording } from './model/selection.ts';
import type { ShownHit } from './model/shown-hit.ts';
import { useConcordance } from './model/use-concordance.ts';

/** Opens by its key anywhere: how a wording was translated before, over all stories. */
export function Concordance() {
  const [wanted, setWanted] = useState<string>();
  useCommand('memory.concordance', () => setWanted(selectedWording()?.text ?? ''));
  return wanted === undefined ? null : <ConcordanceDialog start={wanted} onClose={() => setWanted(undefined)} />;
}

function ConcordanceDialog({ start, onClose }: { readonly start: string; readonly onClose: () => void }) {
  const { t } = useTranslation('memory');
  const listId = useId();
  const [query, setQuery] = useState(start);
  const [current, setCurrent] = useState(0);
  const found = useConcordance(query.trim());
  const { hits, more } = found;
  const shown = Math.min(current, Math.max(0, hits.length - 1));
  const onEnd = useCallback(() => more(), [more]);
  const open = (hit: ShownHit | undefined): void => {
    if (!hit?.place) return;
    const { storyId, position } = hit.place;
    onClose();
    navigate({ page: 'story', storyId, row: position + 1 });
  };

  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={t('concordance.title')}
      about={
        <>
          {t('concordance.about')} <Kbd keys={['↑', '↓']} /> {t('concordance.move')} <Kbd keys={['↵']} />{' '}
          {t('concordance.open')}
        </>
      }
    >
      <div className={css.dialog}>
        <div>
          <TextInput
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={listId}
            aria-activedescendant={hits[shown] ? hitId(listId, hits[shown].id) : undefined}
            aria-label={t('concordance.field')}
            placeholder={t('concordance.field')}
            maxLength={500}
            value={query}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              setQuery(event.target.value);
              setCurrent(0);
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'ArrowDown') setCurrent(Math.min(shown + 1, hits.length - 1));
              else if (event.key === 'ArrowUp') setCurrent(Math.max(0, shown - 1));
              else if (event.key === 'PageDown') setCurrent(Math.min(shown + 5, hits.length - 1));
              else if (event.key === 'PageUp') setCurrent(Math.max(0, shown - 5));
              else if (event.key === 'Enter') open(hits[shown]);
              else return;
              event.preventDefault();
            }}
          />
        </div>
        {found.error ? <ErrorNote error={found.error} /> : null}
        {found.status === 'ready' && hits.length === 0 && !found.hasMore ? (
          <p className={css.message} role="status">
            {t(found.query === '' ? 'hits.empty' : 'hits.none', { query: found.query })}
          </p>
        ) : null}
        {hits.length > 0 ? (
          <HitList id={listId} hits={hits} current={shown} onCurrent={setCurrent} onOpen={open} onEnd={onEnd} />
        ) : null}
      </div>
    </Dialog>
  );
}

import { largestZoom, smallestZoom } from '../../../shared/contract/methods/settings.ts';
import { useSettings } from '../../app/use-session.ts';
import { nextZoom } from '../../app/zoom.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { useSaveSettings } from './save-settings.ts';
import css from './section.module.css';
import { Line } from './section.tsx';

/** The size of everything on screen. */
export function ZoomField() {
  const { t } = useTranslation('settings');
  const { zoom } = useSettings();
  const format = useFormat();
  const save = useSaveSettings();
  return (
    <Line
      name={t('zoom.name')}
      hint={
        <span className={css.keys}>
          <CommandKeys id="view.zoomIn" />
          <CommandKeys id="view.zoomOut" />
          <CommandKeys id="view.zoomReset" />
        </span>
      }
    >
      <span className={css.value}>
        <Button
          small
          aria-label={t('zoom.smaller')}
          disabled={zoom <= smallestZoom}
          onClick={() => save({ zoom: nextZoom(zoom, -1) })}
        >
          −
        </Button>
        <output className={css.zoom} aria-label={t('zoom.name')}>
          {format.percent(zoom)}
        </output>
        <Button
          small
          aria-label={t('zoom.larger')}
          disabled={zoom >= largestZoom}
          onClick={() => save({ zoom: nextZoom(zoom, 1) })}
        >
          +
        </Button>
        <Button small disabled={zoom === 1} onClick={() => save({ zoom: 1 })}>
          {t('zoom.usual')}
        </Button>
      </span>
    </Line>
  );
}

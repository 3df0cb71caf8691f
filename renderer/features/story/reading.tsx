import { type CSSProperties, memo, useMemo, useRef } from 'react';
import { useZoom } from '../../app/zoom.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Splitter } from '../../ui/splitter.tsx';
import { useDeskView, useStory } from './desk-context.ts';
import { Find } from './find/find.tsx';
import { Grid } from './grid/grid.tsx';
import type { useGridItems } from './grid/use-grid-items.ts';
import { sideSources } from './model/columns.ts';
import css from './reading.module.css';
import { ReferencePane } from './side/reference-pane.tsx';
import { type SizeBounds, useSizes } from './use-sizes.ts';

/** Of the text beside the grid, in pixels at 100 %, and below the grid, as a share of the height in percent. */
const bounds: SizeBounds = {
  width: { usual: 340, min: 240, max: 560, step: 16 },
  height: { usual: 38, min: 20, max: 70, step: 2 },
};

/** The texts that the story has, apart from its rows. */
export function useSideSources() {
  const sources = useStory((state) => state.sources);
  return useMemo(() => sideSources(sources), [sources]);
}

/** The rows, and while one compares also the texts that have no rows: beside them, or below where that is too narrow. */
export const Reading = memo(function Reading({ items }: { readonly items: ReturnType<typeof useGridItems> }) {
  const { t } = useTranslation('story');
  const side = useSideSources();
  const comparing = useDeskView((view) => view.comparing) && side.length > 0;
  const { sizes, change, reset } = useSizes('story.reference', bounds);
  const zoom = useZoom();
  const texts = useRef<HTMLDivElement>(null);
  const style = { '--side-width': `${sizes.width / 16}rem`, '--side-height': `${sizes.height}%` } as CSSProperties;
  const perPixel = { width: () => 1 / zoom, height: () => 100 / (texts.current?.clientHeight ?? 1) };
  return (
    <main className={css.reading}>
      <Find />
      <div ref={texts} className={css.texts} style={style} data-side={comparing || undefined}>
        <Grid items={items} />
        {comparing ? <ReferencePane sources={side} /> : null}
        {/* Which of the two borders is seen is a matter of the room there is: the style knows. */}
        {comparing
          ? (['width', 'height'] as const).map((which) => (
              <Splitter
                key={which}
                className={css[which]}
                label={t('reference.size')}
                orientation={which === 'width' ? 'vertical' : 'horizontal'}
                value={sizes[which]}
                min={bounds[which].min}
                max={bounds[which].max}
                step={bounds[which].step}
                perPixel={perPixel[which]}
                onChange={(value, done) => change(which, value, done)}
                onReset={() => reset(which)}
              />
            ))
          : null}
      </div>
    </main>
  );
});

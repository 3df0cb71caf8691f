import { useId, useMemo } from 'react';
import { useZoom } from '../../../app/zoom.ts';
import type { Plot } from '../model/document.ts';
import { layoutPlot, type TextShape } from './layout.ts';
import { patternOf, patternSize, patterns } from './patterns.ts';
import css from './plot.module.css';
import { useWidth } from './use-width.ts';

export interface PlotViewProps {
  readonly plot: Plot;
  /** What is to be seen, for those who do not see it; the figures are in the table. */
  readonly label: string;
}

/** A plot as wide as there is room. */
export function PlotView({ plot, label }: PlotViewProps) {
  const id = useId();
  const [frame, width] = useWidth(480);
  const zoom = useZoom();
  // Laid out as at its usual size, and drawn larger: type within it is in its own units.
  const { height, bars, lines, texts } = useMemo(() => layoutPlot(plot, width / zoom), [plot, width, zoom]);
  return (
    <div ref={frame} className={css.frame}>
      <svg
        className={css.plot}
        role="img"
        aria-label={label}
        width={width}
        height={height * zoom}
        viewBox={`0 0 ${width / zoom} ${height}`}
      >
        <defs>
          {patterns.map(({ name, ground, path, isLine }) => (
            <pattern
              key={name}
              id={`${id}-${name}`}
              data-fill={name}
              width={patternSize}
              height={patternSize}
              patternUnits="userSpaceOnUse"
            >
              <rect width={patternSize} height={patternSize} fill="currentColor" fillOpacity={ground} />
              {path ? (
                <path d={path} stroke={isLine ? 'currentColor' : 'none'} fill={isLine ? 'none' : 'currentColor'} />
              ) : null}
            </pattern>
          ))}
        </defs>
        {lines.map((line) => (
          <line
            key={`${line.kind} ${line.x1}`}
            data-line={line.kind}
            x1={line.x1}
            x2={line.x2}
            y1={line.y1}
            y2={line.y2}
          />
        ))}
        {bars.map(({ series, x, y, width, height }) => (
          <rect
            key={`${x} ${y}`}
            data-fill={patternOf(series)}
            fill={`url(#${id}-${patternOf(series)})`}
            {...{ x, y, width, height }}
          />
        ))}
        {texts.map(({ kind, x, y, anchor, text, title }) => (
          <text key={`${kind} ${x} ${y}`} data-text={kind} fontSize={sizeOf(kind)} x={x} y={y} textAnchor={anchor}>
            {title === undefined ? null : <title>{title}</title>}
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}

function sizeOf(kind: TextShape['kind']): number {
  return kind === 'tick' || kind === 'axis' ? 11 : 12;
}

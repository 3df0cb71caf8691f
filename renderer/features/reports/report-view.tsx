import { useTranslation } from '../../i18n/use-translation.ts';
import { CommandKeys } from '../../keys/index.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import type { ReportDocument, Section, Table, Tile } from './model/document.ts';
import { PlotView } from './plot/plot.tsx';
import css from './report-view.module.css';

export interface ReportViewProps {
  readonly document: ReportDocument;
  /** Leaves the plots out: the tables say the same. */
  readonly tablesOnly: boolean;
  readonly onChangeWeights: () => void;
}

/** A report to be read, on screen and on paper. */
export function ReportView({ document, tablesOnly, onChangeWeights }: ReportViewProps) {
  const { t } = useTranslation('reports');
  return (
    <article className={css.report} aria-label={document.title}>
      <h2 className={css.printed}>{document.title}</h2>
      <p className={css.about}>{document.about.join(' · ')}</p>
      <dl className={css.tiles}>
        {document.tiles.map((tile) => (
          <TileView key={tile.id} tile={tile} />
        ))}
      </dl>
      {document.sections.map((section) => (
        <SectionView key={section.id} section={section} tablesOnly={tablesOnly} />
      ))}
      <section className={css.method} aria-labelledby="report-method">
        <h2 id="report-method" className={css.heading}>
          {document.method.title}
        </h2>
        <ul className={css.lines}>
          {document.method.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Button small onClick={onChangeWeights}>
          {t('change')}
          <CommandKeys id="report.weights" />
        </Button>
      </section>
    </article>
  );
}

function TileView({ tile: { id, name, figure, note, verdict } }: { readonly tile: Tile }) {
  return (
    <div className={css.tile} data-tile={id}>
      <dt className={css.name}>{name}</dt>
      <dd className={cx(css.figure, verdict && css[verdict])} data-figure>
        {figure}
      </dd>
      <dd className={css.note}>{note}</dd>
    </div>
  );
}

/** From so many columns on a table needs the whole width. */
const wideTable = 6;

function SectionView({ section, tablesOnly }: { readonly section: Section; readonly tablesOnly: boolean }) {
  const { id, title, says, plot, table } = section;
  const { t } = useTranslation('reports');
  const headingId = `report-${id}`;
  const isWide = table !== undefined && table.columns.length >= wideTable;
  return (
    <section className={css.section} aria-labelledby={headingId} data-section={id}>
      <h2 id={headingId} className={css.heading}>
        {title}
      </h2>
      <p className={css.says}>{says}</p>
      <div className={cx(css.views, isWide && css.wide, (tablesOnly || !plot) && css.single)}>
        {plot && !tablesOnly ? <PlotView plot={plot} label={`${t('plot')}: ${says}`} /> : null}
        {table ? <TableView table={table} title={t('table', { title })} /> : null}
      </div>
    </section>
  );
}

function TableView({ table, title }: { readonly table: Table; readonly title: string }) {
  return (
    <div className={css.scroller}>
      <table className={css.table} aria-label={title}>
        <thead>
          <tr>
            {table.columns.map(({ name, kind }) => (
              <th key={name} scope="col" className={cx(kind !== 'text' && css.number)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells) => (
            <tr key={cells.map(({ text }) => text).join('\n')}>
              {cells.map((cell, index) => {
                const column = table.columns[index];
                return (
                  <td key={column?.name ?? ''} className={cx(column?.kind !== 'text' && css.number)}>
                    {cell.href === undefined ? cell.text : <a href={cell.href}>{cell.text}</a>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

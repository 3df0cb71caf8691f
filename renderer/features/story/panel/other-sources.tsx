import { useMemo } from 'react';
import type { FindingView, RowView, Source } from '../../../../shared/contract/model.ts';
import { excerptAround } from '../../../../shared/text/excerpt.ts';
import type { Span } from '../../../../shared/text/spans.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { useCurrentRow, useStory } from '../desk-context.ts';
import { counterpartOf } from '../model/counterpart.ts';
import css from './card.module.css';

/** UTF-16 units shown on either side of what takes the marked words' place. */
const context = 42;

/** What other machine sources and aligned references say in this row, the place of the marked words shown where it is known. */
export function OtherSources({ finding }: { readonly finding?: FindingView }) {
  const { t } = useTranslation('story');
  const row = useCurrentRow();
  const sources = useStory((state) => state.sources);
  const base = useStory(({ baseSourceId }) => baseSourceId);
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const marked = useMemo(() => markedIn(row, finding, base, revision), [row, finding, base, revision]);
  const others = sources.filter(
    ({ id, kind, aligned }) => aligned && id !== base && (kind === 'machine' || kind === 'reference'),
  );
  const said = others.flatMap((source) => {
    const text = row?.cells[source.id];
    return text ? [{ source, text }] : [];
  });
  if (said.length === 0) return null;
  return (
    <dl className={css.others} aria-label={t('card.others')}>
      {said.map(({ source, text }) => (
        <div key={source.id} className={css.other}>
          <dt title={source.label}>{source.label}</dt>
          <dd lang={source.language === 'zh' ? 'zh-CN' : 'en'}>
            <Said source={source} text={text} marked={marked} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SaidProps {
  readonly source: Source;
  readonly text: string;
  readonly marked: Marked | undefined;
}

function Said({ source, text, marked }: SaidProps) {
  const { t } = useTranslation('story');
  const place = useMemo(
    () => (marked && source.language === 'en' ? counterpartOf(marked.text, marked.span, text) : undefined),
    [marked, source.language, text],
  );
  if (!place) return text;
  const { before, marked: words, after } = excerptAround(text, place, context);
  return (
    <>
      {before}
      {words === '' ? (
        <span className={css.nothingThere} role="img" aria-label={t('card.nothingThere')}>
          ‸
        </span>
      ) : (
        <mark className={css.counterpart}>{words}</mark>
      )}
      {after}
    </>
  );
}

/** The marked words of the current row, in the text that they are marked in. */
interface Marked {
  readonly text: string;
  readonly span: Span;
}

function markedIn(
  row: RowView | undefined,
  finding: FindingView | undefined,
  base: number | undefined,
  revision: number | undefined,
): Marked | undefined {
  if (!row || !finding) return undefined;
  const open = finding.revisionSpans.find(({ rowId }) => rowId === row.id);
  // What is mended stands in the machine's text only.
  const span = open ?? finding.machineSpans.find(({ rowId }) => rowId === row.id);
  const text = row.cells[(open ? revision : base) ?? 0];
  return span && text !== undefined && span.end <= text.length ? { text, span } : undefined;
}

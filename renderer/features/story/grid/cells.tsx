import { memo, useMemo, useState } from 'react';
import type { FindingView, Id, RowView } from '../../../../shared/contract/model.ts';
import { diffTexts } from '../../../../shared/text/diff-long.ts';
import type { Span } from '../../../../shared/text/spans.ts';
import { useLocalized } from '../../../i18n/use-localized.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { useDeskView } from '../desk-context.ts';
import { openDraftOf } from '../model/edited-row.ts';
import { type CellSide, type Mark, marksOf } from '../model/marks.ts';
import { machineRuns, plainRuns, revisionRuns } from '../model/runs.ts';
import { useSettled } from '../use-settled.ts';
import css from './row.module.css';
import { TextRuns } from './text-runs.tsx';

const noSpans: readonly Span[] = [];

interface CellProps {
  readonly row: RowView;
  readonly text: string;
  /** The finding to tint. */
  readonly current: Id | undefined;
  /** Passages of the revision that the current finding points to. */
  readonly related: readonly Span[];
}

/** The machine's text: every finding in place. While the row is edited, what the edit drops is struck out. */
export const MachineCell = memo(function MachineCell({ row, text, current, related }: CellProps) {
  // The next key comes before what the last one struck out: a long text takes its time to be laid out.
  const draft = useSettled(useDeskView((view) => openDraftOf(view, row.id)));
  const marks = useMarks(row, 'machine', text.length);
  const runs = useMemo(
    () =>
      draft === undefined
        ? // Where nobody touched the row its two texts are one, and offsets of one hold in the other.
          plainRuns(text, marks, row.changed ? noSpans : related)
        : machineRuns(text, diffTexts(text, draft), marks),
    [text, draft, marks, row.changed, related],
  );
  return (
    <>
      <TextRuns runs={runs} current={current} />
      <SpokenFindings row={row} marks={marks} />
    </>
  );
});

/** The desk's text: as it is while nobody touched it, else with what was changed against the machine's. */
export const RevisionCell = memo(function RevisionCell(props: CellProps & { readonly machine: string }) {
  const { row, text, machine, current, related } = props;
  const { t } = useTranslation('story');
  const marks = useMarks(row, 'revision', text.length);
  const runs = useMemo(
    () => (row.changed ? revisionRuns(text, diffTexts(machine, text), marks, related) : plainRuns(text, [], noSpans)),
    [row.changed, machine, text, marks, related],
  );
  if (text === '') return <span className={css.nothing}>{t(row.changed ? 'cell.emptied' : 'cell.empty')}</span>;
  return (
    <>
      <TextRuns runs={runs} current={current} />
      {row.changed ? <SpokenFindings row={row} marks={marks} /> : null}
    </>
  );
});

function useMarks(row: RowView, side: CellSide, length: number): readonly Mark[] {
  const showAdvice = useDeskView((view) => view.showAdvice);
  const marks = useMemo(
    () => marksOf(row.id, row.findingList, side, showAdvice, length),
    [row.id, row.findingList, side, showAdvice, length],
  );
  // Every edit tells the row's findings anew, mostly the same ones: where they are, nothing is drawn again.
  const [shown, setShown] = useState(marks);
  const isSame = shown === marks || JSON.stringify(shown) === JSON.stringify(marks);
  if (!isSame) setShown(marks);
  return isSame ? shown : marks;
}

/** Underlines say nothing to a screen reader: the cell ends with the findings in it, in words. */
function SpokenFindings({ row, marks }: { readonly row: RowView; readonly marks: readonly Mark[] }) {
  const { t } = useTranslation('story');
  const localized = useLocalized();
  const open = new Set(marks.filter(({ fixed }) => !fixed).map(({ findingId }) => findingId));
  const findings = row.findingList.filter(({ id }) => open.has(id));
  if (findings.length === 0) return null;
  const list = findings.map((finding: FindingView) => `${localized(finding.title)}: ${finding.text}`).join('; ');
  return <VisuallyHidden className={css.spoken}>{t('cell.findings', { count: findings.length, list })}</VisuallyHidden>;
}

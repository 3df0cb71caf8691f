import { memo, type ReactNode, useMemo } from 'react';
import type { Id } from '../../../../shared/contract/model.ts';
import { shownText } from '../codes/shown-text.tsx';
import css from '../marks.module.css';
import { chunksOf } from '../model/chunks.ts';
import type { Mark } from '../model/marks.ts';
import type { TextRun } from '../model/runs.ts';

const elements = { same: 'span', insert: 'ins', delete: 'del' } as const;

export interface TextRunsProps {
  readonly runs: readonly TextRun[];
  /** The finding to tint. */
  readonly current: Id | undefined;
}

/** A cell's text with its underlines and changes. Offsets stand in `data-from`, so that a click can be placed in the text. */
export const TextRuns = memo(function TextRuns({ runs, current }: TextRunsProps) {
  const chunks = useMemo(() => chunksOf(runs), [runs]);
  if (!chunks) return <Runs runs={runs} current={current} />;
  return chunks.map((chunk) => (
    <span key={chunk[0]?.key} className={css.chunk}>
      <Runs runs={chunk} current={current} />
    </span>
  ));
});

function Runs({ runs, current }: TextRunsProps) {
  return runs.map((run) => {
    const Element = elements[run.kind];
    const look = run.kind === 'same' ? undefined : css[run.kind];
    return (
      <Element key={`${run.kind}${run.key}`} className={look} data-from={run.offset}>
        {underlined(run, current)}
      </Element>
    );
  });
}

/** Underlines are nested, the lowest line outermost: an element can draw only one. */
function underlined({ text, marks, related }: TextRun, current: Id | undefined): ReactNode {
  const shown = shownText(text);
  const inner: ReactNode = related ? <span className={css.related}>{shown}</span> : shown;
  return marks.reduce<ReactNode>((content, mark) => underline(mark, mark.findingId === current, content), inner);
}

function underline(mark: Mark, isCurrent: boolean, content: ReactNode): ReactNode {
  return (
    <span
      className={css.mark}
      data-finding={mark.findingId}
      data-family={mark.family}
      data-level={mark.level > 0 ? Math.min(mark.level, 3) : undefined}
      data-fixed={mark.fixed || undefined}
      data-advice={mark.advice || undefined}
      data-current={isCurrent || undefined}
    >
      {content}
    </span>
  );
}

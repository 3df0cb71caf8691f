import type { AnnotatedLine, Annotation } from '../../../../bench/quality/support/annotations.ts';

/** A stretch that an expert marks. */
export function mark(start: number, end: number, category = 'Accuracy/Mistranslation'): Annotation {
  return { start, end, category, severity: 'Minor' };
}

/** An annotated line of ours; one list of marks an expert. */
export function annotated(
  target: string,
  experts: readonly (readonly Annotation[])[],
  more: Partial<AnnotatedLine> = {},
) {
  const line: AnnotatedLine = { system: 'A', doc: 'news', seg: 1, source: '甲', target, ratings: experts, ...more };
  return line;
}

import type { DecisionView, RowView } from '../../../../shared/contract/model.ts';

/** What the reviewer said of a row that came back, as long as nobody has answered it or decided on the row. */
export function openReturn({ state, remarks }: Pick<RowView, 'state' | 'remarks'>): DecisionView | undefined {
  if (state === 'confirmed' || state === 'approved') return undefined;
  const last = remarks?.at(-1);
  return last?.kind === 'return' ? last : undefined;
}

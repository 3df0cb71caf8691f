import type { FindingView, QueueItem, RowIndexEntry, RowView, Source } from '../../../shared/contract/model.ts';

/** An open row without findings; give what matters. */
export function indexEntry(given: Partial<RowIndexEntry> & { readonly id: number }): RowIndexEntry {
  return { passage: 1, state: 'open', changed: false, findings: 0, advice: 0, length: 80, ...given };
}

/** An open finding of the desk tier on one stretch of row 1's both texts; give what matters. */
export function finding(given: Partial<FindingView> & { readonly id: number }): FindingView {
  const span = { rowId: 1, start: 0, end: 4 };
  return {
    rowId: 1,
    check: 'duplication/doubled-word',
    family: 'duplication',
    severity: 'minor',
    tier: 'desk',
    mqm: 'Fluency/Duplication',
    score: 0.5,
    state: 'open',
    machineSpans: [span],
    revisionSpans: [span],
    text: 'word',
    title: { en: 'Doubled word', zh: '重复的词' },
    message: { en: 'Twice.', zh: '两次。' },
    reason: { en: 'Engines do.', zh: '机器常犯。' },
    suggestions: [],
    related: [],
    ...given,
  };
}

/** A row with findings. */
export function row(id: number, findingList: readonly FindingView[], given: Partial<RowView> = {}): RowView {
  return { ...indexEntry({ id }), position: id - 1, cells: {}, version: 1, findingList, ...given };
}

/** A line of the queue; give what matters. */
export function item(given: Partial<QueueItem> & { readonly findingId: number }): QueueItem {
  return {
    rowId: 1,
    position: 0,
    check: 'duplication/doubled-word',
    family: 'duplication',
    severity: 'minor',
    tier: 'desk',
    state: 'open',
    score: 0.5,
    title: { en: 'Doubled word', zh: '重复的词' },
    text: 'word word',
    ...given,
  };
}

/** An aligned English source; give what matters. */
export function source(given: Partial<Source> & { readonly id: number }): Source {
  return { kind: 'machine', language: 'en', label: `Engine ${given.id}`, metadata: {}, aligned: true, ...given };
}

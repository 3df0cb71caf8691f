import type { StorySummary } from '../../../shared/contract/model.ts';

const order = ['original', 'machine', 'reference'] as const;

/** What a story is made of, in words: the original by its kind, the others by their labels. Without the revision. */
export function sourceNames(sources: StorySummary['sources'], original: string): string[] {
  return order.flatMap((kind) =>
    sources.filter((source) => source.kind === kind).map(({ label }) => (kind === 'original' ? original : label)),
  );
}

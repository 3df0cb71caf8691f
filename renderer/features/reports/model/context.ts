import type { Cell, ColumnKind } from './document.ts';
import type { Figures } from './figures.ts';

/** All that turns figures into words. */
export interface Wording {
  /** Keys with their namespace, e.g. `reports:times.title`. */
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string;
  readonly figures: Figures;
  /** What a check is called. */
  readonly checkName: (id: string) => string;
  readonly moment: (at: string) => string;
  /** A month such as `2026-11`. */
  readonly month: (iso: string) => string;
}

export function words(text: string, href?: string): Cell {
  return { text, value: text, ...(href !== undefined && { href }) };
}

/** Cells with the figures of one wording. */
export function cellsOf({ figures }: Wording) {
  const of =
    (write: (value: number) => string) =>
    (value: number | null): Cell => ({
      text: value === null ? figures.rate(null) : write(value),
      value,
    });
  return {
    count: of(figures.count),
    rate: of(figures.rate),
    share: of(figures.share),
    time: of(figures.time),
  };
}

/** For what stands alone, of a word that elsewhere stands within a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Columns: a name, and what stands in it. */
export function columns(...given: readonly (readonly [string, ColumnKind])[]) {
  return given.map(([name, kind]) => ({ name, kind }));
}

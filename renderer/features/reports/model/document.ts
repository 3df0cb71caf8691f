/** A report ready to be read: the page shows it, and the files hold it. Both say the same because both come from this. */
export interface ReportDocument {
  readonly title: string;
  /** What it is about: filters, how much, and when it was counted. */
  readonly about: readonly string[];
  readonly tiles: readonly Tile[];
  readonly sections: readonly Section[];
  /** How everything was counted. */
  readonly method: { readonly title: string; readonly lines: readonly string[] };
}

/** One figure at the top. */
export interface Tile {
  readonly id: string;
  readonly name: string;
  readonly figure: string;
  readonly note: string;
  /** A threshold was met or not; the note says it in words. */
  readonly verdict?: 'pass' | 'fail' | undefined;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** What is to be seen, in a sentence. */
  readonly says: string;
  readonly plot?: Plot;
  readonly table?: Table;
}

/** What a cell says to people, and its bare value for other programs: shares of 1, times in seconds. */
export interface Cell {
  readonly text: string;
  readonly value: string | number | null;
  /** An address in the desk. */
  readonly href?: string;
}

/** What stands in a column, which says how it is written. */
export type ColumnKind = 'text' | 'count' | 'rate' | 'share' | 'time';

export interface Table {
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Bars side by side, each of one or more parts. */
export interface Plot {
  /** What each part of a bar stands for; one without a name needs no legend. */
  readonly series: readonly string[];
  /** What the numbers at the axis mean. */
  readonly axis: string;
  readonly bars: readonly PlotBar[];
  /** Every bar is as long as the plot is wide. */
  readonly isShare?: boolean;
  /** There is nothing between 0 and 1: rows, edits, findings. */
  readonly isWhole?: boolean;
  /** Writes a number at the axis. */
  readonly tick: (value: number) => string;
}

export interface PlotBar {
  readonly name: string;
  readonly parts: readonly number[];
  /** What stands at the end of the bar. */
  readonly figure: string;
}

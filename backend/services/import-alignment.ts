import type { Language, SourceKind } from '../../shared/contract/model.ts';
import type { ReadText } from './import-reading.ts';

/** A text as the person chose to import it. */
export interface ChosenText {
  readonly kind: Exclude<SourceKind, 'revision'>;
  readonly language: Language;
  readonly label: string;
  readonly text: ReadText;
}

export interface NewSegment {
  readonly paragraph: number;
  readonly separator: string;
  readonly text: string;
}

export interface NewRow {
  readonly passage: number;
  /** What parts its revision from the row before in the passage. */
  readonly separator: string;
  /** Indexes into the segments of each text. */
  readonly segments: readonly (readonly number[])[];
}

/** The texts cut into segments, and the rows made of them; arrays are parallel to the chosen texts. */
export interface AlignedTexts {
  /** The text that the revision starts from. */
  readonly base: number | undefined;
  readonly isAligned: readonly boolean[];
  readonly segments: readonly (readonly NewSegment[])[];
  readonly rows: readonly NewRow[];
}

export function alignTexts(chosen: readonly ChosenText[]): AlignedTexts {
  const base = chosen.findIndex(({ kind }) => kind === 'machine');
  const segments = chosen.map(({ text }) =>
    text.paragraphs.map((text, paragraph) => ({ paragraph, separator: '', text })),
  );
  const anchor = segments[base < 0 ? 0 : base] ?? [];
  const isAligned = segments.map((each) => each.length === anchor.length);
  const rows = anchor.map((_, passage) => ({
    passage,
    separator: '',
    segments: segments.map((__, source) => (isAligned[source] ? [passage] : [])),
  }));
  return { base: base < 0 ? undefined : base, isAligned, segments, rows };
}

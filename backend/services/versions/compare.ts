import { type Match, matchRows, type VersionRow } from '../../../shared/versions/match.ts';
import { type AlignedTexts, alignTexts, type ChosenText } from '../import-alignment.ts';

/** Two versions of a story, as plain data: it crosses to a thread. */
export interface ComparisonRequest {
  readonly before: readonly VersionRow[];
  /** The texts of the new version, those of the story that stay included. */
  readonly texts: readonly ChosenText[];
  /** Which of them stand beside the rows now and shall go on to. */
  readonly meant: readonly boolean[];
}

export interface Comparison {
  readonly aligned: AlignedTexts;
  readonly matches: readonly Match[];
  /** 0 to 1, of the text that is revised and of the original. */
  readonly similarity: number;
  readonly companionSimilarity: number;
}

/** In so many steps a comparison is told. */
export const comparisonSteps = 6;

/** Cuts the new version into rows and finds those of the old one in them. A pure function; the long part of an import. */
export function compareVersions(
  request: ComparisonRequest,
  step: (done: number) => void = () => undefined,
): Comparison {
  const { before, texts, meant } = request;
  const aligned = alignTexts(texts, (index) => meant[index] === true);
  step(2);
  const matching = matchRows(before, versionRows(aligned, texts), (done) => step(2 + done));
  return { aligned, ...matching };
}

function versionRows({ base, rows }: AlignedTexts, texts: readonly ChosenText[]): VersionRow[] {
  const original = texts.findIndex(({ kind }) => kind === 'original');
  const textOf = (row: AlignedTexts['rows'][number], index: number | undefined): string =>
    (index === undefined ? undefined : row.segments[index]?.text) ?? '';
  return rows.map((row) => ({ text: textOf(row, base), companion: textOf(row, original) }));
}

import { markedCharacters, runningCount, touches } from '../score/characters.ts';
import type { Prediction } from '../score/prediction.ts';
import type { AnnotatedLine } from '../support/annotations.ts';
import { paired } from './breakdown.ts';

/** Findings of one check on one wording that no expert marked. */
export interface WrongFindings {
  readonly check: string;
  /** The wording: lower case, figures as #. */
  readonly wording: string;
  readonly wrong: number;
  /** Findings of the same check on the same wording that an expert marked, too. */
  readonly right: number;
  /** Where to read a few of the wrong ones. */
  readonly places: readonly string[];
}

/** How many places of each are shown, and how much text on either side. */
const shownPlaces = 3;
const around = 45;

/** The most frequent wrong findings, those first that are wrong most often. */
export function frequentWrong(
  lines: readonly AnnotatedLine[],
  predictions: readonly Prediction[],
  count: number,
): WrongFindings[] {
  const groups = new Map<string, { check: string; wording: string; wrong: number; right: number; places: string[] }>();
  for (const [line, spans] of paired(lines, predictions)) {
    const marked = runningCount(markedCharacters(line.ratings.flat(), line.target.length));
    for (const { start, end, check = '' } of spans) {
      const wording = normalise(line.target.slice(start, end));
      const key = JSON.stringify([check, wording]);
      const group = groups.get(key) ?? { check, wording, wrong: 0, right: 0, places: [] };
      groups.set(key, group);
      if (touches(marked, start, Math.max(end, start + 1))) {
        group.right += 1;
      } else {
        group.wrong += 1;
        if (group.places.length < shownPlaces) group.places.push(placeOf(line, start, end));
      }
    }
  }
  return [...groups.values()]
    .filter(({ wrong }) => wrong > 0)
    .sort((a, b) => b.wrong - a.wrong || a.right - b.right || (a.check + a.wording < b.check + b.wording ? -1 : 1))
    .slice(0, count);
}

function normalise(wording: string): string {
  return wording.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

function placeOf({ system, doc, seg, target }: AnnotatedLine, start: number, end: number): string {
  const before = target.slice(Math.max(0, start - around), start);
  const after = target.slice(end, end + around);
  return `${system} ${doc} ${seg}: …${before}«${target.slice(start, end)}»${after}…`.replace(/\s+/g, ' ');
}

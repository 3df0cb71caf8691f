import type { Localized } from '../../../localized.ts';
import type { Draft, DraftSuggestion, Passage, Tier } from '../../check.ts';
import type { OtherPlace } from '../../opinions/row-opinions.ts';
import { editOf } from './edit.ts';
import { isOffered, isTrusted, type Judged, judgedOf, leastMark } from './judged.ts';
import type { Kind } from './kind.ts';
import { countOf, originOf, whoSaysWhat } from './said.ts';

/** From here on experts mark the row's wording more often than any other wording of that length. */
const deskMark = 0.22;
/** From here on they mark it even where the others do not agree on another one. */
const splitMark = 0.4;
/** More than this nobody reads; the reason has them all. */
const mostSuggestions = 4;

/** A draft for every difference of one kind, with what each of the others says and their wordings as suggestions. */
export function* draftsOf(passage: Passage, kind: Kind): Generator<Draft> {
  for (const judged of judgedOf(passage)) {
    if (judged.kind !== kind) continue;
    const { opinions, wordings, mark } = judged;
    const suggestions = isOffered(judged) || isOnlyAlternative(judged) ? suggestionsOf(judged, passage) : [];
    if (suggestions.length === 0 && mark < leastMark) continue;
    const span = spanOf(judged, passage);
    yield {
      ...span,
      message: messageOf(judged, passage),
      reason: whoSaysWhat(opinions, wordings),
      suggestions,
      tier: tierOf(judged, isTrusted(judged) && suggestions.length > 0),
      score: mark,
    };
  }
}

/**
 * A single other translation is as often wrong as right, so it is no reason for a finding. But where there is one anyway,
 * who agrees with it wants the other wording at hand, by one key.
 */
function isOnlyAlternative({ kind, mark, opinions }: Judged): boolean {
  return opinions.total === 1 && kind !== 'alone' && mark >= leastMark;
}

/**
 * What others say more is marked by experts no more often than any two words, and so is what a single other translation
 * leaves out.
 */
function tierOf({ kind, mark, opinions }: Judged, isSuggested: boolean): Tier {
  if (kind === 'omitted' || (kind === 'alone' && opinions.total === 1)) return 'advice';
  return mark >= (isSuggested ? deskMark : splitMark) ? 'desk' : 'advice';
}

/** Where something is missing, the words on both sides of the place are marked. */
function spanOf({ opinions, from, to }: Judged, { tokens }: Passage): { readonly start: number; readonly end: number } {
  const first = from === to ? Math.max(opinions.from, from - 1) : from;
  const last = from === to ? Math.min(opinions.to - 1, from) : to - 1;
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

function suggestionsOf(judged: Judged, passage: Passage): DraftSuggestion[] {
  const suggestions: DraftSuggestion[] = [];
  for (const places of judged.wordings) {
    const edit = firstEdit(judged, places, passage);
    // Without an edit for what most of them say, what fewer say must not take its place.
    if (!edit && places === judged.wordings[0]) return [];
    if (!edit) continue;
    suggestions.push({
      edits: [edit],
      origin: originOf(places),
      ...(edit.text === '' && { label: { en: 'Leave it out', zh: '删去' } }),
    });
    if (suggestions.length === mostSuggestions) break;
  }
  return suggestions;
}

function firstEdit(judged: Judged, places: readonly OtherPlace[], passage: Passage) {
  for (const place of places) {
    const edit = editOf(judged, place, passage);
    if (edit) return edit;
  }
  return undefined;
}

function messageOf(judged: Judged, passage: Passage): Localized {
  const { opinions, wordings, kind } = judged;
  const span = spanOf(judged, passage);
  const marked = passage.text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const places = wordings[0] ?? [];
  const count = countOf(places.length, opinions.total);
  const says = count.isOne ? 'says' : 'say';
  const wording = places[0] ? opinions.textAt(places[0]).replace(/\s+/g, ' ') : '';
  switch (kind) {
    case 'alone':
      return {
        en: `${count.en} ${count.isOne ? 'has' : 'have'} nothing for “${marked}”.`,
        zh: `${count.zh}没有与“${marked}”对应的内容。`,
      };
    case 'omitted': {
      const where = placeOf(judged, passage);
      return {
        en: `${count.en} ${count.isOne ? 'has' : 'have'} “${wording}” ${where.en}.`,
        zh: `${count.zh}在${where.zh}还有“${wording}”。`,
      };
    }
    default:
      return {
        en: `${count.en} ${says} “${wording}”, not “${marked}”.`,
        zh: `${count.zh}作“${wording}”，而不是“${marked}”。`,
      };
  }
}

/** Between which words something is missing. */
function placeOf({ opinions, from }: Judged, { tokens }: Passage): Localized {
  const before = from > opinions.from ? tokens[from - 1]?.text : undefined;
  const behind = from < opinions.to ? tokens[from]?.text : undefined;
  if (before === undefined) return { en: `before “${behind}”`, zh: `“${behind}”之前` };
  if (behind === undefined) return { en: `after “${before}”`, zh: `“${before}”之后` };
  return { en: `between “${before}” and “${behind}”`, zh: `“${before}”与“${behind}”之间` };
}

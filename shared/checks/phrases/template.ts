import type { Passage, TaggedToken } from '../check.ts';
import type { Capture } from './automaton.ts';
import { type Form, formOf, inflect } from './inflect.ts';
import type { Pattern } from './pattern.ts';
import { spelling } from './pattern.ts';

const placeholder = /<([^>]+)>|\{(\d+)(?::(\w+))?\}/g;
const auxiliaries = new Set("be been being is are was were am has have had having get got 's".split(' '));

/**
 * Fills a suggestion of a phrase entry: `<verb>` in the form the matched text has, `{n}` with the text of the n-th
 * element (from 1). Undefined where the text that it builds on is not there.
 */
export function fillTemplate(
  template: string,
  pattern: Pattern,
  captures: readonly Capture[],
  passage: Passage,
): string | undefined {
  let possible = true;
  const inflected = pattern.elements.findIndex((element) => element.ways.some(([piece]) => piece && 'lemma' in piece));
  const fill = (_: string, base?: string, element?: string, form?: Form | 'same') => {
    const place = captures[Number(element) - 1];
    if (element && !form) return textOf(passage, place);
    const lemma = base ?? passage.tokens[place?.start ?? -1]?.lemma ?? '';
    if (form && form !== 'same') return inflect(lemma, form);
    const found = matchedForm(pattern, inflected, captures, passage.tokens);
    if (!found) possible = false;
    return inflect(lemma, found ?? 'base');
  };
  const text = template.replace(placeholder, fill);
  return possible ? text.replace(/ {2,}/g, ' ').trim() : undefined;
}

/**
 * The form that the token at `index` has as a form of `base`. Past and participle are told apart by what precedes, and so
 * are base and past of the verbs that do not change (“put”), which in a report are past unless something says otherwise.
 */
export function formAt(tokens: readonly TaggedToken[], index: number, base: string): Form | undefined {
  const token = tokens[index];
  const form = token && formOf(spelling(token), base);
  const unchanging = form === 'base' && inflect(base, 'past') === base;
  if (form !== 'past' && !unchanging) return form;
  for (let before = index - 1; before >= index - 3; before--) {
    const word = tokens[before];
    if (!word) break;
    if (auxiliaries.has(word.lower)) return 'participle';
    if (unchanging && (word.lower === 'to' || word.pos === 'AUX')) return 'base';
    if (word.pos !== 'ADV' && word.lower !== 'not') break;
  }
  return 'past';
}

function matchedForm(
  pattern: Pattern,
  index: number,
  captures: readonly Capture[],
  tokens: readonly TaggedToken[],
): Form | undefined {
  const place = captures[index];
  const token = place && place.end > place.start ? tokens[place.start] : undefined;
  if (!token || !place) return undefined;
  const word = spelling(token);
  for (const [piece] of pattern.elements[index]?.ways ?? []) {
    if (piece?.kind === 'word' && piece.word === word && piece.lemma) return formAt(tokens, place.start, piece.lemma);
  }
  return undefined;
}

function textOf(passage: Passage, place: Capture | undefined): string {
  if (!place || place.end === place.start) return '';
  const first = passage.tokens[place.start];
  const last = passage.tokens[place.end - 1];
  return first && last ? passage.text.slice(first.start, last.end) : '';
}

/** What one step of a machine may read: a part of speech, a word's hint, or the end of the text. */
const partsOfSpeech = 32;
const hints = 256;
const endOfText = partsOfSpeech + hints;
const width = endOfText + 1;

/** How the model's JSON writes these: a part of speech by its number, and … */
const writtenHint = 1_080_000;
const writtenEnd = 2_070_000;
const writtenOtherwise = 2_070_003;

/** A match: where the word is whose part of speech is to be replaced, and by which. */
export interface Match {
  readonly at: number;
  /** Negative: replaced whatever the word is; else only where the word can be that. */
  readonly pos: number;
}

/** Finds, greedily, the patterns of a model's automaton in a row of codes (see {@link codeOf}). Linear. */
export type Machine = (codes: Uint16Array) => readonly Match[];

/** The code of a word for the machines: its hint where it has one, else its part of speech. */
export function codeOf(pos: number, hint: number): number {
  return hint > 0 ? partsOfSpeech + hint : pos;
}

/**
 * Compiles an automaton of the language model into tables. It is read as wink-nlp 2.4 reads it: the longest match from a
 * place counts, a state's `otherwise` is where to fall back to when the longer pattern fails, and the search goes on
 * behind the match.
 */
export function compileMachine(json: string): Machine {
  const [, last, transitions, names, marks] = JSON.parse(json) as Written;
  const states = last + 1;
  const next = new Uint16Array(states * width);
  const fallBack = new Uint16Array(states);
  for (const [state, events] of Object.entries(transitions)) {
    for (const [event, to] of Object.entries(events)) {
      if (Number(event) === writtenOtherwise) fallBack[Number(state)] = to;
      else next[Number(state) * width + readCode(Number(event))] = to;
    }
  }
  const isTerminal = new Uint8Array(states);
  for (const state of Object.keys(names)) isTerminal[Number(state)] = 1;

  return (codes) => {
    const { length } = codes;
    const matches: Match[] = [];
    const push = (first: number, state: number): void => {
      const pos = Number(names[state]);
      // The name 0 stands for a pattern that only keeps others from matching.
      if (pos !== 0) matches.push({ at: first + (marks[state]?.[0] ?? 0), pos });
    };
    let first = 0;
    let kept = 0;
    let keptAt = 0;
    for (let from = 0; from <= length; from += 1) {
      let state = 0;
      for (let at = from; at <= length; at += 1) {
        const to = next[state * width + (at === length ? endOfText : (codes[at] ?? 0))] ?? 0;
        if (state === 0 && to !== 0) first = at;
        if (isTerminal[to] === 1) {
          push(first, to);
          from = at;
          kept = 0;
          break;
        }
        if (to === 0) {
          if (kept !== 0) {
            push(first, kept);
            from = keptAt;
            kept = 0;
          }
          break;
        }
        state = to;
        const otherwise = fallBack[state] ?? 0;
        if (otherwise !== 0) {
          kept = otherwise;
          keptAt = at;
        }
      }
    }
    return matches;
  };
}

/** `[version, last state, events and next states by state, names of terminal states, marked part of the match]`. */
type Written = readonly [
  number,
  number,
  Readonly<Record<string, Readonly<Record<string, number>>>>,
  Readonly<Record<number, string>>,
  Readonly<Record<number, readonly [number, number]>>,
];

function readCode(event: number): number {
  if (event === writtenEnd) return endOfText;
  return event > writtenHint ? partsOfSpeech + event - writtenHint : event;
}

import type { MessagePort } from 'node:worker_threads';

/** What the thread is given at its start. */
export interface SearchOrder {
  readonly source: string;
  readonly flags: string;
  readonly replaceWith: string;
  /** `$1` and the like in `replaceWith` stand for groups. */
  readonly expression: boolean;
  /** What is put in is written as what it replaces: with a capital, or in capitals. */
  readonly keepCase: boolean;
  /** Says which text of the batch is being searched, should the expression never come to an end. */
  readonly at: SharedArrayBuffer;
}

export interface FoundEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Answers a batch of texts with the edits of each. */
export type SearchAnswer = readonly (readonly FoundEdit[])[];

/**
 * The whole of the thread: its source text is what the thread runs (`search.ts`), so it uses nothing from outside.
 * Threads that load TypeScript or a bundle take longer to start than most searches last.
 */
export function searchThread(parentPort: MessagePort, order: SearchOrder): void {
  const pattern = new RegExp(order.source, order.flags);
  const at = new Int32Array(order.at);

  function expand(match: RegExpExecArray): string {
    if (!order.expression) return order.keepCase ? inCaseOf(match[0]) : order.replaceWith;
    return order.replaceWith.replace(/\$(?:([$&])|<([^>]*)>|(\d{1,2}))/g, (whole, sign, name, digits) => {
      if (sign === '$') return '$';
      if (sign === '&') return match[0];
      if (name !== undefined) return match.groups ? (match.groups[name] ?? '') : whole;
      // `$12` is group 12 where there is one, else group 1 and a 2.
      const number = Number(digits);
      if (number > 0 && number < match.length) return match[number] ?? '';
      const first = Number(digits[0]);
      return digits.length === 2 && first > 0 && first < match.length ? (match[first] ?? '') + digits[1] : whole;
    });
  }

  /** “more than” → “over” makes “More than” “Over”; a replacement that has capitals of its own is meant as it is. */
  function inCaseOf(found: string): string {
    const { replaceWith } = order;
    if (replaceWith !== replaceWith.toLowerCase() || found === found.toLowerCase()) return replaceWith;
    const letters = found.replace(/[^\p{L}]/gu, '');
    if (letters.length > 1 && letters === letters.toUpperCase()) return replaceWith.toUpperCase();
    const isCapital = /^\p{Lu}/u.test(found);
    return isCapital ? replaceWith.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : replaceWith;
  }

  parentPort.on('message', (texts: readonly string[]) => {
    const answer = texts.map((text, index) => {
      Atomics.store(at, 0, index);
      const edits: FoundEdit[] = [];
      for (const match of text.matchAll(pattern)) {
        const replaced = expand(match);
        // An empty match has no wording, and one that is replaced by itself is no change.
        if (match[0] !== '' && match[0] !== replaced) {
          edits.push({ start: match.index, end: match.index + match[0].length, text: replaced });
        }
      }
      return edits;
    });
    parentPort.postMessage(answer);
  });
}

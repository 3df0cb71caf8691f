import type { MessagePort } from 'node:worker_threads';

/** What the thread is given at its start. */
export interface SearchOrder {
  readonly source: string;
  readonly flags: string;
  readonly replaceWith: string;
  /** `$1` and the like in `replaceWith` stand for groups. */
  readonly expression: boolean;
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
    if (!order.expression) return order.replaceWith;
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

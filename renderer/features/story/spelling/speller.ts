import type { SpellingAnswer, SpellingRequest } from './messages.ts';

/** Looks words up in a thread of its own, so that no key waits for it. */
export interface Speller {
  /** Which of the words no dictionary knows. */
  unknown(words: readonly string[]): Promise<ReadonlySet<string>>;
  /** What could be meant, the likeliest first. */
  suggest(word: string): Promise<readonly string[]>;
}

/** The line to the thread; what it said of a word is remembered. */
export function createSpeller(worker: Pick<Worker, 'postMessage' | 'addEventListener'>): Speller {
  const known = new Map<string, boolean>();
  const waiting = new Map<number, (words: readonly string[]) => void>();
  let lastId = 0;
  worker.addEventListener('message', (event) => {
    const { id, words } = (event as MessageEvent<SpellingAnswer>).data;
    waiting.get(id)?.(words);
    waiting.delete(id);
  });

  function ask(request: (id: number) => SpellingRequest): Promise<readonly string[]> {
    return new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      worker.postMessage(request(lastId));
    });
  }

  return {
    async unknown(words) {
      const fresh = [...new Set(words)].filter((word) => !known.has(word));
      if (fresh.length > 0) {
        const wrong = new Set(await ask((id) => ({ id, kind: 'check', words: fresh })));
        for (const word of fresh) known.set(word, !wrong.has(word));
      }
      return new Set(words.filter((word) => known.get(word) === false));
    },
    suggest: (word) => ask((id) => ({ id, kind: 'suggest', word })),
  };
}

let own: Speller | undefined;

/** The one speller of this window, started when it is first needed. */
export function speller(): Speller {
  own ??= createSpeller(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
  return own;
}

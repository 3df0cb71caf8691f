import type { Signature } from '../model.ts';
import type { ScriptPiece } from './script.ts';

/** What of a run stays together in one. */
export interface Chunk {
  readonly kind: ScriptPiece['kind'];
  readonly by: Signature;
  readonly content: string;
}

/** Puts the pieces of a run together, as long as they are of one kind and one hand, and hands over each chunk. */
export class RunChunks {
  readonly #write: (chunk: Chunk) => void;
  #chunk: Chunk | undefined;

  constructor(write: (chunk: Chunk) => void) {
    this.#write = write;
  }

  add(kind: Chunk['kind'], by: Signature, content: string): void {
    if (content === '') return;
    const open = this.#chunk;
    if (open && open.kind === kind && open.by.author === by.author && open.by.at === by.at) {
      this.#chunk = { ...open, content: open.content + content };
      return;
    }
    this.flush();
    this.#chunk = { kind, by, content };
  }

  flush(): void {
    if (this.#chunk) this.#write(this.#chunk);
    this.#chunk = undefined;
  }
}

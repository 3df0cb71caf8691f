/** Where new comments begin or end in a unit, as its texts will be. */
export interface UnitEdge {
  readonly side: 'machine' | 'revision';
  readonly offset: number;
  readonly kind: 'start' | 'end';
  /** A comment and its answers. */
  readonly comments: readonly number[];
}

/** In which of the two texts something is. */
interface Visible {
  readonly inMachine: boolean;
  readonly inRevision: boolean;
}

export function visibleIn({ inMachine, inRevision }: Visible, side: UnitEdge['side']): boolean {
  return side === 'machine' ? inMachine : inRevision;
}

/** Hands out the edges of comments while a unit's text goes by from its beginning. */
export class EdgeQueue {
  #edges: readonly UnitEdge[];
  readonly #offsets = { machine: 0, revision: 0 };

  constructor(edges: readonly UnitEdge[]) {
    this.#edges = edges;
  }

  get offsets(): Readonly<Record<UnitEdge['side'], number>> {
    return this.#offsets;
  }

  /** So much text went by. */
  pass(length: number, { inMachine, inRevision }: Visible): void {
    if (inMachine) this.#offsets.machine += length;
    if (inRevision) this.#offsets.revision += length;
  }

  /** What ends here, then what begins with the piece that comes next. */
  due(next: Visible): UnitEdge[] {
    const ended = this.ended();
    const begun = this.#take((edge) => edge.kind === 'start' && this.#isAt(edge) && visibleIn(next, edge.side));
    // What is on a place and on no text ends where it begins.
    return [...ended, ...begun, ...this.ended()];
  }

  /** What ends with the text that went by last. */
  ended(): UnitEdge[] {
    const open = new Set(this.#edges.flatMap(({ kind, comments }) => (kind === 'start' ? comments : [])));
    return this.#take(
      (edge) => edge.kind === 'end' && this.#isAt(edge) && !edge.comments.some((comment) => open.has(comment)),
    );
  }

  /** All that is left, beginnings before ends. */
  rest(): UnitEdge[] {
    return [...this.#take(({ kind }) => kind === 'start'), ...this.#take(() => true)];
  }

  /** How much of a piece that comes next goes by until something begins or ends in it; at most `length`. */
  nextCut(piece: Visible, length: number): number {
    let cut = length;
    for (const { side, offset } of this.#edges) {
      const after = offset - this.#offsets[side];
      if (visibleIn(piece, side) && after > 0) cut = Math.min(cut, after);
    }
    return cut;
  }

  /** Whether something begins or ends within these pieces, not before or behind all of them. */
  cuts(pieces: readonly (Visible & { readonly text: string })[]): boolean {
    return (['machine', 'revision'] as const).some((side) => {
      const length = pieces.reduce((sum, piece) => sum + (visibleIn(piece, side) ? piece.text.length : 0), 0);
      const [start, end] = [this.#offsets[side], this.#offsets[side] + length];
      return this.#edges.some((edge) => edge.side === side && edge.offset > start && edge.offset < end);
    });
  }

  #isAt({ side, offset }: UnitEdge): boolean {
    return this.#offsets[side] >= offset;
  }

  #take(isTaken: (edge: UnitEdge) => boolean): UnitEdge[] {
    const taken = this.#edges.filter(isTaken);
    if (taken.length > 0) this.#edges = this.#edges.filter((edge) => !taken.includes(edge));
    return taken;
  }
}

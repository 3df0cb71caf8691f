import type { Id, RowIndexEntry, RowState } from './model.ts';

/** Values one after the other, each followed by how often it comes: `[0, 3, 7, 1]` is 0, 0, 0, 7. */
type Runs = readonly number[];

/**
 * The index of a story as it is sent. As 100,000 objects its writing, sending and reading would take longer than all the
 * rest of opening the story; by columns most of it is a few runs of one value.
 */
export interface PackedIndex {
  readonly rows: number;
  /** How far the id is from the one before. */
  readonly ids: Runs;
  /** How far the passage is from the one before. */
  readonly passages: Runs;
  /** Places in `rowStates`. */
  readonly states: Runs;
  readonly changed: Runs;
  readonly findings: Runs;
  readonly advice: Runs;
  readonly serious: Runs;
  /** Places in `people`. */
  readonly editedBy: Runs;
  readonly decidedBy: Runs;
  /** Of each row: no two that follow each other are likely to be the same. */
  readonly lengths: readonly number[];
  /** Every set of people that is somebody's `editedBy` or `decidedBy`; the first is nobody. */
  readonly people: readonly (readonly Id[])[];
}

const rowStates = ['open', 'edited', 'confirmed', 'returned', 'approved'] as const satisfies readonly RowState[];

/** The reverse of `unpackIndex`. */
export function packIndex(index: readonly RowIndexEntry[]): PackedIndex {
  const people: (readonly Id[])[] = [[]];
  const placeOf = new Map<string, number>();
  const place = (ids: readonly Id[] | undefined): number => {
    if (ids === undefined) return 0;
    const name = ids.join();
    const known = placeOf.get(name) ?? people.push(ids) - 1;
    placeOf.set(name, known);
    return known;
  };
  const [ids, passages, states] = [createRuns(), createRuns(), createRuns()];
  const [changed, findings, advice, serious] = [createRuns(), createRuns(), createRuns(), createRuns()];
  const [editedBy, decidedBy] = [createRuns(), createRuns()];
  const lengths: number[] = [];
  let [id, passage] = [0, 0];
  // All columns in one walk: a walk for each takes several times as long.
  for (const row of index) {
    ids.add(row.id - id);
    passages.add(row.passage - passage);
    id = row.id;
    passage = row.passage;
    states.add(rowStates.indexOf(row.state));
    changed.add(Number(row.changed));
    findings.add(row.findings);
    advice.add(row.advice);
    serious.add(row.serious ?? 0);
    editedBy.add(place(row.editedBy));
    decidedBy.add(place(row.decidedBy));
    lengths.push(row.length);
  }
  return {
    rows: index.length,
    ids: ids.all(),
    passages: passages.all(),
    states: states.all(),
    changed: changed.all(),
    findings: findings.all(),
    advice: advice.all(),
    serious: serious.all(),
    editedBy: editedBy.all(),
    decidedBy: decidedBy.all(),
    lengths,
    people,
  };
}

/** The index of a story, a row an entry, in reading order. */
export function unpackIndex(packed: PackedIndex): RowIndexEntry[] {
  const { rows, people, lengths } = packed;
  const column = (runs: Runs): Int32Array => spread(runs, rows);
  const [ids, passages] = [column(packed.ids), column(packed.passages)];
  const [states, changed] = [column(packed.states), column(packed.changed)];
  const [findings, advice, serious] = [column(packed.findings), column(packed.advice), column(packed.serious)];
  const [editedBy, decidedBy] = [column(packed.editedBy), column(packed.decidedBy)];
  const index: RowIndexEntry[] = [];
  let [id, passage] = [0, 0];
  for (let at = 0; at < rows; at++) {
    id += ids[at] ?? 0;
    passage += passages[at] ?? 0;
    const entry: { -readonly [K in keyof RowIndexEntry]: RowIndexEntry[K] } = {
      id,
      passage,
      state: rowStates[states[at] ?? 0] ?? 'open',
      changed: changed[at] === 1,
      findings: findings[at] ?? 0,
      advice: advice[at] ?? 0,
      length: lengths[at] ?? 0,
    };
    // What nobody has is missing, which takes less room, 100,000 times.
    const held = serious[at];
    const editors = peopleAt(people, editedBy[at]);
    const deciders = peopleAt(people, decidedBy[at]);
    if (held) entry.serious = held;
    if (editors) entry.editedBy = editors;
    if (deciders) entry.decidedBy = deciders;
    index.push(entry);
  }
  return index;
}

function peopleAt(people: PackedIndex['people'], place: number | undefined): readonly Id[] | undefined {
  return place ? people[place] : undefined;
}

/** Puts values together that follow each other and are the same. */
function createRuns() {
  const runs: number[] = [];
  let [last, times] = [0, 0];
  const end = (): void => {
    if (times > 0) runs.push(last, times);
  };
  return {
    add(value: number): void {
      if (value === last) {
        times += 1;
        return;
      }
      end();
      last = value;
      times = 1;
    },
    all(): number[] {
      end();
      return runs;
    },
  };
}

function spread(runs: Runs, rows: number): Int32Array {
  const values = new Int32Array(rows);
  for (let run = 0, from = 0; run < runs.length; run += 2) {
    const to = from + (runs[run + 1] ?? 0);
    if (runs[run] !== 0) values.fill(runs[run] ?? 0, from, to);
    from = to;
  }
  return values;
}

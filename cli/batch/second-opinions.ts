/** A line as far as its second opinions depend on it. */
export interface OpinionLine {
  readonly system: string | number;
  readonly doc: string | number;
  readonly seg: string | number;
  readonly target: string;
}

/** What another system makes of the same original, as the rows of a passage take it. */
export interface OtherTranslation {
  /** The other system's name. */
  readonly label: string;
  readonly text: string;
}

/** Human references are what machines are measured by, not another machine's opinion. */
const isReference = (system: string) => system.startsWith('ref');

/**
 * The second opinions on each line: lines with the same `doc` and `seg` are the same original translated by different
 * systems. Of the other systems of its group, in alphabetical order (of code units) and references left out, a line
 * gets those that follow its own name, going round, up to `count`. Where a group has two lines of one system, the first
 * speaks for it.
 *
 * @param count how many opinions a line gets at most
 * @returns for each line, in the order of `lines`, its opinions; nearly linear in the number of lines
 */
export function secondOpinions(lines: readonly OpinionLine[], count: number): readonly (readonly OtherTranslation[])[] {
  const groups = new Map<string, OpinionLine[]>();
  for (const line of lines) {
    const key = groupOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  const machines = new Map([...groups].map(([key, group]) => [key, machinesOf(group)]));
  return lines.map((line) => opinionsOn(line, machines.get(groupOf(line)) ?? [], count));
}

/** What lines of the same original have in common. A number and the same digits as a text are two names. */
export function groupOf({ doc, seg }: Pick<OpinionLine, 'doc' | 'seg'>): string {
  return JSON.stringify([doc, seg]);
}

/** The machine translations of a group in alphabetical order, one a system. */
function machinesOf(group: readonly OpinionLine[]): OtherTranslation[] {
  const bySystem = new Map<string, string>();
  for (const { system, target } of group) {
    const label = String(system);
    if (!isReference(label) && !bySystem.has(label)) bySystem.set(label, target);
  }
  return [...bySystem]
    .map(([label, text]) => ({ label, text }))
    .sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

function opinionsOn(line: OpinionLine, machines: readonly OtherTranslation[], count: number): OtherTranslation[] {
  const own = String(line.system);
  const first = firstAfter(own, machines);
  const opinions: OtherTranslation[] = [];
  for (let step = 0; step < machines.length && opinions.length < count; step += 1) {
    const other = machines[(first + step) % machines.length];
    if (other && other.label !== own) opinions.push(other);
  }
  return opinions;
}

/** The index of the first name after `own`, by bisection: a group may be a whole file. */
function firstAfter(own: string, machines: readonly OtherTranslation[]): number {
  let low = 0;
  let high = machines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((machines[middle]?.label ?? '') > own) high = middle;
    else low = middle + 1;
  }
  return low;
}

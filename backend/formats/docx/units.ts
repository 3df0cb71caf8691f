import {
  type BreakItem,
  type Item,
  inMachine,
  inRevision,
  isText,
  type Paragraph,
  type Signature,
  textOfItems,
} from './model.ts';

/** Stands in a text where a paragraph ends that is one unit with the next. */
export const paragraphBreak = '\n\n';

/** Paragraphs that are one unit: most often one; several where a tracked change parts or joins them. */
export interface WordUnit {
  readonly paragraphs: Paragraph[];
  readonly items: Item[];
  machine: string;
  revision: string;
}

/**
 * Makes units of paragraphs. Those whose ends were inserted or deleted are one unit, the ends in its texts as a blank line;
 * but a paragraph that was deleted whole stays one of its own, with an empty revision. One that was inserted whole comes to
 * the revision of the unit before it, so that every unit has a text of the machine's. Empty paragraphs are none.
 */
export function unitsOf(paragraphs: readonly Paragraph[]): WordUnit[] {
  const units: WordUnit[] = [];
  /** Of what is inserted before the first unit, and comments there. */
  let before: WordUnit | undefined;
  for (const chain of chainsOf(paragraphs)) {
    for (const group of cutDeleted(chain)) {
      const unit = makeUnit(group);
      const last = units.at(-1);
      if (unit.machine.trim() !== '') {
        units.push(before ? append(before, unit) : unit);
        before = undefined;
      } else if (unit.items.length === 0) continue;
      else if (last) append(last, unit);
      else before = before ? append(before, unit) : unit;
    }
  }
  if (before?.revision.trim()) units.push(before);
  return units;
}

/** Neighbours with an end between them that is tracked. */
function chainsOf(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const chains: Paragraph[][] = [];
  let last: Paragraph | undefined;
  for (const paragraph of paragraphs) {
    const goesOn = last && (last.end.inserted || last.end.deleted) && last.parent === paragraph.parent;
    if (goesOn) chains.at(-1)?.push(paragraph);
    else chains.push([paragraph]);
    last = paragraph;
  }
  return chains;
}

/** Cuts a chain at deleted ends that join nothing, since there is no text left on one side of them. */
function cutDeleted(chain: readonly Paragraph[]): Paragraph[][] {
  const after = revisionsAfter(chain);
  const groups: Paragraph[][] = [];
  let [group, before]: [Paragraph[], boolean] = [[], false];
  chain.forEach((paragraph, i) => {
    group.push(paragraph);
    before ||= hasRevision(paragraph);
    const { inserted, deleted } = paragraph.end;
    if (inserted && !deleted) before = false;
    else if (!inserted && !(before && after[i])) {
      groups.push(group);
      [group, before] = [[], false];
    }
  });
  return group.length > 0 ? [...groups, group] : groups;
}

/** For each paragraph whether text follows before the next end that is one in the revision. */
function revisionsAfter(chain: readonly Paragraph[]): boolean[] {
  const after: boolean[] = [];
  let follows = false;
  for (const paragraph of chain.toReversed()) {
    if (!paragraph.end.deleted) follows = false;
    after.push(follows);
    follows ||= hasRevision(paragraph);
  }
  return after.toReversed();
}

function hasRevision(paragraph: Paragraph): boolean {
  return paragraph.items.some(inRevision);
}

function makeUnit(group: readonly Paragraph[]): WordUnit {
  const [first, ...more] = group.map(
    (paragraph): WordUnit => ({
      paragraphs: [paragraph],
      items: [...paragraph.items],
      machine: textOfItems(paragraph.items, inMachine),
      revision: textOfItems(paragraph.items, inRevision),
    }),
  );
  if (!first) return { paragraphs: [], items: [], machine: '', revision: '' };
  return more.reduce(append, first);
}

/** Puts one unit behind another, a blank line in each text that has something on both sides of the end between them. */
function append(left: WordUnit, right: WordUnit): WordUnit {
  const last = left.paragraphs.at(-1);
  const end = last && endBetween(last, left, right);
  left.paragraphs.push(...right.paragraphs);
  for (const item of end ? [end, ...right.items] : right.items) left.items.push(item);
  left.machine += (end && !end.inserted ? end.text : '') + right.machine;
  left.revision += (end && !end.deleted ? end.text : '') + right.revision;
  return left;
}

function endBetween(last: Paragraph, left: WordUnit, right: WordUnit): BreakItem | undefined {
  const { inserted, deleted } = last.end;
  const machine = !inserted && left.machine !== '' && right.machine !== '';
  const revision = !deleted && left.revision !== '' && right.revision !== '';
  if (!machine && !revision) return undefined;
  return {
    kind: 'break',
    text: paragraphBreak,
    paragraph: last.number,
    ...(!machine && { inserted: inserted ?? signatureIn(right, 'inserted') }),
    ...(!revision && { deleted: deleted ?? signatureIn(left, 'deleted') }),
  };
}

/** Whose change it is that there is an end, where nothing is said of the end itself. */
function signatureIn({ items }: WordUnit, kind: 'inserted' | 'deleted'): Signature {
  const found = items.find((item) => isText(item) && item[kind]);
  return (found && isText(found) && found[kind]) || {};
}

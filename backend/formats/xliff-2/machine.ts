import { optional } from '../xliff/issues.ts';
import { engineName, machineNames } from '../xliff/machines.ts';
import { copydesk } from '../xliff/names.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, isElement, type XmlElement } from '../xml/tree.ts';
import { matches } from './names.ts';

export interface Match {
  readonly element: XmlElement;
  readonly target: XmlElement;
  readonly tool?: string;
}

/** What a machine suggested for a unit: matches of the type `mt`, or whose origin is known as a machine. */
export interface Matches {
  readonly first?: Match;
  /** By the segment that ours name. */
  readonly byName: ReadonlyMap<string, Match>;
  /** By the id of the segment or marker that they refer to. */
  readonly byRef: ReadonlyMap<string, Match>;
}

export function matchesIn(unit: XmlElement): Matches {
  const byName = new Map<string, Match>();
  const byRef = new Map<string, Match>();
  let first: Match | undefined;
  const lists = elementsIn(unit, 'matches').filter(({ tag }) => tag.uri === matches);
  for (const element of lists.flatMap((each) => elementsIn(each, 'match'))) {
    const target = elementsIn(element, 'target').find(({ tag }) => tag.uri === unit.tag.uri);
    const origin = attributeOf(element.tag, 'origin');
    const type = attributeOf(element.tag, 'type');
    if (!target || (type !== 'mt' && (type !== undefined || !machineNames.test(origin ?? '')))) continue;
    const match: Match = { element, target, ...optional('tool', engineName(origin)) };
    first ??= match;
    const name = attributeOf(element.tag, 'segment', copydesk);
    const ref = attributeOf(element.tag, 'ref')?.replace(/^.*[#/=]/, '');
    if (name !== undefined && !byName.has(name)) byName.set(name, match);
    if (name === undefined && ref !== undefined && !byRef.has(ref)) byRef.set(ref, match);
  }
  return { byName, byRef, ...(first && { first }) };
}

/**
 * The match for a segment; of a unit with one segment, any.
 *
 * @param name of the segment among several; missing for the only one
 */
export function machineOf(
  { first, byName, byRef }: Matches,
  name: string | undefined,
  id: string | undefined,
  source: XmlElement,
): Match | undefined {
  if (name === undefined || !first) return first;
  const ids = [...(id === undefined ? [] : [id]), ...idsIn(source)];
  return byName.get(name) ?? ids.map((each) => byRef.get(each)).find((each) => each !== undefined);
}

function idsIn(element: XmlElement): string[] {
  return element.children.flatMap((child) =>
    isElement(child) ? [attributeOf(child.tag, 'id') ?? '', ...idsIn(child)] : [],
  );
}

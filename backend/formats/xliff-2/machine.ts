import { optional } from '../xliff/issues.ts';
import { engineName, machineNames } from '../xliff/machines.ts';
import { copydesk } from '../xliff/names.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, isElement, type XmlElement } from '../xml/tree.ts';
import { matches } from './names.ts';

/**
 * The translation that a machine suggested for a segment: a match of the type `mt`, or one whose origin is known as a
 * machine, that names the segment or a marker in its source. Of a unit with one segment, any.
 *
 * @param name of the segment among several: its id, or its number
 */
export function machineIn(
  unit: XmlElement,
  segment: string | undefined,
  source: XmlElement,
  isOnly: boolean,
  name: string | undefined,
): { readonly element: XmlElement; readonly target: XmlElement; readonly tool?: string } | undefined {
  const list = elementsIn(unit, 'matches').filter(({ tag }) => tag.uri === matches);
  for (const element of list.flatMap((each) => elementsIn(each, 'match'))) {
    const target = elementsIn(element, 'target').find(({ tag }) => tag.uri === unit.tag.uri);
    const ref = attributeOf(element.tag, 'ref')?.replace(/^.*[#/=]/, '');
    const named = attributeOf(element.tag, 'segment', copydesk);
    const isReferred = ref !== undefined && (ref === segment || idsIn(source).includes(ref));
    const isHere = isOnly || (named === undefined ? isReferred : named === name);
    const origin = attributeOf(element.tag, 'origin');
    const type = attributeOf(element.tag, 'type');
    if (!target || !isHere || (type !== 'mt' && (type !== undefined || !machineNames.test(origin ?? '')))) continue;
    return { element, target, ...optional('tool', engineName(origin)) };
  }
  return undefined;
}

function idsIn(element: XmlElement): string[] {
  return element.children.flatMap((child) =>
    isElement(child) ? [attributeOf(child.tag, 'id') ?? '', ...idsIn(child)] : [],
  );
}

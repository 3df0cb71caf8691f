import { engineName, machineNames } from '../xliff/machines.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, type XmlElement } from '../xml/tree.ts';
import { segmentsIn } from './segments.ts';

interface Suggestion {
  readonly target: XmlElement;
  readonly tool?: string;
}

/**
 * The translations that a machine suggested for a unit (`undefined`) or its segments, by their ids: of each the first
 * `<alt-trans>` whose target says that it is a machine's, or whose origin or tool is known as one.
 */
export function machinesIn(
  unit: XmlElement,
  tools: ReadonlyMap<string, string>,
): ReadonlyMap<string | undefined, Suggestion> {
  const found = new Map<string | undefined, Suggestion>();
  for (const suggestion of elementsIn(unit, 'alt-trans')) {
    const target = elementsIn(suggestion, 'target')[0];
    if (suggestion.tag.uri !== unit.tag.uri || !target) continue;
    const toolId = attributeOf(suggestion.tag, 'tool-id');
    const tool = toolId === undefined ? undefined : tools.get(toolId);
    const origin = attributeOf(suggestion.tag, 'origin');
    const qualifier = attributeOf(target.tag, 'state-qualifier');
    const says = qualifier === 'leveraged-mt' || qualifier === 'mt-suggestion';
    if (!says && !machineNames.test(`${origin ?? ''} ${tool ?? toolId ?? ''}`)) continue;
    const name = engineName(tool) ?? engineName(origin);
    const add = (mid: string | undefined, part: XmlElement) => {
      if (!found.has(mid)) found.set(mid, { target: part, ...(name !== undefined && { tool: name }) });
    };
    const own = attributeOf(suggestion.tag, 'mid');
    add(own, target);
    if (own !== undefined) continue;
    for (const [mid, part] of segmentsIn(target)) add(mid, part);
  }
  return found;
}

import { engineName, machineNames } from '../xliff/machines.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, type XmlElement } from '../xml/tree.ts';
import { segmentsIn } from './unit.ts';

/**
 * The translation that a machine suggested for a unit or one of its segments: a `<alt-trans>` whose target says so, or
 * whose origin or tool is known as a machine.
 */
export function machineIn(
  unit: XmlElement,
  mid: string | undefined,
  tools: ReadonlyMap<string, string>,
): { readonly target: XmlElement; readonly tool?: string } | undefined {
  for (const suggestion of elementsIn(unit, 'alt-trans')) {
    const target = elementsIn(suggestion, 'target')[0];
    if (suggestion.tag.uri !== unit.tag.uri || !target) continue;
    const toolId = attributeOf(suggestion.tag, 'tool-id');
    const tool = toolId === undefined ? undefined : tools.get(toolId);
    const origin = attributeOf(suggestion.tag, 'origin');
    const qualifier = attributeOf(target.tag, 'state-qualifier');
    const says = qualifier === 'leveraged-mt' || qualifier === 'mt-suggestion';
    if (!says && !machineNames.test(`${origin ?? ''} ${tool ?? toolId ?? ''}`)) continue;
    const part = partOf(suggestion, target, mid);
    if (!part) continue;
    const name = engineName(tool) ?? engineName(origin);
    return { target: part, ...(name !== undefined && { tool: name }) };
  }
  return undefined;
}

/** Of a suggestion for the whole unit, the part of one segment. */
function partOf(suggestion: XmlElement, target: XmlElement, mid: string | undefined): XmlElement | undefined {
  const own = attributeOf(suggestion.tag, 'mid');
  if (mid === undefined) return own === undefined ? target : undefined;
  if (own !== undefined) return own === mid ? target : undefined;
  return segmentsIn(target).get(mid);
}

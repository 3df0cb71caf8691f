import type { RowState } from '../../../shared/contract/model.ts';
import type { Unit } from '../document.ts';
import { optional } from '../xliff/issues.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, textIn, type XmlElement } from '../xml/tree.ts';
import { sdlDate } from './definitions.ts';

const confirmations: Readonly<Record<string, RowState>> = {
  Unspecified: 'open',
  Draft: 'edited',
  Translated: 'confirmed',
  RejectedTranslation: 'returned',
  RejectedSignOff: 'returned',
  ApprovedTranslation: 'approved',
  ApprovedSignOff: 'approved',
};
const machineOrigins = ['mt', 'nmt', 'amt', 'auto-propagated-mt'];

/** What a segment's definition says of it. */
export function segmentState(
  segment: XmlElement | undefined,
): Pick<Unit, 'state' | 'decidedBy' | 'decidedAt' | 'locked'> & { readonly tool?: string } {
  if (!segment) return {};
  const { tag } = segment;
  const isMachine = originsOf(segment).some((origin) => machineOrigins.includes(origin));
  const said = confirmations[attributeOf(tag, 'conf') ?? 'Unspecified'];
  // Trados calls a draft also what a machine filled in and nobody has looked at.
  const state = said === 'edited' && machineOrigins.includes(attributeOf(tag, 'origin') ?? '') ? 'open' : said;
  const values = new Map(elementsIn(segment, 'value').map((each) => [attributeOf(each.tag, 'key'), textIn(each)]));
  const isDecided = state !== undefined && state !== 'open';
  return {
    ...optional('state', state),
    ...(isDecided && optional('decidedBy', values.get('last_modified_by'))),
    ...(isDecided && optional('decidedAt', sdlDate(values.get('modified_on')))),
    ...(attributeOf(tag, 'locked') === 'true' && { locked: true }),
    ...(isMachine && optional('tool', systemOf(segment))),
  };
}

/** Where the translation came from, the last first. */
function originsOf(segment: XmlElement): string[] {
  const own = attributeOf(segment.tag, 'origin');
  const before = elementsIn(segment, 'prev-origin').flatMap(originsOf);
  return [...(own === undefined ? [] : [own]), ...before];
}

function systemOf(segment: XmlElement): string | undefined {
  const isMachine = machineOrigins.includes(attributeOf(segment.tag, 'origin') ?? '');
  if (isMachine) return attributeOf(segment.tag, 'origin-system');
  return elementsIn(segment, 'prev-origin')
    .map(systemOf)
    .find((name) => name !== undefined);
}

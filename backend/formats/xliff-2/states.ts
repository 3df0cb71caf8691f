import type { RowState } from '../../../shared/contract/model.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';

const standard: Readonly<Record<string, RowState>> = {
  initial: 'open',
  translated: 'confirmed',
  reviewed: 'approved',
  final: 'approved',
};
const ours: Readonly<Record<string, RowState>> = { 'copydesk:edited': 'edited', 'copydesk:returned': 'returned' };

/** The state of a segment; nothing where it says none. */
export function stateOf(segment: XmlTag): RowState | undefined {
  const said = attributeOf(segment, 'state');
  return said === undefined ? undefined : (ours[attributeOf(segment, 'subState') ?? ''] ?? standard[said]);
}

/** The attributes of a segment for a state: what was edited or returned is for XLIFF not translated yet. */
export function stateAttributes(state: RowState): { readonly state: string; readonly subState: string | undefined } {
  if (state === 'confirmed') return { state: 'translated', subState: undefined };
  if (state === 'approved') return { state: 'final', subState: undefined };
  return { state: 'initial', subState: state === 'open' ? undefined : `copydesk:${state}` };
}

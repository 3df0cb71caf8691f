import type { RowState } from '../../../shared/contract/model.ts';
import type { Unit } from '../document.ts';
import { dateOf } from '../xliff/dates.ts';
import { optional } from '../xliff/issues.ts';
import { copydesk, its, memoq, phrase, smartcat } from '../xliff/names.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';

/** What an attribute is to be; `undefined` takes it away. */
export type AttributeValues = Readonly<Record<string, string | undefined>>;

export type Decision = Pick<Unit, 'state' | 'decidedBy' | 'decidedAt'>;

/** Who worked on a file in which of its phases. */
export type Phases = ReadonlyMap<string, { readonly by?: string; readonly at?: string }>;

const rowStates: readonly RowState[] = ['open', 'edited', 'confirmed', 'returned', 'approved'];

const standard: Readonly<Record<string, RowState>> = {
  new: 'open',
  'needs-translation': 'open',
  'needs-adaptation': 'open',
  'needs-l10n': 'open',
  'needs-review-translation': 'open',
  'needs-review-adaptation': 'open',
  'needs-review-l10n': 'open',
  translated: 'confirmed',
  final: 'approved',
  'signed-off': 'approved',
};
const memoqStates: Readonly<Record<string, RowState>> = {
  NotStarted: 'open',
  Pretranslated: 'open',
  AssembledFromFragments: 'open',
  Edited: 'edited',
  PartiallyEdited: 'edited',
  ManuallyConfirmed: 'confirmed',
  Reviewer1Confirmed: 'approved',
  Proofread: 'approved',
  Rejected: 'returned',
};
/** What memoQ calls them, for its own files. */
const inMemoq: Readonly<Record<RowState, string>> = {
  open: 'NotStarted',
  edited: 'Edited',
  confirmed: 'ManuallyConfirmed',
  returned: 'Rejected',
  approved: 'Proofread',
};

/** The state of a unit; `segment` is the marker of one of its segments, which may have a state of its own. */
export function decisionIn(
  unit: XmlTag,
  target: XmlTag | undefined,
  segment: XmlTag | undefined,
  phases: Phases,
): Decision {
  const place = segment ?? target;
  const phase = phases.get((target && attributeOf(target, 'phase-name')) ?? '');
  const last = attributeOf(unit, 'last-modified-user', smartcat);
  const lastAt = last === undefined ? undefined : dateOf(attributeOf(unit, 'last-modified-date', smartcat));
  const by = (place && attributeOf(place, 'revPerson', its)) ?? phase?.by ?? last;
  const at = (place && attributeOf(place, 'at', copydesk)) ?? phase?.at ?? lastAt;
  const own = segment && rowStates.find((each) => each === attributeOf(segment, 'state', copydesk));
  const state = own ?? standardState(unit, target) ?? dialectState(unit);
  return { ...optional('state', state), ...optional('decidedBy', by), ...optional('decidedAt', at) };
}

function standardState(unit: XmlTag, target: XmlTag | undefined): RowState | undefined {
  const said = target && attributeOf(target, 'state');
  const qualifier = (target && attributeOf(target, 'state-qualifier')) ?? '';
  const mapped = said === undefined ? undefined : standard[said];
  const ours = /^x-copydesk-(\w+)$/.exec(qualifier)?.[1];
  if (mapped === 'open') {
    return rowStates.find((each) => each === ours) ?? (qualifier.startsWith('rejected-') ? 'returned' : mapped);
  }
  if (attributeOf(unit, 'approved') === 'yes') return 'approved';
  return mapped;
}

function dialectState(unit: XmlTag): RowState | undefined {
  const status = attributeOf(unit, 'status', memoq);
  if (status !== undefined) return memoqStates[status];
  const confirmed = attributeOf(unit, 'confirmed', phrase);
  return confirmed === undefined ? undefined : confirmed === '1' ? 'confirmed' : 'open';
}

/** Whether nobody may change a unit, for what its own tag says. */
export function isLocked(unit: XmlTag): boolean {
  const inMemo = attributeOf(unit, 'locked', memoq);
  return (
    attributeOf(unit, 'translate') === 'no' ||
    inMemo === 'locked' ||
    inMemo === 'true' ||
    attributeOf(unit, 'locked', phrase) === 'true' ||
    attributeOf(unit, 'locked', smartcat) === 'true'
  );
}

/** The attributes of a target and its unit for a state. */
export function attributesFor(
  state: RowState,
  hasText: boolean,
  isMachine: boolean,
): { unit: AttributeValues; target: AttributeValues } {
  const review = hasText ? 'needs-review-translation' : 'new';
  const target: Record<RowState, AttributeValues> = {
    open: { state: review, 'state-qualifier': isMachine ? 'leveraged-mt' : undefined },
    edited: { state: review, 'state-qualifier': 'x-copydesk-edited' },
    returned: { state: review, 'state-qualifier': 'x-copydesk-returned' },
    confirmed: { state: 'translated', 'state-qualifier': undefined },
    approved: { state: 'signed-off', 'state-qualifier': undefined },
  };
  return { unit: { approved: state === 'approved' ? 'yes' : undefined }, target: target[state] };
}

/** As {@link attributesFor}, for a unit of a file that somebody else wrote: its tool's own attributes too. */
export function attributesInto(
  unit: XmlTag,
  state: RowState,
  hasText: boolean,
): { unit: AttributeValues; target: AttributeValues } {
  const plain = attributesFor(state, hasText, false);
  const said = attributeOf(unit, 'approved');
  const name = (local: string, uri: string) =>
    unit.attributes.find((each) => each.local === local && each.uri === uri)?.name;
  const status = name('status', memoq);
  const confirmed = name('confirmed', phrase);
  return {
    target: plain.target,
    unit: {
      approved: state === 'approved' ? 'yes' : said === undefined ? undefined : 'no',
      ...(status !== undefined && { [status]: inMemoq[state] }),
      ...(confirmed !== undefined && { [confirmed]: state === 'confirmed' || state === 'approved' ? '1' : '0' }),
    },
  };
}

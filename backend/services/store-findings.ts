import { isDeepStrictEqual } from 'node:util';
import type { Id, RowSpanView } from '../../shared/contract/model.ts';
import { movedSpans } from '../../shared/text/edits.ts';
import type { StoredFinding } from '../database/queries/findings.ts';
import type { Queries } from '../database/queries/index.ts';
import { isOfFile } from './documents/issue-types.ts';
import { type Found, listedAt } from './finding-content.ts';
import { type Known, pairFindings, type Trait } from './pair-findings.ts';
import type { RowText } from './texts.ts';

/** What a whole analysis found, by the row that it is listed at. */
export interface StoryFindings {
  readonly revision: ReadonlyMap<Id, readonly Found[]>;
  /** What it found in the machine's text; the same as `revision` where nobody has edited. */
  readonly machine: ReadonlyMap<Id, readonly Found[]>;
}

/**
 * Stores what the checks found, within a transaction. Findings keep their ids; one that is found no more is gone, never
 * deleted. Both functions answer the ids of the rows whose findings changed.
 */
export function createFindingStore(queries: Queries) {
  // What a file marked is nothing that the checks could find, or find gone.
  const ours = (stored: readonly StoredFinding[]): StoredFinding[] => stored.filter(({ check }) => !isOfFile(check));

  /** Takes over all findings listed at one row; `knownPlaces` says where a new one stood in the machine's text. */
  function storeRow(
    storyId: Id,
    rowId: Id,
    found: readonly Found[],
    stored: readonly StoredFinding[],
    knownPlaces: (found: Found) => readonly RowSpanView[],
  ): boolean {
    const ids = pairFindings(stored.map(knownOf), found.map(traitOf));
    const byId = new Map(stored.map((finding) => [finding.id, finding]));
    let changed = false;
    found.forEach((now, index) => {
      const before = byId.get(ids[index] ?? 0);
      if (!before) queries.findings.insert({ ...now, storyId, rowId, machineSpans: knownPlaces(now) });
      else {
        byId.delete(before.id);
        const after: StoredFinding = { ...before, ...now, presence: 'present' };
        if (isDeepStrictEqual(before, after)) return;
        queries.findings.update(after);
      }
      changed = true;
    });
    for (const finding of byId.values()) {
      if (finding.presence === 'gone') continue;
      queries.findings.setPresence(finding.id, 'gone');
      changed ||= finding.presence === 'present';
    }
    return changed;
  }

  /** Says of every finding of a row where it stood in the machine's text. */
  function storeMachineRow(
    text: RowText,
    found: readonly Found[],
    stored: readonly StoredFinding[],
    isLate: boolean,
  ): boolean {
    const { id: rowId, storyId } = text.row;
    const ids = pairMachine(text, found, stored);
    const standing = new Map<Id, Found>();
    let changed = false;
    found.forEach((each, index) => {
      const id = ids[index];
      if (id !== undefined) standing.set(id, each);
      else {
        // Found no more in the revision: an edit took it away before the checks first saw it, as far as they have.
        const places = isLate ? movedSpans(each.revisionSpans, text.machine, text.revision) : [];
        const added = queries.findings.insert({
          ...each,
          storyId,
          rowId,
          machineSpans: each.revisionSpans,
          revisionSpans: places.length > 0 ? places : each.revisionSpans,
          ...(isLate && { suggestions: [], related: [] }),
        });
        if (places.length === 0) queries.findings.setPresence(added, isLate ? 'lost' : 'gone');
        changed = true;
      }
    });
    for (const finding of stored) {
      const inMachine = standing.get(finding.id);
      // What is mended is told as it was in the machine's text: its last words depend on what was edited around it first.
      const told = inMachine && finding.presence === 'gone' ? standingOf(inMachine) : {};
      const after: StoredFinding = { ...finding, ...told, machineSpans: inMachine?.revisionSpans ?? [] };
      if (isDeepStrictEqual(finding, after)) continue;
      queries.findings.update(after);
      changed = true;
    }
    return changed;
  }

  return {
    /**
     * What an edit changed, or something just learnt: all findings of the rows named. The machine's text was not checked
     * with them; of what the memory knows it is known all the same where that stood there.
     */
    storeRows(storyId: Id, rows: ReadonlyMap<Id, readonly Found[]>, texts: ReadonlyMap<Id, RowText>): Id[] {
      const stored = Map.groupBy(ours(queries.findings.ofRows([...rows.keys()])), ({ rowId }) => rowId);
      const knownPlaces = (found: Found): readonly RowSpanView[] =>
        found.family === 'memory' ? placesOfSameWords(found.revisionSpans, texts) : [];
      return [...rows].flatMap(([rowId, found]) =>
        storeRow(storyId, rowId, found, stored.get(rowId) ?? [], knownPlaces) ? [rowId] : [],
      );
    },
    /**
     * What a whole analysis found in some rows. Those that are `late` were edited meanwhile: of them only what stands in
     * the machine's text is stored, for the next answer to be told from it.
     */
    storePart(
      storyId: Id,
      texts: readonly RowText[],
      late: ReadonlySet<Id>,
      { revision, machine }: StoryFindings,
    ): Id[] {
      const rowIds = texts.map(({ row }) => row.id);
      const stored = () => Map.groupBy(ours(queries.findings.ofRows(rowIds)), ({ rowId }) => rowId);
      const before = stored();
      const changed = new Set<Id>();
      for (const id of rowIds) {
        if (late.has(id)) continue;
        if (storeRow(storyId, id, revision.get(id) ?? [], before.get(id) ?? [], nowhere)) changed.add(id);
      }
      const now = stored();
      for (const text of texts) {
        const { id } = text.row;
        if (storeMachineRow(text, machine.get(id) ?? [], now.get(id) ?? [], late.has(id))) changed.add(id);
      }
      return [...changed];
    },
  };
}

/** The machine's text is looked through after the revision: see `storeMachineRow`. */
const nowhere = (): readonly RowSpanView[] => [];

/** Where the same words stood in the machine's text: nowhere unless every one of them was there. */
function placesOfSameWords(spans: readonly RowSpanView[], texts: ReadonlyMap<Id, RowText>): readonly RowSpanView[] {
  const places = spans.flatMap((span) => {
    const text = texts.get(span.rowId);
    if (!text) return [];
    const [place] = movedSpans([span], text.revision, text.machine);
    const isSame = place && text.machine.slice(place.start, place.end) === text.revision.slice(span.start, span.end);
    return isSame ? [place] : [];
  });
  return places.length === spans.length ? places : [];
}

/** How much a finding weighs. */
function standingOf({ severity, tier, score, message }: Found): Pick<Found, 'severity' | 'tier' | 'score' | 'message'> {
  return { severity, tier, score, message };
}

function knownOf(finding: StoredFinding): Known {
  const { id, firstFingerprint, presence } = finding;
  return { ...traitOf(finding), id, firstFingerprint, isGone: presence !== 'present' };
}

function traitOf(finding: Found): Trait {
  const { check, fingerprint, text, revisionSpans } = finding;
  const rowId = listedAt(finding);
  return { check, fingerprint, text, spans: revisionSpans.filter((span) => span.rowId === rowId) };
}

/** What stood in the machine's text at the last analysis is told by its place, which cannot have moved. */
function pairMachine(text: RowText, found: readonly Found[], stored: readonly StoredFinding[]): (Id | undefined)[] {
  // By where they begin: in a row of 200 kB every finding cannot be held against every other.
  const places = Map.groupBy(stored, ({ check, machineSpans }) => placeKey(check, machineSpans));
  const sure = found.map(
    ({ check, revisionSpans }) =>
      places
        .get(placeKey(check, revisionSpans))
        ?.find(({ machineSpans }) => isDeepStrictEqual(machineSpans, revisionSpans))?.id,
  );
  const taken = new Set(sure);
  const rest = stored.filter(({ id }) => !taken.has(id)).map(knownOf);
  const open = found.filter((_, index) => sure[index] === undefined);
  const paired = pairFindings(
    rest,
    open.map(traitOf).map((trait) => ({ ...trait, spans: movedSpans(trait.spans, text.machine, text.revision) })),
  );
  return sure.map((id) => id ?? paired.shift());
}

function placeKey(check: string, [first]: readonly RowSpanView[]): string {
  return `${check} ${first?.rowId} ${first?.start}`;
}

import type { VersionCandidate, VersionPair, VersionSign } from '../../../shared/contract/methods/versions.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { createBagger, similarity } from '../../../shared/versions/bag.ts';
import { sketchOf } from '../../../shared/versions/sketch.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { StoredSource } from '../../database/queries/sources.ts';
import type { KnownSource } from '../../database/queries/versions.ts';
import type { ChosenText } from '../import-alignment.ts';

/** A text that was read and is not imported yet. */
export interface DraftText {
  readonly draftId: string;
  readonly text: Omit<ChosenText, 'label'>;
}

/** A name alone says little: this share of the words must be the same, too. Two articles on one subject share about 0.4. */
const leastLikeness = 0.55;
/** As much of a text as is compared for its likeness. */
const longestCompared = 200_000;
/** So much of a text, by its sentences, makes it a version whatever it is called. */
const leastShare = 0.15;
const mostOffered = 5;

interface Evidence {
  readonly signs: Set<VersionSign>;
  share: number;
  readonly source: KnownSource;
  readonly draft: DraftText;
}

/** Looks for stories that texts may be a newer version of. */
export function createCandidateFinder(queries: Queries) {
  function evidenceFor(draft: DraftText): Evidence[] {
    const { body, metadata, fileName } = draft.text.text;
    const found = new Map<Id, Evidence>();
    const add = (source: KnownSource, sign: VersionSign, share = 0): void => {
      if (source.kind !== draft.text.kind) return;
      const known = found.get(source.id) ?? { signs: new Set(), share: 0, source, draft };
      known.signs.add(sign);
      known.share = Math.max(known.share, share);
      found.set(source.id, known);
    };
    const hashes = sketchOf(body, draft.text.language);
    for (const source of hashes.length > 0 ? queries.versions.bySketch(hashes) : []) {
      const size = Math.min(hashes.length, queries.versions.sketchOf(source.id).length);
      const share = source.shared / Math.max(1, size);
      if (share >= leastShare) add(source, 'text', share);
    }
    if (fileName !== undefined) for (const source of queries.versions.byFile(fileName)) add(source, 'file');
    if (metadata.title !== undefined)
      for (const source of queries.versions.byTitle(metadata.title)) add(source, 'title');
    if (metadata.url !== undefined) for (const source of queries.versions.byUrl(metadata.url)) add(source, 'url');
    return [...found.values()].filter((each) => each.signs.has('text') || isAlike(each));
  }

  /** Every sentence was touched: then the words must tell. */
  function isAlike(evidence: Evidence): boolean {
    const bag = createBagger();
    const old = queries.rows
      .segments(evidence.source.id)
      .map(({ text }) => text)
      .join('\n')
      .slice(0, longestCompared);
    const alike = similarity(bag(old), bag(evidence.draft.text.text.body.slice(0, longestCompared)));
    evidence.share = alike;
    return alike >= leastLikeness;
  }

  /** Which text takes the place of which source: the surest first, each source once. */
  function pair(storyId: Id, drafts: readonly DraftText[], evidence: readonly Evidence[]): VersionPair[] {
    const sources = queries.sources.ofStory(storyId).filter(({ kind }) => kind !== 'revision');
    const worth = (draft: DraftText, source: StoredSource): number => {
      const known = evidence.find((each) => each.draft === draft && each.source.id === source.id);
      const name = source.fileName !== undefined && source.fileName === draft.text.text.fileName ? 0.5 : 0;
      return (known?.share ?? 0) + name + (known?.signs.size ?? 0) * 0.1;
    };
    const fits = drafts.flatMap((draft) =>
      sources
        .filter(({ kind, language }) => kind === draft.text.kind && language === draft.text.language)
        .map((source) => ({ draft, source, worth: worth(draft, source) })),
    );
    const free = new Set(sources.map(({ id }) => id));
    const chosen = new Map<string, Id>();
    for (const { draft, source } of fits.sort((a, b) => b.worth - a.worth)) {
      if (chosen.has(draft.draftId) || !free.delete(source.id)) continue;
      chosen.set(draft.draftId, source.id);
    }
    return drafts.map(({ draftId }) => {
      const sourceId = chosen.get(draftId);
      return { draftId, ...(sourceId !== undefined && { sourceId }) };
    });
  }

  return {
    /** The likeliest first; only the story that is named, if one is. */
    find(drafts: readonly DraftText[], named?: { readonly id: Id; readonly name: string }): VersionCandidate[] {
      const evidence = drafts.flatMap(evidenceFor);
      const byStory = Map.groupBy(evidence, ({ source }) => source.storyId);
      const stories = named
        ? [named]
        : [...byStory.values()].map(([first]) => ({
            id: first?.source.storyId ?? 0,
            name: first?.source.storyName ?? '',
          }));
      return stories
        .map(({ id, name }) => {
          const own = byStory.get(id) ?? [];
          return {
            story: { id, name },
            signs: [...new Set(own.flatMap(({ signs }) => [...signs]))],
            share: Math.max(0, ...own.map(({ share }) => share)),
            pairs: pair(id, drafts, own),
          };
        })
        .sort((a, b) => b.share - a.share || b.signs.length - a.signs.length)
        .slice(0, mostOffered);
    },
  };
}

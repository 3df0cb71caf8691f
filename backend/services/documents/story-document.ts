import type { Id } from '../../../shared/contract/model.ts';
import type { Locale } from '../../../shared/localized.ts';
import type { DocumentRecord } from '../../database/queries/documents.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { BilingualDocument } from '../../formats/document.ts';
import { joinRows } from './join-rows.ts';
import { overFile } from './over-file.ts';
import { storyRows } from './story-rows.ts';
import { type OwnFile, type StoryDocument, withEnds } from './story-units.ts';

/** What a unit of the document is: a unit of the file that the story came from, a row, or a paragraph. */
export type Units = 'file' | 'row' | 'paragraph';

/**
 * Everything that is known of a story as others read it: texts, changes with their authors, states, notes, faults.
 *
 * @param file with `units: 'file'`: what nobody touched is exactly as it is in it
 */
export function storyDocument(
  queries: Queries,
  storyId: Id,
  { units, locale, format }: { units: Units; locale: Locale; format: string },
  file?: OwnFile,
): StoryDocument {
  const rows = storyRows(queries, storyId, locale);
  const facts = factsOf(queries, storyId, file?.record);
  if (units === 'file' && file) return overFile(queries, file, rows, hasRevision(queries, storyId), facts);
  const groups =
    units === 'paragraph' ? [...Map.groupBy(rows, ({ passage }) => passage).values()] : rows.map((row) => [row]);
  const joined = groups.map((members, index) => {
    const paragraph = members[0]?.passage ?? index;
    return { rows: members, ...joinRows(String(index + 1), paragraph, members) };
  });
  return {
    document: { ...facts, format, encoding: 'UTF-8', units: withEnds(joined), problems: [] },
    homeless: [],
    emptied: 0,
  };
}

function hasRevision({ sources }: Queries, storyId: Id): boolean {
  return sources.ofStory(storyId).some(({ kind }) => kind === 'revision');
}

type Facts = Pick<BilingualDocument, 'originalLanguage' | 'language' | 'tool' | 'metadata'>;

const tags = { zh: 'zh-CN', en: 'en' } as const;

/** Languages, tool and metadata: as the story's file has them, else as its columns say. */
function factsOf(queries: Queries, storyId: Id, own: DocumentRecord | undefined): Facts {
  const facts = (own ?? queries.documents.ofStory(storyId).at(-1))?.facts;
  const sources = queries.sources.ofStory(storyId);
  const baseId = sources.find(({ kind }) => kind === 'revision')?.baseSourceId;
  const base = sources.find(({ id }) => id === baseId) ?? sources.find(({ kind }) => kind === 'machine');
  const original = sources.find(({ kind }) => kind === 'original');
  const originalLanguage = facts?.originalLanguage ?? (original && tags[original.language]);
  const language = facts?.language ?? (base && tags[base.language]);
  const tool = facts ? facts.tool : base?.label;
  return {
    ...(originalLanguage !== undefined && { originalLanguage }),
    ...(language !== undefined && { language }),
    ...(tool !== undefined && { tool }),
    metadata: base?.metadata ?? original?.metadata ?? {},
  };
}

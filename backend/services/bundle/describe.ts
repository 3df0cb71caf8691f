import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { withoutCodes } from '../../../shared/text/codes.ts';
import type { DescribedDocument } from '../documents/describe-document.ts';
import type { StoryBundle } from './collect.ts';
import { bundleFormat } from './file.ts';
import { shelvesOf, valueIn } from './renumber.ts';

/** What a person is shown of a story from another desk before it is imported. Its label is the story's name. */
export function describeBundle({ tables }: StoryBundle): DescribedDocument {
  const shelves = shelvesOf(tables);
  const story = tables.story.find((line) => valueIn('story', line, 'shelf_of') === null);
  const here = <T extends 'row' | 'source'>(name: T) =>
    tables[name].flatMap((line, index) =>
      shelves.has(Number(valueIn(name, line, 'story_id'))) ? [] : [{ line, number: index + 1 }],
    );
  const rows = here('row');
  const sources = here('source');
  const kindOf = ({ line }: (typeof sources)[number]) => valueIn('source', line, 'kind');
  const revision = sources.find((source) => kindOf(source) === 'revision');
  const baseNumber = revision && valueIn('source', revision.line, 'base_source_id');
  const base = sources.find(({ number }) => number === baseNumber) ?? sources[0];
  const segments = tables.segment.filter((line) => valueIn('segment', line, 'source_id') === base?.number);
  const body = segments.map((line) => withoutCodes(String(valueIn('segment', line, 'text')))).join('\n\n');
  return {
    kind: revision ? 'machine' : 'original',
    language: base && valueIn('source', base.line, 'language') === 'zh' ? 'zh' : 'en',
    label: String((story && valueIn('story', story, 'name')) || 'Copydesk'),
    metadata: base ? (JSON.parse(String(valueIn('source', base.line, 'metadata'))) as SourceMetadata) : {},
    encoding: 'UTF-8',
    paragraphs: new Set(rows.map(({ line }) => valueIn('row', line, 'passage'))).size,
    characters: body.length,
    problems: [],
    body,
    document: {
      format: bundleFormat.id,
      formatName: bundleFormat.name,
      units: rows.length,
      originals: sources.some((source) => kindOf(source) === 'original') ? rows.length : 0,
      machine: revision ? rows.length : 0,
      revised: rows.filter(({ line }) => valueIn('row', line, 'revision') !== null).length,
      locked: tables.row_unit.filter((line) => valueIn('row_unit', line, 'locked') === 1).length,
      coded: tables.document_unit.filter((line) => valueIn('document_unit', line, 'codes') !== null).length,
      states: {},
      changes: tables.correction.length,
      notes: tables.note.length,
      issues: tables.finding.length,
      authors: tables.person.map((line) => String(valueIn('person', line, 'name'))),
    },
  };
}

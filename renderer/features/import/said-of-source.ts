import type { Input } from '../../../shared/contract/api.ts';
import type { SourceMetadata } from '../../../shared/contract/model.ts';
import type { ReadyItem } from './import-item.ts';

/** A source as it is imported; with its metadata where somebody corrected that. */
export function saidOf({
  draft,
  kind,
  language,
  label,
  metadata,
}: ReadyItem): Input<'imports.commit'>['sources'][number] {
  const found = draft.metadata;
  // What heads a reference's column is its outlet.
  const outlet = kind === 'reference' && found.outlet !== undefined && label !== draft.label ? { outlet: label } : {};
  const said = filled({ ...metadata, ...outlet });
  const isAsFound = isSame(said, filled(found));
  return { draftId: draft.draftId, kind, language, label, ...(isAsFound || draft.whole ? {} : { metadata: said }) };
}

function filled(metadata: SourceMetadata): SourceMetadata {
  const entries = Object.entries(metadata).map(([name, value]) => [name, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

function isSame(one: SourceMetadata, other: SourceMetadata): boolean {
  const names = Object.keys({ ...one, ...other }) as (keyof SourceMetadata)[];
  return names.every((name) => one[name] === other[name]);
}

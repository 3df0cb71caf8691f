import type { SourceDraft } from '../../../shared/contract/drafts.ts';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { Language, SourceMetadata } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';

export type DraftKind = SourceDraft['kind'];

/** A source as understood from its file, with the person's corrections. */
export interface ReadyItem {
  readonly status: 'ready';
  readonly key: string;
  /** The story that it is a source of: its key among those of the import. */
  readonly story: string;
  readonly draft: SourceDraft;
  readonly kind: DraftKind;
  readonly language: Language;
  readonly label: string;
  /** Empty texts are taken out. */
  readonly metadata: SourceMetadata;
}

/** One line of the import dialog. */
export type ImportItem =
  | ReadyItem
  /** `name` is missing for a pasted text. */
  | {
      readonly status: 'reading';
      readonly key: string;
      readonly name?: string;
      readonly size: number;
      /** What is being done with it, where that takes long. */
      readonly doing?: Localized;
    }
  | { readonly status: 'failed'; readonly key: string; readonly name?: string; readonly error: ErrorShape };

export function isReady(item: ImportItem): item is ReadyItem {
  return item.status === 'ready';
}

/** The machine source that a story's revision starts from: a file with rows of its own, else the first. */
export function baseOf(items: readonly ImportItem[]): ReadyItem | undefined {
  const machine = items.filter(isReady).filter(({ kind }) => kind === 'machine');
  return machine.find(({ draft }) => draft.document) ?? machine[0];
}

/** The items with this one before all others, which makes a machine source the base. */
export function moveFirst(items: readonly ImportItem[], key: string): readonly ImportItem[] {
  return [...items.filter((item) => item.key === key), ...items.filter((item) => item.key !== key)];
}

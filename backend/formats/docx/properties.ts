import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { parseXml } from '../xml/parse.ts';
import type { WordPackage } from './package.ts';

/** What a document says of itself as a whole. */
export interface Properties {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  /** What has no place among the properties that every program knows. */
  readonly custom: ReadonlyMap<string, string>;
}

/** Metadata by the names of our own properties. */
export const customNames = {
  outlet: 'Outlet',
  date: 'Date published',
  dateline: 'Dateline',
  photoCredit: 'Photo credit',
  editor: 'Editor',
  url: 'URL',
} as const satisfies Partial<Record<keyof SourceMetadata, string>>;

export function readProperties(pack: WordPackage): Properties {
  const core = new Map<string, string>();
  contentsOf(pack, 'core-properties', (local, text) => core.set(local, text));
  const custom = new Map<string, string>();
  contentsOf(pack, 'custom-properties', (_, text, name) => custom.set(name, text));
  const [title, author, language] = ['title', 'creator', 'language'].map((name) => core.get(name)?.trim() || undefined);
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(language !== undefined && { language }),
    custom,
  };
}

export function metadataOf({ title, author, custom }: Properties): SourceMetadata {
  const ours = Object.entries(customNames).flatMap(([field, name]) => {
    const value = custom.get(name);
    return value ? [[field, value]] : [];
  });
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { byline: author }),
    ...Object.fromEntries(ours),
  };
}

/** The texts of the elements under a part's root, with the name that the element right below the root has. */
function contentsOf(
  pack: WordPackage,
  relation: string,
  hear: (local: string, text: string, name: string) => void,
): void {
  const part = pack.relatedToAll(relation);
  if (part === undefined) return;
  let [depth, text, name] = [0, '', ''];
  parseXml(pack.nameOf(part), pack.xml(part).text, {
    open(tag) {
      depth++;
      text = '';
      if (depth === 2) name = tag.attributes.find(({ local }) => local === 'name')?.value ?? '';
    },
    text(content) {
      text += content;
    },
    close(tag) {
      depth--;
      if (text !== '') hear(tag.local, text, name);
      text = '';
    },
  });
}

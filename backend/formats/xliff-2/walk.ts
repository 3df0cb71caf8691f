import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { deepestOfXliff } from '../xliff/limits.ts';
import { xml } from '../xliff/names.ts';
import { noXliff } from '../xliff/problems.ts';
import type { XmlText } from '../xml/decode.ts';
import { attributeOf, parseXml, type XmlTag } from '../xml/parse.ts';
import { elementsIn, textIn, treeHandler, type XmlElement } from '../xml/tree.ts';
import { metadata as mda } from './names.ts';

/** What holds for a unit by all that it is in. */
export interface Surroundings {
  /** Of its `<file>`, from 1. */
  readonly file: number;
  readonly paragraph: number;
  readonly preserve: boolean;
  readonly locked: boolean;
  /** Prefixes that the root declares for what we write. */
  readonly declares: { readonly its: boolean; readonly copydesk: boolean };
}

export interface Head {
  readonly originalLanguage?: string;
  readonly language?: string;
  readonly metadata: SourceMetadata;
}

interface Level {
  readonly preserve: boolean;
  readonly locked: boolean;
  readonly paragraph: string | undefined;
}

/** The type of the groups that hold the units of one paragraph. */
export const paragraphType = 'copydesk:paragraph';
/** The category of the metadata of a story. */
export const category = 'copydesk';
const fields = ['title', 'byline', 'outlet', 'date', 'dateline', 'photoCredit', 'editor', 'url'] as const;

/** Goes through an XLIFF 2.x file unit by unit, so that only one of them is in the memory at a time. */
export function walk(file: XmlText, hear: (unit: XmlElement, around: Surroundings) => void): Head {
  let root: XmlTag | undefined;
  const levels: Level[] = [];
  const head: { -readonly [K in keyof Head]: Head[K] } = { metadata: {} };
  let files = 0;
  let paragraph = -1;
  let lastKey: string | undefined;
  const declares = (prefix: string) => root?.attributes.some(({ name }) => name === `xmlns:${prefix}`) ?? false;
  const onTree = (element: XmlElement) => {
    if (element.tag.uri === mda) {
      head.metadata = { ...metadataIn(element), ...head.metadata };
      return;
    }
    const { preserve, locked, paragraph: key } = levelOf(element.tag, levels.at(-1));
    if (key === undefined || key !== lastKey) paragraph++;
    lastKey = key;
    const declared = { its: declares('its'), copydesk: declares('copydesk') };
    hear(element, { file: files, paragraph, preserve, locked, declares: declared });
  };
  const isTree = (tag: XmlTag) =>
    (tag.local === 'unit' && tag.uri === root?.uri) || (tag.local === 'metadata' && tag.uri === mda);
  parseXml(
    file.fileName,
    file.text,
    treeHandler(
      isTree,
      onTree,
      {
        open(tag) {
          if (!root) {
            root = tag;
            if (tag.local !== 'xliff') throw noXliff(file.fileName, 'XLIFF', tag.name);
            const from = attributeOf(tag, 'srcLang');
            const to = attributeOf(tag, 'trgLang');
            if (from !== undefined) head.originalLanguage = from;
            if (to !== undefined) head.language = to;
          }
          levels.push(levelOf(tag, levels.at(-1)));
          if (tag.local !== 'file' || tag.uri !== root.uri) return;
          files++;
          lastKey = undefined;
        },
        close() {
          levels.pop();
        },
      },
      file.fileName,
    ),
    { depth: deepestOfXliff },
  );
  return head;
}

function levelOf(tag: XmlTag, around: Level | undefined): Level {
  const space = attributeOf(tag, 'space', xml);
  const translate = attributeOf(tag, 'translate');
  return {
    preserve: space === undefined ? (around?.preserve ?? false) : space === 'preserve',
    locked: translate === undefined ? (around?.locked ?? false) : translate === 'no',
    paragraph: attributeOf(tag, 'type') === paragraphType ? attributeOf(tag, 'id') : around?.paragraph,
  };
}

function metadataIn(element: XmlElement): SourceMetadata {
  const own = elementsIn(element, 'metaGroup').filter(({ tag }) => attributeOf(tag, 'category') === category);
  const said = new Map(
    own.flatMap((group) => elementsIn(group, 'meta')).map((meta) => [attributeOf(meta.tag, 'type'), textIn(meta)]),
  );
  const found: Partial<Record<(typeof fields)[number], string>> = {};
  for (const field of fields) {
    const value = said.get(field);
    if (value !== undefined) found[field] = value;
  }
  return found;
}

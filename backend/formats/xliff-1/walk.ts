import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { dateOf } from '../xliff/dates.ts';
import { deepestOfXliff } from '../xliff/limits.ts';
import { copydesk, phrase, xml } from '../xliff/names.ts';
import { noXliff } from '../xliff/problems.ts';
import type { XmlText } from '../xml/decode.ts';
import { attributeOf, parseXml, type XmlTag } from '../xml/parse.ts';
import { elementsIn, textIn, treeHandler, type XmlElement } from '../xml/tree.ts';
import { isLocked, type Phases } from './states.ts';

/** What holds for a unit by all that it is in. */
export interface Surroundings {
  /** Of its `<file>`, from 1. */
  readonly file: number;
  readonly paragraph: number;
  readonly preserve: boolean;
  readonly locked: boolean;
  /** The names of tools by their ids. */
  readonly tools: ReadonlyMap<string, string>;
  readonly phases: Phases;
  readonly language: string | undefined;
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

const fields = ['title', 'byline', 'outlet', 'date', 'dateline', 'photoCredit', 'editor', 'url'] as const;

/**
 * Goes through an XLIFF 1.x file unit by unit, so that only one of them is in the memory at a time. `aside` hears the other
 * elements that are wanted whole.
 */
export function walk(
  file: XmlText,
  hear: (unit: XmlElement, around: Surroundings) => void,
  aside?: { readonly is: (tag: XmlTag) => boolean; readonly hear: (element: XmlElement) => void },
): Head {
  let root: XmlTag | undefined;
  const levels: Level[] = [];
  const tools = new Map<string, string>();
  const phases = new Map<string, { by?: string; at?: string }>();
  const head: { -readonly [K in keyof Head]: Head[K] } = { metadata: {} };
  let files = 0;
  let paragraph = -1;
  let lastKey: string | undefined;
  let language: string | undefined;
  const isOurs = (tag: XmlTag) => tag.uri === root?.uri;
  const declares = (prefix: string) => root?.attributes.some(({ name }) => name === `xmlns:${prefix}`) ?? false;

  const onRoot = (element: XmlElement) => {
    const { tag } = element;
    if (aside?.is(tag)) aside.hear(element);
    if (tag.local === 'header') readHeader(element, tools, phases, head);
    else if (tag.local === 'trans-unit') {
      const level = levelOf(tag, levels.at(-1));
      if (level.paragraph === undefined || level.paragraph !== lastKey) paragraph++;
      lastKey = level.paragraph;
      const declared = { its: declares('its'), copydesk: declares('copydesk') };
      const { preserve, locked } = level;
      hear(element, { file: files, paragraph, preserve, locked, tools, phases, language, declares: declared });
    }
  };
  const wanted = (tag: XmlTag) =>
    Boolean(aside?.is(tag)) || (isOurs(tag) && (tag.local === 'trans-unit' || tag.local === 'header'));
  parseXml(
    file.fileName,
    file.text,
    treeHandler(
      wanted,
      onRoot,
      {
        open(tag) {
          if (!root) {
            root = tag;
            if (tag.local !== 'xliff') throw noXliff(file.fileName, 'XLIFF', tag.name);
          }
          levels.push(levelOf(tag, levels.at(-1)));
          if (tag.local !== 'file' || !isOurs(tag)) return;
          files++;
          lastKey = undefined;
          language = attributeOf(tag, 'target-language');
          const from = attributeOf(tag, 'source-language');
          if (from !== undefined) head.originalLanguage ??= from;
          if (language !== undefined) head.language ??= language;
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
  const isParagraph = attributeOf(tag, 'restype') === 'x-paragraph';
  const key = attributeOf(tag, 'para-id', phrase) ?? (isParagraph ? (attributeOf(tag, 'id') ?? '') : undefined);
  const translate = attributeOf(tag, 'translate');
  return {
    preserve: space === undefined ? (around?.preserve ?? false) : space === 'preserve',
    locked: isLocked(tag) || (translate !== 'yes' && (around?.locked ?? false)),
    paragraph: key ?? around?.paragraph,
  };
}

function readHeader(
  header: XmlElement,
  tools: Map<string, string>,
  phases: Map<string, { by?: string; at?: string }>,
  head: { metadata: SourceMetadata },
): void {
  for (const { tag } of elementsIn(header, 'tool')) {
    const id = attributeOf(tag, 'tool-id');
    const name = attributeOf(tag, 'tool-name');
    if (id !== undefined && name !== undefined) tools.set(id, name);
  }
  for (const { tag } of elementsIn(header, 'phase-group').flatMap((group) => elementsIn(group, 'phase'))) {
    const name = attributeOf(tag, 'phase-name');
    const by = attributeOf(tag, 'contact-name');
    const at = dateOf(attributeOf(tag, 'date'));
    if (name !== undefined) phases.set(name, { ...(by !== undefined && { by }), ...(at !== undefined && { at }) });
  }
  const own = elementsIn(header, 'metadata').find(({ tag }) => tag.uri === copydesk);
  if (!own) return;
  const found: Partial<Record<(typeof fields)[number], string>> = {};
  for (const field of fields) {
    const element = elementsIn(own, field)[0];
    if (element) found[field] = textIn(element);
  }
  head.metadata = { ...found, ...head.metadata };
}

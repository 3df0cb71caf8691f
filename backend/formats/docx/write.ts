import type { SourceMetadata } from '../../../shared/contract/model.ts';
import type { BilingualDocument } from '../document.ts';
import { writeZip, type ZipEntry } from '../zip/write.ts';
import { commentXml, extendedXml, type NumberedRemark, numberRemarks, partXml, personXml } from './comment-parts.ts';
import { type ParagraphPlan, paragraphXml } from './paragraph-xml.ts';
import {
  contentTypes,
  coreProperties,
  customProperties,
  fontTable,
  type PackagePartName,
  type PartName,
  packageRelations,
  settings,
  story,
  storyRelations,
  styles,
} from './parts.ts';
import { plansOf } from './plan.ts';
import { Numbers } from './run-xml.ts';
import { threadsOf } from './threads.ts';

/** A story as it is published. */
export interface CleanStory {
  /** The headline; missing where it is the first paragraph or there is none. */
  readonly title?: string;
  readonly paragraphs: readonly string[];
  readonly metadata?: SourceMetadata;
  readonly language?: string;
}

/**
 * A new Word document: the revision as running text, what became of the machine's text as tracked changes, notes and issues
 * as comments; what is decided is resolved. Rows of one paragraph stand in one.
 */
export function writeDocx(document: BilingualDocument): Uint8Array {
  const threads = threadsOf(document);
  const remarks = numberRemarks(threads, 0);
  const plans = plansOf(document, threads, remarks);
  const numbers = new Numbers(remarks.flat().length);
  const authors = [
    ...document.units.flatMap(({ changes = [] }) => changes),
    ...threads.flatMap((each) => each.remarks),
  ];
  return pack({
    plans,
    numbers,
    remarks: remarks.flat(),
    people: [...new Set(authors.flatMap(({ author }) => (author ? [author] : [])))],
    metadata: document.metadata,
    ...(document.language !== undefined && { language: document.language }),
  });
}

/** A new Word document with the revision only: nothing tracked, no comments. */
export function writeCleanDocx({ title, paragraphs, metadata = {}, language }: CleanStory): Uint8Array {
  const plan = (text: string, style?: string): ParagraphPlan => ({
    segments: [{ kind: 'same', text, by: {} }],
    edges: [],
    ...(style !== undefined && { style }),
  });
  const headline = title ?? (paragraphs[0] === metadata.title ? metadata.title : undefined);
  const body = title === undefined && headline !== undefined ? paragraphs.slice(1) : paragraphs;
  return pack({
    plans: [
      ...(headline === undefined ? [] : [plan(headline, 'Heading1')]),
      ...body.filter((text) => text.trim() !== '').map((text) => plan(text)),
    ],
    numbers: new Numbers(0),
    remarks: [],
    people: [],
    metadata: { ...(title !== undefined && { title }), ...metadata },
    ...(language !== undefined && { language }),
  });
}

interface Contents {
  readonly plans: readonly ParagraphPlan[];
  readonly numbers: Numbers;
  readonly remarks: readonly NumberedRemark[];
  readonly people: readonly string[];
  readonly metadata: SourceMetadata;
  readonly language?: string;
}

function pack({ plans, numbers, remarks, people, metadata, language }: Contents): Uint8Array {
  const isTracked = plans.some(({ segments }) => segments.some(({ kind }) => kind !== 'same'));
  const custom = customProperties(metadata);
  const ofPackage: PackagePartName[] = ['word/document.xml', 'docProps/core.xml'];
  if (custom !== undefined) ofPackage.push('docProps/custom.xml');
  const parts = new Map<PartName, string>([
    ['styles.xml', styles(language ?? 'en-US')],
    ['settings.xml', settings(isTracked)],
    ['fontTable.xml', fontTable()],
  ]);
  if (remarks.length > 0) {
    parts.set('comments.xml', partXml('w:comments', remarks.map(commentXml).join('')));
    parts.set('commentsExtended.xml', partXml('w15:commentsEx', remarks.map(extendedXml).join('')));
  }
  if (people.length > 0) parts.set('people.xml', partXml('w15:people', people.map(personXml).join('')));
  const names = [...parts.keys()];
  const entry = (name: string, text: string): ZipEntry => ({ name, bytes: new TextEncoder().encode(text) });
  return writeZip([
    entry('[Content_Types].xml', contentTypes(ofPackage, names)),
    entry('_rels/.rels', packageRelations(ofPackage)),
    entry('word/document.xml', story(plans.map((plan) => paragraphXml(plan, numbers)).join(''))),
    entry('word/_rels/document.xml.rels', storyRelations(names)),
    ...[...parts].map(([name, text]) => entry(`word/${name}`, text)),
    entry('docProps/core.xml', coreProperties(metadata, language)),
    ...(custom === undefined ? [] : [entry('docProps/custom.xml', custom)]),
  ]);
}

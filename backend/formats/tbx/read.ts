import type { Term } from '../../../shared/checks/check.ts';
import type { TermTable } from '../../../shared/contract/methods/terms.ts';
import type { Localized } from '../../../shared/localized.ts';
import { unreadable } from '../problems.ts';
import { createTermList } from '../terms/term-list.ts';
import { isChinese, isEnglish } from '../tmx/unit.ts';
import { decodeXml } from '../xml/decode.ts';
import { attributeOf, parseXml, type XmlTag } from '../xml/parse.ts';
import { elementsIn, isElement, textIn, treeHandler, type XmlElement } from '../xml/tree.ts';

const xml = 'http://www.w3.org/XML/1998/namespace';
/** What TBX calls its parts: martif of 2008 first, then the standard of 2019. */
const concepts = ['termEntry', 'conceptEntry'];
const languages = ['langSet', 'langSec'];
const sections = ['tig', 'ntig', 'termSec'];

/** A term of one language in a concept, with what is said of it alone. */
interface TermSection {
  readonly text: string;
  readonly status?: Term['status'];
  readonly notes: readonly string[];
}

/**
 * Reads a term base in TBX: Basic or Core, with types in attributes (DCA) or as elements (DCT), or the older martif. Every
 * Chinese term of a concept goes with every English one. Concepts that cannot be used are told by their line, the rest is
 * taken. Throws a `CopydeskError` for what is no TBX.
 */
export function readTbx(fileName: string, bytes: Uint8Array): TermTable {
  const { text } = decodeXml(fileName, bytes);
  const list = createTermList();
  let hasRoot = false;
  const handler = treeHandler(
    (tag) => concepts.includes(tag.local),
    (concept) => {
      const problem = take(concept, list.add);
      if (problem) list.problem(concept.tag.line, problem);
    },
  );
  parseXml(fileName, text, {
    ...handler,
    open(tag, span) {
      if (!hasRoot && tag.local !== 'tbx' && tag.local !== 'martif') throw notTbx(fileName, tag);
      hasRoot = true;
      handler.open?.(tag, span);
    },
  });
  return list.table();
}

type Add = (line: number, term: Term) => void;

/** Answers why there is nothing in a concept. */
function take(concept: XmlElement, add: Add): Localized | undefined {
  const inAll = factsOf(concept.children.filter(isElement).filter(({ tag }) => !languages.includes(tag.local)));
  const ofLanguage = (is: (language: string) => boolean): TermSection[] =>
    concept.children
      .filter(isElement)
      .filter(({ tag }) => languages.includes(tag.local) && is(languageOf(tag)))
      .flatMap(sectionsIn);
  const chinese = ofLanguage(isChinese);
  const english = ofLanguage(isEnglish);
  if (english.length === 0) return { en: 'There is no English term.', zh: '缺少英文术语。' };
  const { line } = concept.tag;
  const hasPreferred = english.some(({ status }) => status === 'preferred');
  for (const [index, { text, status, notes }] of english.entries()) {
    // One of several terms of a concept is to be used, unless it says which.
    const usual = !hasPreferred && index === english.findIndex((each) => each.status === undefined);
    const note = [...new Set([...notes, ...inAll])].join('\n');
    const term = {
      english: text,
      status: status ?? (usual ? 'preferred' : 'admitted'),
      ...(note && { note }),
    } as const;
    if (chinese.length > 0) for (const source of chinese) add(line, { chinese: source.text, ...term });
    else if (term.status === 'forbidden') add(line, { chinese: '', ...term });
    else return { en: 'There is no Chinese term.', zh: '缺少中文术语。' };
  }
  return undefined;
}

function sectionsIn(language: XmlElement): TermSection[] {
  const inLanguage = factsOf(language.children.filter(isElement).filter(({ tag }) => !sections.includes(tag.local)));
  return language.children
    .filter(isElement)
    .filter(({ tag }) => sections.includes(tag.local))
    .flatMap((section) => {
      const text = all(section, ({ local }) => local === 'term')
        .map(textIn)[0]
        ?.replace(/[ \t\r\n]+/g, ' ')
        .trim();
      if (!text) return [];
      const status = statusOf(section);
      return [{ text, ...(status && { status }), notes: [...factsOf([section]), ...inLanguage] }];
    });
}

/** Notes, definitions and subjects, in this order; sources and examples say nothing of the use of a term. */
function factsOf(elements: readonly XmlElement[]): string[] {
  const find = (is: (tag: XmlTag) => boolean) => elements.flatMap((element) => all(element, is));
  const ofType = (type: string) => find((tag) => tag.local === type || attributeOf(tag, 'type') === type);
  return [...find(({ local }) => local === 'note'), ...ofType('definition'), ...ofType('subjectField')]
    .map((element) =>
      textIn(element)
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim(),
    )
    .filter((text) => text !== '');
}

const statusTypes = ['administrativeStatus', 'normativeAuthorization'];

function statusOf(section: XmlElement): Term['status'] | undefined {
  const [found] = all(
    section,
    (tag) => statusTypes.includes(tag.local) || statusTypes.includes(attributeOf(tag, 'type') ?? ''),
  );
  const said = found ? textIn(found).trim() : '';
  if (/^(?:preferred|standardized|legal)/i.test(said)) return 'preferred';
  if (/^(?:admitted|regulated)/i.test(said)) return 'admitted';
  return /^(?:deprecated|superseded|obsolete|forbidden|notRecommended)/i.test(said) ? 'forbidden' : undefined;
}

/** The element and those in it that are so. */
function all(element: XmlElement, is: (tag: XmlTag) => boolean): XmlElement[] {
  if (is(element.tag)) return [element];
  return elementsIn(element).flatMap((each) => all(each, is));
}

const languageOf = (tag: XmlTag): string => attributeOf(tag, 'lang', xml) ?? attributeOf(tag, 'lang') ?? '';

function notTbx(fileName: string, { name, line }: XmlTag) {
  const shown = name.slice(0, 100);
  return unreadable(
    fileName,
    {
      en: `“${fileName}” is no TBX file: its first element is <${shown}> and not <tbx> or <martif>.`,
      zh: `“${fileName}”不是 TBX 文件：其根元素是 <${shown}>，而不是 <tbx> 或 <martif>。`,
    },
    { en: 'Export the term base as TBX and choose that file.', zh: '请将术语库导出为 TBX 后选择该文件。' },
    { line },
  );
}

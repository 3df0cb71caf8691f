import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { attributes, escapeText } from '../xml/edit.ts';
import { partXml } from './comment-parts.ts';
import { customNames } from './properties.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A kind of part: what it is, and what a document calls its relation to it. */
interface PartKind {
  readonly relation: string;
  readonly type: string;
}

/** Parts of a Word document beside the story, by their usual names in the story's folder. */
export const partKinds = {
  'styles.xml': { relation: `${OFFICE}/relationships/styles`, type: `${WORD}.styles+xml` },
  'settings.xml': { relation: `${OFFICE}/relationships/settings`, type: `${WORD}.settings+xml` },
  'fontTable.xml': { relation: `${OFFICE}/relationships/fontTable`, type: `${WORD}.fontTable+xml` },
  'comments.xml': { relation: `${OFFICE}/relationships/comments`, type: `${WORD}.comments+xml` },
  'commentsExtended.xml': {
    relation: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    type: `${WORD}.commentsExtended+xml`,
  },
  'people.xml': {
    relation: 'http://schemas.microsoft.com/office/2011/relationships/people',
    type: `${WORD}.people+xml`,
  },
} as const satisfies Record<string, PartKind>;
export type PartName = keyof typeof partKinds;

const packageParts = {
  'word/document.xml': { relation: `${OFFICE}/relationships/officeDocument`, type: `${WORD}.document.main+xml` },
  'docProps/core.xml': {
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
  },
  'docProps/custom.xml': {
    relation: `${OFFICE}/relationships/custom-properties`,
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  },
} as const satisfies Record<string, PartKind>;
export type PackagePartName = keyof typeof packageParts;

export function contentTypeXml(name: string, type: string): string {
  return `<Override${attributes({ PartName: `/${name}`, ContentType: type })}/>`;
}

export function relationXml(id: string, type: string, target: string): string {
  return `<Relationship${attributes({ Id: id, Type: type, Target: target })}/>`;
}

/** The list of what is in the package. */
export function contentTypes(all: readonly PackagePartName[], ofStory: readonly PartName[]): string {
  const defaults = `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>`;
  const overrides = [
    ...all.map((name) => contentTypeXml(name, packageParts[name].type)),
    ...ofStory.map((name) => contentTypeXml(`word/${name}`, partKinds[name].type)),
  ];
  const root = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return `${declaration}<Types xmlns="${root}">${defaults}${overrides.join('')}</Types>`;
}

export function packageRelations(all: readonly PackagePartName[]): string {
  return relations(all.map((name, i) => relationXml(`rId${i + 1}`, packageParts[name].relation, name)));
}

export function storyRelations(ofStory: readonly PartName[]): string {
  return relations(ofStory.map((name, i) => relationXml(`rId${i + 1}`, partKinds[name].relation, name)));
}

function relations(list: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`;
}

const font = (name: string, panose: string, charset: string, family: string) =>
  `<w:font w:name="${name}"><w:panose1 w:val="${panose}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;

export function fontTable(): string {
  return partXml(
    'w:fonts',
    font('Times New Roman', '02020603050405020304', '00', 'roman') +
      font('SimSun', '02010600030101010101', '86', 'auto'),
  );
}

const style = (type: string, id: string, name: string, content: string, isDefault = false) =>
  `<w:style w:type="${type}"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;

/** Running text, the headline, and what comments need; Chinese in SimSun, which Word and WPS have everywhere. */
export function styles(language: string): string {
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="Times New Roman"/>`;
  const [latin, asian] = /^zh/i.test(language) ? ['en-US', language] : [language, 'zh-CN'];
  const words = `<w:lang${attributes({ 'w:val': latin, 'w:eastAsia': asian })}/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="24"/><w:szCs w:val="24"/>${words}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const heading = `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>`;
  const comment = `<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>`;
  return partXml(
    'w:styles',
    [
      defaults,
      style('paragraph', 'Normal', 'Normal', '<w:qFormat/>', true),
      style('character', 'DefaultParagraphFont', 'Default Paragraph Font', '<w:uiPriority w:val="1"/>', true),
      style('paragraph', 'Heading1', 'heading 1', heading),
      style('paragraph', 'CommentText', 'annotation text', comment),
      style(
        'character',
        'CommentReference',
        'annotation reference',
        '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>',
      ),
    ].join(''),
  );
}

/** `isTracked`: what is typed next is a tracked change too, as the ones before. */
export function settings(isTracked: boolean): string {
  const mode = `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`;
  return partXml('w:settings', `${isTracked ? '<w:trackRevisions/>' : ''}${mode}`);
}

export function story(paragraphs: string): string {
  const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>`;
  return partXml('w:document', `<w:body>${paragraphs}${page}</w:body>`);
}

export function coreProperties({ title, byline }: SourceMetadata, language: string | undefined): string {
  const namespaces =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const element = (name: string, text: string | undefined) =>
    text === undefined ? '' : `<dc:${name}>${escapeText(text)}</dc:${name}>`;
  const content = element('title', title) + element('creator', byline) + element('language', language);
  return `${declaration}<cp:coreProperties ${namespaces}>${content}</cp:coreProperties>`;
}

/** Metadata that Word has no place for; undefined where there is none. */
export function customProperties(metadata: SourceMetadata): string | undefined {
  const known = Object.entries(customNames).flatMap(([field, name]) => {
    const value = metadata[field as keyof typeof customNames];
    return value === undefined ? [] : [{ name, value }];
  });
  if (known.length === 0) return undefined;
  const list = known.map(({ name, value }, i) => {
    const head = attributes({ fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: i + 2, name });
    return `<property${head}><vt:lpwstr>${escapeText(value)}</vt:lpwstr></property>`;
  });
  return `${declaration}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${list.join('')}</Properties>`;
}

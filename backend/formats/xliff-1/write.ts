import type { CodedText, InlineCode } from '../../../shared/text/codes.ts';
import { codeNumber } from '../../../shared/text/codes.ts';
import type { BilingualDocument, Unit } from '../document.ts';
import type { RawCode } from '../xliff/codes.ts';
import { contentOf } from '../xliff/content.ts';
import { issueNote, standoffList } from '../xliff/issues.ts';
import { unknownEngine } from '../xliff/machines.ts';
import { copydesk, declareCopydesk, its } from '../xliff/names.ts';
import { flattened, noteExtension } from '../xliff/notes.ts';
import { attributes, escapeText } from '../xml/edit.ts';
import { attributesFor } from './states.ts';
import { issueAuthor } from './unit.ts';

/** A whole XLIFF 1.2 file of a document, in UTF-8. */
export function writeXliff1(document: BilingualDocument): string {
  const { originalLanguage = 'zh-CN', language = 'en', metadata, tool } = document;
  const file = attributes({
    original: metadata.title ?? 'copydesk',
    'source-language': originalLanguage,
    'target-language': language,
    datatype: 'plaintext',
    'tool-id': 'copydesk',
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:its="${its}" xmlns:copydesk="${copydesk}">`,
    `  <file${file}>`,
    '    <header>',
    '      <tool tool-id="copydesk" tool-name="Copydesk"/>',
    ...(tool === undefined ? [] : [`      <tool tool-id="mt"${attributes({ 'tool-name': tool })}/>`]),
    ...metadataLines(metadata),
    '    </header>',
    '    <body>',
    ...paragraphs(document),
    '    </body>',
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

function metadataLines(metadata: BilingualDocument['metadata']): string[] {
  const fields = Object.entries(metadata).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return [];
  const lines = fields.map(
    ([name, value]) => `        <copydesk:${name}>${escapeText(String(value))}</copydesk:${name}>`,
  );
  return ['      <copydesk:metadata>', ...lines, '      </copydesk:metadata>'];
}

/** The units, those of one paragraph in a group. */
function paragraphs(document: BilingualDocument): string[] {
  const lines: string[] = [];
  const { units } = document;
  units.forEach((unit, i) => {
    const isFirst = units[i - 1]?.paragraph !== unit.paragraph;
    const isLast = units[i + 1]?.paragraph !== unit.paragraph;
    const inGroup = !(isFirst && isLast);
    if (inGroup && isFirst) lines.push(`      <group id="p${unit.paragraph + 1}" restype="x-paragraph">`);
    lines.push(...unitLines(unit, document, inGroup ? '        ' : '      '));
    if (inGroup && isLast) lines.push('      </group>');
  });
  return lines;
}

function unitLines(unit: Unit, document: BilingualDocument, indent: string): string[] {
  const { original, machine, revision } = unit;
  const translation = revision ?? machine;
  const decided = unit.state && attributesFor(unit.state, translation !== undefined, machine !== undefined);
  const head = attributes({
    id: unit.id,
    ...decided?.unit,
    translate: unit.locked ? 'no' : undefined,
    'xml:space': 'preserve',
  });
  const target = attributes({
    'xml:lang': document.language ?? 'en',
    ...decided?.target,
    'its:revPerson': unit.decidedBy,
    'copydesk:at': unit.decidedAt,
    'copydesk:human': revision && !machine ? 'yes' : undefined,
  });
  const source = `<source${attributes({ 'xml:lang': document.originalLanguage ?? 'zh-CN' })}>${content(original)}</source>`;
  const isNeeded = translation !== undefined || decided !== undefined || unit.decidedBy !== undefined;
  const inside = [
    source,
    ...(isNeeded ? [`<target${target}>${content(translation)}</target>`] : []),
    ...(machine && revision ? [suggestion(machine, document)] : []),
    ...besides(unit, indent),
  ];
  return [`${indent}<trans-unit${head}>`, ...inside.map((line) => `${indent}  ${line}`), `${indent}</trans-unit>`];
}

function suggestion(machine: CodedText, { tool, language = 'en' }: BilingualDocument): string {
  const origin = attributes({ origin: tool ?? unknownEngine, ...(tool !== undefined && { 'tool-id': 'mt' }) });
  const target = attributes({ 'xml:lang': language, 'state-qualifier': 'leveraged-mt' });
  return `<alt-trans${origin}><target${target}>${content(machine)}</target></alt-trans>`;
}

/** Notes and issues, and what XLIFF cannot say of them. */
function besides(unit: Unit, indent: string): string[] {
  const notes = flattened(unit.notes);
  const breaks = `\n${indent}  `;
  const extensions = notes.map((note) => `${breaks}  <copydesk:note${noteExtension(note)}/>`);
  return [
    ...notes.map(({ note }) => noteElement('', note.text, note.author, note.side !== 'original')),
    ...unit.issues.map((issue) => noteElement('', issueNote(issue), issueAuthor, issue.side !== 'original')),
    ...(unit.issues.length > 0
      ? [standoffList(unit.issues, `issues-${unit.id}`.replace(/[^\w.-]/g, '_'), breaks)]
      : []),
    ...(notes.length > 0 ? [`<copydesk:notes${declareCopydesk}>${extensions.join('')}${breaks}</copydesk:notes>`] : []),
  ];
}

/** A `<note>`; `prefix` is that of XLIFF in the file. */
export function noteElement(prefix: string, text: string, author: string | undefined, onTarget: boolean): string {
  const says = attributes({ from: author, annotates: onTarget ? 'target' : 'source' });
  return `<${prefix}note${says}>${escapeText(text)}</${prefix}note>`;
}

/** A text as the content of an element, its codes as those of XLIFF that hold their markup. */
function content(coded: CodedText | undefined): string {
  if (!coded) return '';
  const codes = new Map(coded.codes?.map((code) => [code.sign, code]));
  return contentOf(coded.text, (sign) => {
    const code = codes.get(sign);
    return code && rawOf(code, coded, '');
  });
}

/**
 * A code that no file has yet. Every end of a pair has an id of its own and the number of the pair as `rid`.
 *
 * @param prefix that of XLIFF in the file
 */
export function rawOf(code: InlineCode, coded: CodedText, prefix: string, idPrefix = ''): RawCode {
  const id = `${idPrefix}${(codeNumber(code.sign) ?? 0) + 1}`;
  const said = attributes({ 'equiv-text': code.label });
  const element = (name: string, more: Readonly<Record<string, string | undefined>>) => ({
    raw: `<${prefix}${name}${attributes({ id, ...more })}${said}>${escapeText(code.data)}</${prefix}${name}>`,
  });
  if (code.kind === 'alone') return element('ph', {});
  const rid = code.pair === undefined ? undefined : `${idPrefix}p${code.pair}`;
  const other = code.kind === 'open' ? 'close' : 'open';
  const isWhole = coded.codes?.some(({ kind, pair }) => pair !== undefined && pair === code.pair && kind === other);
  if (isWhole) return element(code.kind === 'open' ? 'bpt' : 'ept', { rid });
  return element('it', { pos: code.kind, rid });
}

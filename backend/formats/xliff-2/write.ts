import type { CodedText } from '../../../shared/text/codes.ts';
import type { BilingualDocument, Side, Unit } from '../document.ts';
import { contentOf, type Mark } from '../xliff/content.ts';
import { standoffList } from '../xliff/issues.ts';
import { unknownEngine } from '../xliff/machines.ts';
import { copydesk, its } from '../xliff/names.ts';
import { flattened } from '../xliff/notes.ts';
import { attributes, escapeText } from '../xml/edit.ts';
import { core, matches, metadata as mda } from './names.ts';
import { isMarkable, marksOn, noteHead, OriginalData, rawOf, type Style } from './parts.ts';
import { stateAttributes } from './states.ts';
import { category, paragraphType } from './walk.ts';

/** The root declares everything. */
const style: Style = { prefix: '', its: '', copydesk: '' };

/** A whole XLIFF 2.1 file of a document, in UTF-8: a `<unit>` for each unit. */
export function writeXliff2(document: BilingualDocument): string {
  const { originalLanguage = 'zh-CN', language = 'en', metadata } = document;
  const root = attributes({
    xmlns: core,
    'xmlns:mtc': matches,
    'xmlns:mda': mda,
    'xmlns:its': its,
    'xmlns:copydesk': copydesk,
    'its:version': '2.0',
    version: '2.1',
    srcLang: originalLanguage,
    trgLang: language,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff${root}>`,
    `  <file${attributes({ id: 'f1', original: metadata.title })}>`,
    ...metadataLines(metadata),
    ...paragraphs(document),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n');
}

function metadataLines(metadata: BilingualDocument['metadata']): string[] {
  const fields = Object.entries(metadata).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return [];
  return [
    '    <mda:metadata>',
    `      <mda:metaGroup category="${category}">`,
    ...fields.map(([name, value]) => `        <mda:meta type="${name}">${escapeText(String(value))}</mda:meta>`),
    '      </mda:metaGroup>',
    '    </mda:metadata>',
  ];
}

/** The units, those of one paragraph in a group. */
function paragraphs(document: BilingualDocument): string[] {
  const lines: string[] = [];
  const { units } = document;
  const ids = unitIds(units);
  units.forEach((unit, i) => {
    const isFirst = units[i - 1]?.paragraph !== unit.paragraph;
    const isLast = units[i + 1]?.paragraph !== unit.paragraph;
    const inGroup = !(isFirst && isLast);
    if (inGroup && isFirst) lines.push(`    <group id="p${unit.paragraph + 1}" type="${paragraphType}">`);
    lines.push(...unitLines({ ...unit, id: ids[i] ?? unit.id }, document, inGroup ? '      ' : '    '));
    if (inGroup && isLast) lines.push('    </group>');
  });
  return lines;
}

/** Ids of XLIFF 2 are of few letters; a unit whose own is not fit gets one by its number. */
function unitIds(units: readonly Unit[]): string[] {
  const fit = (id: string) => /^[\w.:-]+$/.test(id);
  const taken = new Set(units.map(({ id }) => id).filter(fit));
  return units.map(({ id }, i) => {
    if (fit(id)) return id;
    let made = `unit-${i + 1}`;
    while (taken.has(made)) made = `${made}-`;
    taken.add(made);
    return made;
  });
}

function unitLines(unit: Unit, document: BilingualDocument, indent: string): string[] {
  const { original = { text: '' }, machine, revision } = unit;
  const translation = revision ?? machine;
  const side: Side = revision ? 'revision' : 'machine';
  const breaks = `\n${indent}  `;
  const data = new OriginalData();
  let marks = 0;
  const newId = () => `m${++marks}`;
  const notes = flattened(unit.notes).map((note, i) => ({ note, id: `n${i + 1}` }));
  const about = (text: CodedText, of: Side) => marksOn(text, of, unit.issues, notes, style, newId, breaks);
  const onSource = about(original, 'original');
  const onTarget = translation ? about(translation, side) : { marks: [], lists: [] };
  const isMarked = (item: { side: Side; span?: Unit['notes'][number]['span'] }) =>
    (item.side === 'original' && isMarkable(item.span, original)) ||
    (translation !== undefined && item.side === side && isMarkable(item.span, translation));
  const beside = unit.issues.filter((issue) => !isMarked(issue));
  const source = `<source>${content(original, data, onSource.marks)}</source>`;
  const target = translation ? [`<target>${content(translation, data, onTarget.marks)}</target>`] : [];
  const head = attributes({
    id: unit.id,
    translate: unit.locked ? 'no' : undefined,
    'xml:space': 'preserve',
    'its:revPerson': unit.decidedBy,
    'copydesk:at': unit.decidedAt,
    'copydesk:human': revision && !machine ? 'yes' : undefined,
  });
  const inside = [
    ...(machine && revision ? match(original, machine, document) : []),
    ...onSource.lists,
    ...onTarget.lists,
    ...(beside.length > 0 ? [standoffList(beside, `beside-${unit.id}`.replace(/[^\w.-]/g, '_'), breaks)] : []),
    ...(notes.length > 0 ? ['<notes>'] : []),
    ...notes.map(({ note, id }) => {
      const said = attributes({ id, ...noteHead(note, isMarked(note.note), undefined) });
      return `  <note${said}>${escapeText(note.note.text)}</note>`;
    }),
    ...(notes.length > 0 ? ['</notes>'] : []),
    ...data.element(),
    `<segment${attributes({ id: 's1', ...(unit.state && stateAttributes(unit.state)) })}>`,
    ...[source, ...target].map((line) => `  ${line}`),
    '</segment>',
  ];
  return [`${indent}<unit${head}>`, ...inside.map((line) => `${indent}  ${line}`), `${indent}</unit>`];
}

function match(original: CodedText, machine: CodedText, { tool }: BilingualDocument): string[] {
  const data = new OriginalData();
  const texts = `<source>${content(original, data, [])}</source><target>${content(machine, data, [])}</target>`;
  const head = attributes({ ref: '#s1', type: 'mt', origin: tool ?? unknownEngine });
  return [`<mtc:matches><mtc:match${head}>${data.element().join('')}${texts}</mtc:match></mtc:matches>`];
}

function content(coded: CodedText, data: OriginalData, marks: readonly Mark[]): string {
  const codes = new Map(coded.codes?.map((code) => [code.sign, code]));
  const raw = (sign: string) => {
    const code = codes.get(sign);
    return code && rawOf(code, style, data);
  };
  return contentOf(coded.text, raw, marks);
}

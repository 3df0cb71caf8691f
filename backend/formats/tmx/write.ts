import { type CodedText, codeNumber, codeSigns, type InlineCode } from '../../../shared/text/codes.ts';
import { attributes, escapeAttribute, escapeText } from '../xml/edit.ts';
import { writeTmxDate } from './dates.ts';
import type { TmxFacts, TmxHeader, TmxStamp, TmxUnit, TmxVariant } from './unit.ts';

/** A unit as it is written; where it stood in a file does not matter. */
export type WrittenUnit = Omit<TmxUnit, 'line' | 'variants'> & {
  readonly variants: readonly Omit<TmxVariant, 'isCut'>[];
};

/** The beginning of a file, in UTF-8. */
export function tmxStart({ tool, sourceLanguage = '*all*' }: TmxHeader, version: string): string {
  const header = attributes({
    creationtool: tool ?? 'Copydesk',
    creationtoolversion: version,
    segtype: 'sentence',
    'o-tmf': 'Copydesk',
    adminlang: 'en',
    srclang: sourceLanguage,
    datatype: 'plaintext',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header${header}/>\n<body>\n`;
}

export const tmxEnd = '</body>\n</tmx>\n';

/** One `<tu>`, with a line break at its end. */
export function tmxUnit(unit: WrittenUnit): string {
  const own = attributes({ tuid: unit.id, srclang: unit.sourceLanguage, ...stampsOf(unit) });
  const codes = unit.variants.flatMap(({ text }) => text.codes ?? []);
  const written = unit.variants.map((variant) => variantOf(variant, codes)).join('');
  return `<tu${own}>\n${factsOf(unit)}${written}</tu>\n`;
}

function variantOf(variant: Omit<TmxVariant, 'isCut'>, all: readonly InlineCode[]): string {
  const own = attributes({ 'xml:lang': variant.language, ...stampsOf(variant) });
  return `<tuv${own}>${factsOf(variant)}<seg>${tmxSegment(variant.text, all)}</seg></tuv>\n`;
}

function factsOf({ notes, props }: TmxFacts): string {
  const written = [
    ...notes.map((note) => `<note>${escapeText(note)}</note>`),
    ...props.map(({ type, text }) => `<prop type="${escapeAttribute(type)}">${escapeText(text)}</prop>`),
  ];
  return written.length > 0 ? `${written.join('\n')}\n` : '';
}

function stampsOf({ created, changed }: TmxFacts): Record<string, string | undefined> {
  const stamp = (what: string, { by, at }: TmxStamp = {}) => ({
    [`${what}date`]: writeTmxDate(at),
    [`${what}id`]: by,
  });
  return { ...stamp('creation', created), ...stamp('change', changed) };
}

/**
 * The content of a `<seg>`: the text with its codes as elements; a sign without a code is left out.
 *
 * @param all the codes of all texts of the unit
 * @param known codes as they are to be written, by their signs
 */
export function tmxSegment(
  { text, codes = [] }: CodedText,
  all: readonly InlineCode[],
  known?: ReadonlyMap<string, string>,
): string {
  const bySign = new Map(codes.map((code) => [code.sign, code]));
  const ends = new Map<number, Set<InlineCode['kind']>>();
  for (const { pair, kind } of codes) if (pair !== undefined) ends.set(pair, (ends.get(pair) ?? new Set()).add(kind));
  let written = '';
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(codeSigns)) {
    const code = bySign.get(sign);
    written += escapeText(text.slice(at, index));
    if (code) written += known?.get(sign) ?? codeOf(code, ends.get(code.pair ?? 0)?.size === 2, all);
    at = index + sign.length;
  }
  return written + escapeText(text.slice(at));
}

/** An end whose other end is not in the same text is isolated, and says by `x` which pair it is of. */
function codeOf({ sign, kind, pair, label, data }: InlineCode, isWhole: boolean, all: readonly InlineCode[]): string {
  const element = (name: string, own: Record<string, string | number | undefined>) =>
    `<${name}${attributes({ ...own, type: label })}>${escapeText(data)}</${name}>`;
  const beginning = kind === 'close' ? all.find((other) => other.kind === 'open' && other.pair === pair) : undefined;
  const x = (codeNumber((pair === undefined ? undefined : beginning?.sign) ?? sign) ?? 0) + 1;
  if (kind === 'alone') return element('ph', { x });
  if (!isWhole || pair === undefined) return element('it', { pos: kind === 'open' ? 'begin' : 'end', x });
  return kind === 'open' ? element('bpt', { i: pair, x }) : element('ept', { i: pair });
}

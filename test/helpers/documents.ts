import fc from 'fast-check';
import {
  type BilingualDocument,
  type Change,
  type Issue,
  issueTypes,
  type Note,
  type Side,
  type Unit,
} from '../../backend/formats/document.ts';
import type { SourceMetadata } from '../../shared/contract/model.ts';
import { type CodedText, codeAt, type InlineCode } from '../../shared/text/codes.ts';
import { canonical } from './only-parts.ts';

export { onlyParts } from './only-parts.ts';

export interface DocumentOptions {
  /** The id that the documents have as their format. */
  readonly format?: string;
  /** `false`: no inline codes. */
  readonly codes?: boolean;
  /** `true`: texts may have line breaks (LF) in them. */
  readonly lineBreaks?: boolean;
  readonly mostUnits?: number;
}

const pieces = [
  ...['经济', '增长', '去年', '上海', '“引号”', '，', '。', '𠮷', '　', 'growth', 'of the', '3.5%', 'it’s', '"', "'"],
  ...[' ', ' ', '  ', '\u00a0', '<b>', '&amp;', ']]>', '--', '{0}', '%s', '😀', '👩‍👩‍👧', 'e\u0301', '\t'],
];
const visible = ['稿', '市', 'Harbour', 'city', '2024'];
const names = ['李雷', 'Ann O’Neill', 'D & D', '<desk>'];
const labels = ['b', 'link', '%s', '<i>', '1'];
const markup = ['<b>', '</b>', '{0}', '%s', '<a href="x&amp;y">', 'é'];
const states = ['open', 'edited', 'confirmed', 'returned', 'approved'] as const;

const person = fc.constantFrom(...names);
const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString());
/** A person, or a person with a time, or nobody. */
const signed = fc.oneof(fc.constant({}), fc.record({ author: person }), fc.record({ author: person, at: moment }));
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Pieces of a text, at least one of which can be seen. */
const pieceList = (lineBreaks: boolean) =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...pieces, ...(lineBreaks ? ['\n'] : [])), { maxLength: 6 }),
      fc.constantFrom(...visible),
      fc.array(fc.constantFrom(...pieces, ...visible, ...(lineBreaks ? ['\n'] : [])), { maxLength: 6 }),
    )
    .map(([before, middle, after]) => [...before, middle, ...after]);

/** What is said of a text: of several lines, none of them blank, without white space at its ends. */
const remark = fc
  .array(
    fc
      .array(fc.constantFrom(...pieces.filter((piece) => piece !== '\t'), ...visible), { minLength: 1, maxLength: 4 })
      .map((each) => `${each.join('').trim()}啊`),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) => lines.join('\n'));

/** The codes of one unit: some stand alone, some in pairs. */
const codeList: fc.Arbitrary<readonly InlineCode[]> = fc
  .array(fc.record({ pair: fc.boolean(), label: fc.constantFrom(...labels), data: fc.constantFrom(...markup) }), {
    maxLength: 3,
  })
  .map((kinds) => {
    let number = 0;
    return kinds.flatMap(({ pair, label, data }, i): InlineCode[] =>
      pair
        ? [
            { sign: codeAt(number++), kind: 'open', pair: i + 1, label, data },
            { sign: codeAt(number++), kind: 'close', pair: i + 1, label, data: `/${data}` },
          ]
        : [{ sign: codeAt(number++), kind: 'alone', label, data }],
    );
  });

/** Puts the codes among the pieces, the two ends of a pair in their order. */
function withCodes(parts: readonly string[], codes: readonly InlineCode[], places: readonly number[]): string[] {
  const tokens: string[] = [...parts];
  let least = 0;
  codes.forEach((code, i) => {
    const from = code.kind === 'close' ? least + 1 : 0;
    const at = from + ((places[i] ?? 0) % (tokens.length + 1 - from));
    tokens.splice(at, 0, code.sign);
    least = at;
  });
  return tokens;
}

function coded(text: string, codes: readonly InlineCode[]): CodedText {
  const inside = codes.filter(({ sign }) => text.includes(sign));
  inside.sort((a, b) => text.indexOf(a.sign) - text.indexOf(b.sign));
  return { text, ...(inside.length > 0 && { codes: inside }) };
}

interface Cut {
  readonly skip: number;
  readonly length: number;
  readonly text: string;
  readonly by: { readonly author?: string; readonly at?: string };
}

/** Changes of a text, at least one piece between any two of them. */
function changesOf(tokens: readonly string[], cuts: readonly Cut[]): Change[] {
  const changes: Change[] = [];
  let at = 0;
  const offset = (index: number) => tokens.slice(0, index).join('').length;
  for (const { skip, length, text, by } of cuts) {
    const from = at + skip;
    const to = Math.min(tokens.length, from + length);
    if (from > tokens.length) break;
    const removed = tokens.slice(from, to).join('');
    if (removed !== text) changes.push({ start: offset(from), end: offset(to), text, ...by });
    at = to + 1;
  }
  return changes;
}

const applied = (text: string, changes: readonly Change[]) =>
  changes.reduceRight((result, { start, end, text: by }) => result.slice(0, start) + by + result.slice(end), text);

const cut: fc.Arbitrary<Cut> = fc.record({
  skip: fc.nat(3),
  length: fc.nat(3),
  text: fc.oneof(fc.constant(''), fc.constantFrom(...visible, ...pieces)),
  by: signed,
});

interface Texts {
  readonly original?: CodedText;
  readonly machine?: CodedText;
  readonly revision?: CodedText;
  readonly changes?: readonly Change[];
}

const texts = (options: DocumentOptions): fc.Arbitrary<Texts> =>
  fc
    .record({
      codes: options.codes === false ? fc.constant([]) : codeList,
      original: pieceList(options.lineBreaks ?? false),
      machine: optional(pieceList(options.lineBreaks ?? false)),
      places: fc.array(fc.nat(20), { minLength: 12, maxLength: 12 }),
      cuts: fc.array(cut, { maxLength: 3 }),
    })
    .map(({ codes, original, machine, places, cuts }) => {
      const source = coded(withCodes(original, codes, places).join(''), codes);
      if (!machine) return { original: source };
      const tokens = withCodes(machine, codes, places.slice(6));
      const before = tokens.join('');
      const changes = changesOf(tokens, cuts);
      const after = applied(before, changes);
      const sides = { original: source, machine: coded(before, codes) };
      // Nobody publishes nothing: an empty translation means in most formats that there is none.
      if (after === before || !visible.some((word) => after.includes(word))) return sides;
      return { ...sides, revision: coded(after, codes), changes };
    });

/** A span in a text that splits no character. */
const spanIn = (text: string) => {
  const offsets = [0];
  for (const character of text) offsets.push((offsets.at(-1) ?? 0) + character.length);
  return fc.tuple(fc.nat(offsets.length - 2), fc.nat(offsets.length)).map(([from, length]) => ({
    start: offsets[from] ?? 0,
    end: offsets[Math.min(offsets.length - 1, from + 1 + length)] ?? text.length,
  }));
};

const sidesOf = (unit: Texts): Side[] =>
  (['original', 'machine', 'revision'] as const).filter((side) => unit[side] !== undefined);

const reply = fc.tuple(remark, signed).map(([text, by]) => ({ text, ...by }));

const noteOn = (unit: Texts): fc.Arbitrary<Note> =>
  fc.constantFrom(...sidesOf(unit)).chain((side) =>
    fc
      .record({
        text: remark,
        by: signed,
        resolved: fc.boolean(),
        span: optional(spanIn(unit[side]?.text ?? '')),
        replies: fc.array(reply, { maxLength: 2 }),
      })
      .map(({ text, by, resolved, span, replies }) => ({
        text,
        ...by,
        ...(resolved && { resolved }),
        side,
        ...(span && { span }),
        ...(replies.length > 0 && { replies }),
      })),
  );

const issueOn = (unit: Texts): fc.Arbitrary<Issue> =>
  fc.constantFrom(...sidesOf(unit)).chain((side) =>
    fc
      .record({
        type: fc.constantFrom(...issueTypes),
        mqm: optional(fc.constantFrom('Fluency/Grammar', 'Accuracy/Omission', 'Style/Awkward')),
        check: optional(fc.constantFrom('spacing/double', 'figures/amount')),
        severity: fc.integer({ min: 0, max: 100 }),
        comment: remark,
        span: optional(spanIn(unit[side]?.text ?? '')),
        enabled: fc.boolean(),
        by: signed,
        reason: optional(remark),
      })
      .map(({ mqm, check, span, by, reason, ...rest }) => ({
        ...rest,
        ...(mqm !== undefined && { mqm }),
        ...(check !== undefined && { check }),
        side,
        ...(span && { span }),
        ...by,
        ...(!rest.enabled && reason !== undefined && { reason }),
      })),
  );

const unit = (options: DocumentOptions): fc.Arbitrary<Omit<Unit, 'id' | 'paragraph'>> =>
  texts(options).chain((sides) =>
    fc
      .record({
        decision: optional(fc.tuple(fc.constantFrom(...states), optional(person), moment)),
        locked: fc.boolean(),
        notes: fc.array(noteOn(sides), { maxLength: 2 }),
        issues: fc.array(issueOn(sides), { maxLength: 3 }),
      })
      .map(({ decision, locked, notes, issues }) => ({
        ...sides,
        ...(decision && { state: decision[0] }),
        ...(decision?.[1] !== undefined && { decidedBy: decision[1], decidedAt: decision[2] }),
        ...(locked && { locked }),
        notes,
        issues,
      })),
  );

const metadata: fc.Arbitrary<SourceMetadata> = fc
  .record(
    {
      title: remark.map((text) => text.replaceAll('\n', ' ')),
      byline: person,
      outlet: person,
      date: fc.constantFrom('2024-03-01', '2023-12-31'),
      url: fc.constant('https://example.org/a?b=1&c=2'),
    },
    { requiredKeys: [] },
  )
  .map((record) => ({ ...record }));

/** Lets some of the notes with a span end in a later unit, where that has the same side. */
function stretched(units: readonly Unit[], lengths: readonly number[]): Unit[] {
  return units.map((each, i) => ({
    ...each,
    notes: each.notes.map((note, n) => {
      const later = units[i + ((lengths[(i + n) % lengths.length] ?? 0) % 3)];
      const text = later && later !== each ? later[note.side]?.text : undefined;
      if (!note.span || !later || text === undefined) return note;
      const end = [...text][0]?.length ?? 0;
      return {
        ...note,
        span: { start: note.span.start, end: each[note.side]?.text.length ?? 0 },
        until: { unit: later.id, end },
      };
    }),
  }));
}

/**
 * Documents of any content: Chinese, emoji, markup and placeholders in the texts, codes, changes that lead from the
 * machine's text to the revision, notes with answers, over several units too, issues, states and metadata. What a format
 * does not carry, `onlyParts` takes out.
 */
export function arbitraryDocument(options: DocumentOptions = {}): fc.Arbitrary<BilingualDocument> {
  return fc
    .record({
      units: fc.array(unit(options), { minLength: 1, maxLength: options.mostUnits ?? 5 }),
      paragraphs: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      lengths: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
      metadata,
      tool: optional(fc.constantFrom('DeepL', '百度翻译')),
    })
    .map(({ units, paragraphs, lengths, metadata: head, tool }) => {
      let paragraph = 0;
      const placed = units.map((each, i): Unit => {
        if (i > 0 && paragraphs[i % paragraphs.length]) paragraph++;
        return canonical({ id: `u${i + 1}`, paragraph, ...each });
      });
      return {
        format: options.format ?? '',
        encoding: 'UTF-8',
        originalLanguage: 'zh-CN',
        language: 'en',
        ...(tool !== undefined && { tool }),
        metadata: head,
        units: stretched(placed, lengths),
        problems: [],
      };
    });
}

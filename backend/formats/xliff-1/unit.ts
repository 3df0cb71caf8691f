import type { CodedText } from '../../../shared/text/codes.ts';
import type { Span } from '../../../shared/text/spans.ts';
import type { Issue, Note, Side, Unit } from '../document.ts';
import { type BuiltText, CodeBook, type RawCode } from '../xliff/codes.ts';
import { issueNote, issueOf, listsIn, standoffIssues, within, withPlace } from '../xliff/issues.ts';
import { copydesk, its, xml } from '../xliff/names.ts';
import { type FlatNote, noteFrom, threaded } from '../xliff/notes.ts';
import type { XmlText } from '../xml/decode.ts';
import { attributeOf } from '../xml/parse.ts';
import { elementsIn, textIn, type XmlElement } from '../xml/tree.ts';
import { type MarkReader, readInline } from './inline.ts';
import { machinesIn } from './machine.ts';
import { segmentsIn } from './segments.ts';
import { decisionIn } from './states.ts';
import type { Surroundings } from './walk.ts';

/** Whose notes stand for an issue, for tools that know nothing of ITS. */
export const issueAuthor = 'Copydesk';

/** A unit of the document and where in the file its texts are. */
export interface PlacedUnit {
  /** Its address is not known yet: the file may have the same id twice. */
  readonly unit: Omit<Unit, 'id'>;
  /** Of the segment, where the unit is cut into several. */
  readonly mid?: string;
  /** The target, or the marker of this segment in it. */
  readonly target?: XmlElement;
  /** As the target has it; empty also where it only repeats the source. */
  readonly targetText: string;
  /** Whether the text that the translation started from is only in the target. */
  readonly isMachineInTarget: boolean;
  /** How codes are written, those of the target before those of the source. */
  readonly raws: ReadonlyMap<string, RawCode>;
  readonly preserve: boolean;
  /** Marked in the target and lost when it is written anew, and the rest. */
  readonly issues: { readonly inTarget: readonly Issue[]; readonly elsewhere: readonly Issue[] };
}

export interface PlacedNote {
  readonly element: XmlElement;
  readonly note: FlatNote;
  /** Which of the units in its `<trans-unit>` it is about. */
  readonly unit: number;
}

/** A `<trans-unit>` and the units in it: one, or one a segment. */
export interface TransUnit {
  readonly element: XmlElement;
  readonly around: Surroundings;
  readonly source: XmlElement;
  readonly segSource?: XmlElement;
  readonly target?: XmlElement;
  readonly id: string;
  readonly units: readonly PlacedUnit[];
  /** Notes as the file has them, one after another, without those that stand for issues. */
  readonly notes: readonly PlacedNote[];
  readonly tool?: string;
}

/** Reads one unit; nothing where it has no source. */
export function readTransUnit(file: XmlText, element: XmlElement, around: Surroundings): TransUnit | undefined {
  const child = (name: string) => elementsIn(element, name).find(({ tag }) => tag.uri === element.tag.uri);
  const source = child('source');
  if (!source) return undefined;
  const segSource = child('seg-source');
  const target = child('target');
  const mids = segSource ? segmentsIn(segSource) : new Map<string, XmlElement>();
  const parts = mids.size === 0 ? [{ source }] : [...mids].map(([mid, part]) => ({ source: part, mid }));
  const inTarget = target ? segmentsIn(target) : new Map<string, XmlElement>();
  const reader = new UnitReader(file, element, around, target);
  const units = parts.map((part) => {
    const mid = 'mid' in part ? part.mid : undefined;
    return reader.read(part.source, mid === undefined ? target : inTarget.get(mid), mid);
  });
  const id = attributeOf(element.tag, 'id') ?? '';
  const notes = readNotes(element, units);
  const byUnit = Map.groupBy(notes, ({ unit }) => unit);
  const withNotes = units.map((each, i) =>
    withUnitNotes(
      each,
      (byUnit.get(i) ?? []).map(({ note }) => note),
    ),
  );
  return {
    element,
    around,
    source,
    ...(segSource && { segSource }),
    ...(target && { target }),
    id,
    units: withNotes,
    notes,
    ...(reader.tool !== undefined && { tool: reader.tool }),
  };
}

class UnitReader {
  readonly #file: XmlText;
  readonly #element: XmlElement;
  readonly #around: Surroundings;
  readonly #target: XmlElement | undefined;
  readonly #machines: ReturnType<typeof machinesIn>;
  readonly #beside: ReturnType<typeof standoffIssues>;
  readonly #lists: ReadonlyMap<string | undefined, XmlElement>;
  tool: string | undefined;

  constructor(file: XmlText, element: XmlElement, around: Surroundings, target: XmlElement | undefined) {
    this.#file = file;
    this.#element = element;
    this.#around = around;
    this.#target = target;
    this.#machines = machinesIn(element, around.tools);
    this.#beside = standoffIssues(element);
    this.#lists = new Map(listsIn(element).map((list) => [attributeOf(list.tag, 'id', xml), list]));
  }

  read(source: XmlElement, target: XmlElement | undefined, mid: string | undefined): PlacedUnit {
    const book = new CodeBook(this.#file.fileName, this.#element.tag.line);
    const original = this.#build(book, source);
    const suggestion = this.#machines.get(mid);
    const suggested = suggestion && this.#build(book, suggestion.target);
    const machine = suggested?.built.text === '' ? undefined : suggested;
    const translated = target && this.#build(book, target);
    if (machine && suggestion?.tool !== undefined) this.tool ??= suggestion.tool;
    const targetText = translated && !this.#isCopy(translated.built, original.built) ? translated.built.text : '';
    const isHuman = target !== undefined && attributeOf(target.tag, 'human', copydesk) === 'yes';
    const coded = (text: { built: BuiltText } | undefined) => text && book.coded(text.built);
    const texts = textsOf(coded(machine), targetText === '' ? undefined : coded(translated), isHuman);
    const known: Pick<Unit, Side> = { original: book.coded(original.built), ...texts };
    const translation: Side = texts.revision ? 'revision' : texts.machine ? 'machine' : 'original';
    const onTarget = (issue: Issue): Issue => (issue.side === 'revision' ? { ...issue, side: translation } : issue);
    const beside = this.#beside.get(mid)?.issues ?? [];
    const tags = mid === undefined ? [this.#element.tag, ...(target ? [target.tag] : [])] : [];
    const general = tags.flatMap((tag) => issueOf(tag) ?? []);
    const elsewhere = [
      ...original.issues.map((each) => withPlace(each.issue, 'original', each.span)),
      ...general.map((issue) => withPlace(issue, translation, undefined)),
      ...beside,
    ].map((issue) => within(onTarget(issue), (side) => known[side]?.text.length));
    const inTarget = (translated?.issues ?? []).map((each) => withPlace(each.issue, translation, each.span));
    const codes = [original, machine, translated].flatMap((each) => [...(each?.built.raws ?? [])]);
    const segment = mid === undefined ? undefined : target?.tag;
    return {
      unit: {
        paragraph: this.#around.paragraph,
        ...known,
        ...decisionIn(this.#element.tag, this.#target?.tag, segment, this.#around.phases),
        ...(this.#around.locked && { locked: true }),
        notes: [],
        issues: [...inTarget, ...elsewhere],
      },
      ...(mid !== undefined && { mid }),
      ...(target && { target }),
      targetText,
      isMachineInTarget: !machine && targetText !== '',
      raws: new Map(codes),
      preserve: this.#preserves(target ?? source),
      issues: { inTarget, elsewhere },
    };
  }

  /** A source that was only copied into the target is no translation yet. */
  #isCopy(target: BuiltText, original: BuiltText): boolean {
    const state = this.#target && attributeOf(this.#target.tag, 'state');
    return target.text === original.text && (state === 'new' || state === 'needs-translation');
  }

  #preserves(element: XmlElement): boolean {
    const space = attributeOf(element.tag, 'space', xml);
    return space === undefined ? this.#around.preserve : space === 'preserve';
  }

  #build(book: CodeBook, element: XmlElement) {
    const issues: { issue: Omit<Issue, 'side' | 'span'>; span: Span | undefined }[] = [];
    const built = book.build(this.#preserves(element), (builder) => {
      const readMark: MarkReader = (mark, inside) => {
        const found = this.#issuesOf(mark);
        if (found.length === 0) return false;
        const start = builder.length();
        inside();
        const span = { start, end: builder.length() };
        issues.push(...found.map((issue) => ({ issue, span: span.end > span.start ? span : undefined })));
        return true;
      };
      readInline(this.#file.text, element, builder, { readMark });
    });
    const placed = issues.map(({ issue, span }) => ({
      issue,
      span: span && { start: built.at(span.start), end: built.at(span.end) },
    }));
    return { built, issues: placed };
  }

  /** What a marker says is wrong with its text: itself, or a list of the unit that it names. */
  #issuesOf(mark: XmlElement): Omit<Issue, 'side' | 'span'>[] {
    const own = issueOf(mark.tag);
    const ref = attributeOf(mark.tag, 'locQualityIssuesRef', its)?.replace(/^.*#/, '');
    const list = ref === undefined ? undefined : this.#lists.get(ref);
    const listed = list ? elementsIn(list, 'locQualityIssue').flatMap(({ tag }) => issueOf(tag) ?? []) : [];
    return [...(own ? [own] : []), ...listed];
  }
}

function textsOf(
  machine: CodedText | undefined,
  target: CodedText | undefined,
  isHuman: boolean,
): Pick<Unit, 'machine' | 'revision'> {
  if (!target) return machine ? { machine } : {};
  if (!machine) return isHuman ? { revision: target } : { machine: target };
  return machine.text === target.text ? { machine } : { machine, revision: target };
}

/** The notes of a unit, with what ours say beside them; without those that only repeat an issue. */
function readNotes(element: XmlElement, units: readonly PlacedUnit[]): PlacedNote[] {
  const issues = new Set(units.flatMap(({ unit }) => unit.issues.map(issueNote)));
  const found = elementsIn(element, 'note')
    .filter((each) => each.tag.uri === element.tag.uri && textIn(each) !== '')
    .filter((each) => !(attributeOf(each.tag, 'from') === issueAuthor && issues.has(textIn(each))));
  const byMid = new Map(units.map(({ mid }, i) => [mid, i]));
  const more = ownNotes(element);
  const extensions = more ? elementsIn(more, 'note') : [];
  return found.map((each, i) => {
    // As many as there are notes: otherwise somebody added or removed some, and which belongs to which is not known.
    const said = extensions.length === found.length ? (extensions[i]?.tag ?? each.tag) : each.tag;
    const mid = attributeOf(said, 'mid', copydesk);
    const unit = byMid.get(mid) ?? 0;
    const about = units[unit]?.unit;
    const translation: Side = about?.revision ? 'revision' : about?.machine ? 'machine' : 'original';
    const side = attributeOf(each.tag, 'annotates') === 'target' ? translation : 'original';
    return { element: each, unit, note: noteFrom(said, textIn(each), attributeOf(each.tag, 'from'), side) };
  });
}

/** What ours say of the notes of a unit. */
export function ownNotes(element: XmlElement): XmlElement | undefined {
  return elementsIn(element, 'notes').find(({ tag }) => tag.uri === copydesk);
}

function withUnitNotes(placed: PlacedUnit, flat: readonly FlatNote[]): PlacedUnit {
  const { unit } = placed;
  const known = (side: Side) => unit[side]?.text.length ?? 0;
  const notes = threaded(flat).map((note): Note => {
    const { until, ...rest } = within(note, known);
    return rest.span && until ? { ...rest, until } : rest;
  });
  return { ...placed, unit: { ...unit, notes } };
}

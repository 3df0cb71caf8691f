import type { Span } from '../../../shared/text/spans.ts';
import type { Issue, Note, Side, Unit } from '../document.ts';
import { type BuiltText, CodeBook, type RawCode } from '../xliff/codes.ts';
import { issueOf, listsIn, optional, standoffIssues, within, withPlace } from '../xliff/issues.ts';
import { copydesk, its, xml } from '../xliff/names.ts';
import { type FlatNote, noteFrom, threaded } from '../xliff/notes.ts';
import type { XmlText } from '../xml/decode.ts';
import { attributeOf, type XmlTag } from '../xml/parse.ts';
import { elementsIn, textIn, type XmlElement } from '../xml/tree.ts';
import { type FoundMark, type InlineContext, readInline } from './inline.ts';
import { type Matches, machineOf, matchesIn } from './machine.ts';
import { stateOf } from './states.ts';
import type { Surroundings } from './walk.ts';

/** A segment as a unit of the document, and where in the file its texts are. */
export interface PlacedSegment {
  /** Its address is not known yet: the file may have the same id twice. */
  readonly unit: Omit<Unit, 'id'>;
  readonly element: XmlElement;
  readonly id: string | undefined;
  /** Among several: its id, or its number; missing where it is the only one. */
  readonly name: string | undefined;
  readonly source: XmlElement;
  readonly target?: XmlElement;
  readonly targetText: string;
  /** Whether the text that the translation started from is only in the target. */
  readonly isMachineInTarget: boolean;
  readonly raws: ReadonlyMap<string, RawCode>;
  readonly preserve: boolean;
  /** Marked in the target and lost when it is written anew, and the rest. */
  readonly issues: { readonly inTarget: readonly Issue[]; readonly elsewhere: readonly Issue[] };
  /** Lists that only marks in the target name. */
  readonly lists: readonly XmlElement[];
}

export interface PlacedNote {
  /** Missing for what a marker says itself. */
  readonly element?: XmlElement;
  readonly note: FlatNote;
  /** Which of the segments it is about. */
  readonly segment: number;
  /** Whether a marker in a text says where it belongs. */
  readonly isMarked: boolean;
}

/** A `<unit>` and its segments. */
export interface PlacedUnit {
  readonly element: XmlElement;
  readonly around: Surroundings;
  readonly id: string;
  readonly segments: readonly PlacedSegment[];
  readonly notes: readonly PlacedNote[];
  readonly tool?: string;
}

interface TextReading {
  readonly built: BuiltText;
  readonly marks: readonly FoundMark[];
}

/** A note that a marker places or says. */
interface Comment {
  readonly segment: number;
  readonly side: Side;
  readonly span: Span | undefined;
  readonly tag: XmlTag;
}

const own = (element: XmlElement, name: string) =>
  elementsIn(element, name).filter(({ tag }) => tag.uri === element.tag.uri);

/** The id in a reference such as `#n=1` or `#its=q1`. */
const idIn = (ref: string | undefined) => ref?.replace(/^.*[#=]/, '');

/** Reads one unit with all its segments. */
export function readUnit(file: XmlText, element: XmlElement, around: Surroundings): PlacedUnit {
  const reader = new UnitReader(file, element, around);
  const segments = own(element, 'segment').flatMap((segment, i) => reader.read(segment, i) ?? []);
  const notes = reader.notes(segments);
  const bySegment = Map.groupBy(notes, ({ segment }) => segment);
  return {
    element,
    around,
    id: attributeOf(element.tag, 'id') ?? '',
    segments: segments.map((segment, i) => withNotes(segment, bySegment.get(i) ?? [])),
    notes,
    ...optional('tool', reader.tool),
  };
}

/** The markup that codes stand for, of a unit or a match. */
export function dataIn(element: XmlElement): Map<string, string> {
  const list = elementsIn(element, 'originalData').flatMap((each) => elementsIn(each, 'data'));
  return new Map(list.map((each) => [attributeOf(each.tag, 'id') ?? '', textIn(each)]));
}

class UnitReader {
  readonly #file: XmlText;
  readonly #element: XmlElement;
  readonly #around: Surroundings;
  readonly #data: ReadonlyMap<string, string>;
  readonly #isOnly: boolean;
  readonly #matches: Matches;
  readonly #beside: ReturnType<typeof standoffIssues>;
  readonly #lists: ReadonlyMap<string | undefined, XmlElement>;
  readonly #deciders: ReadonlyMap<string | undefined, XmlTag>;
  readonly #begun = new Set<string>();
  readonly #comments: Comment[] = [];
  tool: string | undefined;

  constructor(file: XmlText, element: XmlElement, around: Surroundings) {
    this.#file = file;
    this.#element = element;
    this.#around = around;
    this.#data = dataIn(element);
    this.#isOnly = own(element, 'segment').length === 1;
    this.#matches = matchesIn(element);
    this.#beside = standoffIssues(element);
    const idOf = ({ tag }: XmlElement) => attributeOf(tag, 'id') ?? attributeOf(tag, 'id', xml);
    this.#lists = new Map(listsIn(element).map((list) => [idOf(list), list]));
    const records = provenanceIn(element).flatMap((list) => elementsIn(list, 'provenanceRecord'));
    this.#deciders = new Map(records.map(({ tag }) => [attributeOf(tag, 'segment', copydesk), tag]));
  }

  read(element: XmlElement, index: number): PlacedSegment | undefined {
    const [source] = own(element, 'source');
    const [target] = own(element, 'target');
    if (!source) return undefined;
    const id = attributeOf(element.tag, 'id');
    const book = new CodeBook(this.#file.fileName, element.tag.line);
    const original = this.#build(book, source, this.#data);
    const segment = this.#isOnly ? undefined : (id ?? String(index + 1));
    const match = machineOf(this.#matches, segment, id, source);
    const suggested = match && this.#build(book, match.target, new Map([...this.#data, ...dataIn(match.element)]));
    const machine = suggested?.built.text === '' ? undefined : suggested;
    const translated = target && this.#build(book, target, this.#data);
    if (machine && match?.tool !== undefined) this.tool ??= match.tool;
    const isHuman = attributeOf(this.#element.tag, 'human', copydesk) === 'yes';
    const state = stateOf(element.tag);
    const targetText = translated?.built.text ?? '';
    const texts = textsOf(
      machine && book.coded(machine.built),
      targetText === '' || !translated ? undefined : book.coded(translated.built),
      isHuman,
    );
    const known: Pick<Unit, Side> = { original: book.coded(original.built), ...texts };
    const translation: Side = texts.revision ? 'revision' : texts.machine ? 'machine' : 'original';
    const inSource = this.#heard(original, index, 'original');
    const inTarget = translated ? this.#heard(translated, index, translation) : { issues: [], lists: [] };
    const beside = this.#beside.get(segment)?.issues ?? [];
    const elsewhere = [...inSource.issues, ...beside].map((issue) => within(issue, (side) => known[side]?.text.length));
    const inBoth = new Set(inSource.lists);
    return {
      unit: {
        paragraph: this.#around.paragraph,
        ...known,
        ...optional('state', state),
        ...this.#decider(segment),
        ...(this.#around.locked && { locked: true }),
        notes: [],
        issues: [...inTarget.issues, ...elsewhere],
      },
      element,
      id,
      name: segment,
      source,
      ...(target && { target }),
      targetText,
      isMachineInTarget: !machine && targetText !== '',
      raws: new Map([original, machine, translated].flatMap((each) => [...(each?.built.raws ?? [])])),
      preserve: this.#preserves(target ?? source),
      issues: { inTarget: inTarget.issues, elsewhere },
      lists: inTarget.lists.filter((list) => !inBoth.has(list)),
    };
  }

  /** The notes of the unit, and those that only markers say, each for its segment. */
  notes(segments: readonly PlacedSegment[]): PlacedNote[] {
    const placed = new Map(this.#comments.map((comment) => [idIn(attributeOf(comment.tag, 'ref')), comment]));
    const byName = new Map(segments.map(({ name }, i) => [name, i]));
    let last = 0;
    const listed = own(this.#element, 'notes')
      .flatMap((list) => own(list, 'note').filter((note) => textIn(note) !== ''))
      .map((element): PlacedNote => {
        const { tag } = element;
        const comment = placed.get(attributeOf(tag, 'id') ?? '');
        const named = attributeOf(tag, 'segment', copydesk);
        const said = named === undefined ? undefined : byName.get(named);
        const isReply = attributeOf(tag, 'reply', copydesk) === 'yes';
        const segment = comment?.segment ?? said ?? (isReply ? last : 0);
        last = segment;
        const about = segments[segment]?.unit;
        const translation: Side = about?.revision ? 'revision' : about?.machine ? 'machine' : 'original';
        const fallback = attributeOf(tag, 'appliesTo') === 'target' ? translation : 'original';
        const read = noteFrom(tag, textIn(element), attributeOf(tag, 'author', copydesk), fallback);
        return { element, segment, isMarked: comment !== undefined, note: comment ? withMark(read, comment) : read };
      });
    const said = this.#comments.flatMap(({ tag, segment, side, span }): PlacedNote[] => {
      const text = attributeOf(tag, 'ref') === undefined ? attributeOf(tag, 'value') : undefined;
      return text === undefined
        ? []
        : [{ segment, isMarked: true, note: { note: { text, side, ...optional('span', span) }, isReply: false } }];
    });
    return [...listed, ...said];
  }

  #preserves(element: XmlElement): boolean {
    const space = attributeOf(element.tag, 'space', xml);
    return space === undefined ? this.#around.preserve : space === 'preserve';
  }

  #build(book: CodeBook, element: XmlElement, data: ReadonlyMap<string, string>): TextReading {
    const context: InlineContext = {
      source: this.#file.text,
      data,
      begun: this.#begun,
      isKnown: (tag) =>
        attributeOf(tag, 'type') === 'comment' ||
        attributeOf(tag, 'locQualityIssuesRef', its) !== undefined ||
        issueOf(tag) !== undefined,
    };
    let marks: FoundMark[] = [];
    const built = book.build(this.#preserves(element), (builder) => {
      marks = readInline(context, element, builder);
    });
    const placed = marks.map(({ tag, span }) => ({
      tag,
      span: { start: built.at(span.start), end: built.at(span.end) },
    }));
    return { built, marks: placed };
  }

  #listOf(tag: XmlTag): XmlElement | undefined {
    const ref = idIn(attributeOf(tag, 'locQualityIssuesRef', its));
    return ref === undefined ? undefined : this.#lists.get(ref);
  }

  /** The issues that the marks of a text say or name; comments among them are remembered for the notes. */
  #heard({ marks }: TextReading, segment: number, side: Side): { issues: Issue[]; lists: XmlElement[] } {
    const lists: XmlElement[] = [];
    const issues = marks.flatMap(({ tag, span }) => {
      const place = span.end > span.start ? span : undefined;
      if (attributeOf(tag, 'type') === 'comment') this.#comments.push({ segment, side, span: place, tag });
      const list = this.#listOf(tag);
      if (list) lists.push(list);
      const said = issueOf(tag);
      const listed = list ? elementsIn(list, 'locQualityIssue').flatMap((each) => issueOf(each.tag) ?? []) : [];
      return [...(said ? [said] : []), ...listed].map((issue) => withPlace(issue, side, place));
    });
    return { issues, lists };
  }

  #decider(segment: string | undefined): Pick<Unit, 'decidedBy' | 'decidedAt'> {
    const record = this.#deciders.get(segment);
    const by = record ? attributeOf(record, 'revPerson') : attributeOf(this.#element.tag, 'revPerson', its);
    const at = attributeOf(record ?? this.#element.tag, 'at', copydesk);
    return { ...optional('decidedBy', by), ...optional('decidedAt', at) };
  }
}

/** Our records of who decided on which segment, for units of several. */
export function provenanceIn(unit: XmlElement): XmlElement[] {
  return elementsIn(unit, 'provenanceRecords').filter(
    ({ tag }) => tag.uri === its && attributeOf(tag, 'beside', copydesk) === 'yes',
  );
}

function textsOf(
  machine: Unit['machine'],
  target: Unit['machine'],
  isHuman: boolean,
): Pick<Unit, 'machine' | 'revision'> {
  if (!target) return machine ? { machine } : {};
  if (!machine) return isHuman ? { revision: target } : { machine: target };
  return machine.text === target.text ? { machine } : { machine, revision: target };
}

/** Where the mark stands is where the note belongs. */
function withMark({ note, isReply }: FlatNote, { side, span }: Comment): FlatNote {
  const { span: _, until, ...rest } = note;
  return { isReply, note: { ...rest, side, ...optional('span', span), ...(span && optional('until', until)) } };
}

function withNotes(segment: PlacedSegment, placed: readonly PlacedNote[]): PlacedSegment {
  const { unit } = segment;
  const notes = threaded(placed.map(({ note }) => note)).map((note): Note => {
    const { until, ...rest } = within(note, (side) => unit[side]?.text.length ?? 0);
    return rest.span && until ? { ...rest, until } : rest;
  });
  return { ...segment, unit: { ...unit, notes } };
}

import type { BilingualDocument, Change, Issue, Note, Part, Side, Unit } from '../../backend/formats/document.ts';
import { type CodedText, codeAt, codeSigns, type InlineCode } from '../../shared/text/codes.ts';

const sides: readonly Side[] = ['original', 'machine', 'revision'];

/**
 * What a format that carries these parts keeps of a document, its codes numbered in the order in which they are met.
 * Notes and issues of a text that is not carried are left out. Where the machine's text is not carried, it stands as
 * revision if there is no other.
 */
export function onlyParts(document: BilingualDocument, carries: ReadonlySet<Part>): BilingualDocument {
  const units = document.units.map((unit, i) => carried(unit, i, carries));
  const ids = new Map(document.units.map(({ id }, i) => [id, units[i]?.id ?? id]));
  return {
    ...document,
    metadata: carries.has('metadata') ? document.metadata : {},
    units: units.map((unit) => ({
      ...unit,
      notes: unit.notes.map((note) =>
        note.until ? { ...note, until: { ...note.until, unit: ids.get(note.until.unit) ?? note.until.unit } } : note,
      ),
    })),
  };
}

function carried(unit: Unit, index: number, carries: ReadonlySet<Part>): Unit {
  const plain = carries.has('codes') ? unit : withoutCodesIn(unit);
  const texts = textsOf(plain, carries);
  const keeps = ({ side }: { side: Side }) => carries.has(side) && plain[side] !== undefined;
  return canonical({
    id: carries.has('unit-ids') ? unit.id : String(index + 1),
    paragraph: carries.has('paragraphs') ? unit.paragraph : index,
    ...texts,
    ...(carries.has('changes') &&
      texts.machine &&
      texts.revision &&
      plain.changes?.length && { changes: changesOf(plain.changes, carries) }),
    ...(carries.has('states') && unit.state && { state: unit.state }),
    ...(carries.has('states') && carries.has('deciders') && decisionOf(unit)),
    ...(carries.has('locked') && unit.locked && { locked: true }),
    notes: carries.has('notes') ? plain.notes.filter(keeps).map((note) => noteOf(note, carries)) : [],
    issues: carries.has('issues')
      ? plain.issues
          .filter(keeps)
          .filter(({ enabled }) => enabled || carries.has('dismissed'))
          .map((issue) => issueOf(issue, carries))
      : [],
  });
}

function textsOf(unit: Unit, carries: ReadonlySet<Part>): Pick<Unit, Side> {
  const machine = carries.has('machine') ? unit.machine : undefined;
  const revision = carries.has('revision') ? (unit.revision ?? (machine ? undefined : unit.machine)) : undefined;
  const isSame = machine && revision && machine.text === revision.text;
  return {
    ...(carries.has('original') && unit.original && { original: unit.original }),
    ...(machine && { machine }),
    ...(revision && !isSame && { revision }),
  };
}

const decisionOf = ({ decidedBy, decidedAt }: Unit) => ({
  ...(decidedBy !== undefined && { decidedBy }),
  ...(decidedAt !== undefined && { decidedAt }),
});

const signature = ({ author, at }: { author?: string; at?: string }) => ({
  ...(author !== undefined && { author }),
  ...(at !== undefined && { at }),
});

const changesOf = (changes: readonly Change[], carries: ReadonlySet<Part>): Change[] =>
  changes.map(({ start, end, text, ...by }) => ({
    start,
    end,
    text,
    ...(carries.has('change-authors') && signature(by)),
  }));

function noteOf(note: Note, carries: ReadonlySet<Part>): Note {
  const by = carries.has('note-authors');
  const resolved = carries.has('resolved');
  return {
    text: note.text,
    ...(by && signature(note)),
    ...(resolved && note.resolved && { resolved: true }),
    side: note.side,
    ...(carries.has('note-spans') && note.span && { span: note.span }),
    ...(carries.has('note-spans') && note.until && { until: note.until }),
    ...(carries.has('note-replies') &&
      note.replies?.length && {
        replies: note.replies.map((each) => ({ text: each.text, ...(by && signature(each)) })),
      }),
  };
}

function issueOf({ span, ...issue }: Issue, carries: ReadonlySet<Part>): Issue {
  return { ...issue, ...(carries.has('issue-spans') && span && { span }) };
}

/** The unit without its codes, everything in it at its new place. */
function withoutCodesIn(unit: Unit): Unit {
  const moved = (side: Side, offset: number) => (unit[side]?.text.slice(0, offset) ?? '').replace(codeSigns, '').length;
  const place = <T extends Note | Issue>({ span, ...item }: T) => {
    const there = span && { start: moved(item.side, span.start), end: moved(item.side, span.end) };
    return { ...item, ...(there && there.end > there.start && { span: there }) };
  };
  const texts = Object.fromEntries(
    sides.flatMap((side) => (unit[side] ? [[side, { text: unit[side].text.replace(codeSigns, '') }]] : [])),
  );
  return {
    ...unit,
    ...texts,
    ...(unit.changes && {
      changes: unit.changes
        .map((change) => ({
          ...change,
          start: moved('machine', change.start),
          end: moved('machine', change.end),
          text: change.text.replace(codeSigns, ''),
        }))
        .filter(({ start, end, text }) => end > start || text !== ''),
    }),
    notes: unit.notes.map(place),
    issues: unit.issues.map(place),
  };
}

/** The unit with its codes and pairs numbered in the order in which its texts, original first, have them. */
export function canonical(unit: Unit): Unit {
  const signs = new Map<string, string>();
  const pairs = new Map<number, number>();
  const all = sides.flatMap((side) => inOrder(unit[side]));
  for (const code of all) {
    if (!signs.has(code.sign)) signs.set(code.sign, codeAt(signs.size));
    if (code.pair !== undefined && !pairs.has(code.pair)) pairs.set(code.pair, pairs.size + 1);
  }
  const rewrite = (text: string) => text.replace(codeSigns, (sign) => signs.get(sign) ?? sign);
  const texts = Object.fromEntries(
    sides.flatMap((side) => {
      const coded = unit[side];
      if (!coded) return [];
      const codes = inOrder(coded).map(
        ({ pair, ...code }): InlineCode => ({
          ...code,
          sign: signs.get(code.sign) ?? code.sign,
          ...(pair !== undefined && { pair: pairs.get(pair) ?? pair }),
        }),
      );
      return [[side, { text: rewrite(coded.text), ...(codes.length > 0 && { codes }) }]];
    }),
  );
  return {
    ...unit,
    ...texts,
    ...(unit.changes && { changes: unit.changes.map((change) => ({ ...change, text: rewrite(change.text) })) }),
  };
}

/** The codes of a text in the order in which they stand in it. */
function inOrder(coded: CodedText | undefined): readonly InlineCode[] {
  if (!coded?.codes) return [];
  return coded.codes
    .filter(({ sign }) => coded.text.includes(sign))
    .toSorted((a, b) => coded.text.indexOf(a.sign) - coded.text.indexOf(b.sign));
}

import fc from 'fast-check';
import type { BilingualDocument, Issue, Note, Unit } from '../../backend/formats/document.ts';
import type { RowState } from '../../shared/contract/model.ts';
import type { CodedText } from '../../shared/text/codes.ts';

interface Review {
  readonly order: readonly number[];
  readonly drop: readonly boolean[];
  readonly insert: string;
  readonly isRevised: boolean;
  readonly state: RowState | undefined;
  readonly note: string | undefined;
  readonly issue: boolean | undefined;
}

const review: fc.Arbitrary<Review> = fc.record({
  order: fc.array(fc.nat(30), { minLength: 8, maxLength: 8 }),
  drop: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  insert: fc.constantFrom('修订', '<b>&amp;', '😀 ', 'new words'),
  isRevised: fc.boolean(),
  state: fc.option(fc.constantFrom<RowState>('open', 'edited', 'confirmed', 'returned', 'approved'), {
    nil: undefined,
  }),
  note: fc.option(fc.constantFrom('请核对数字', 'See the <original>.'), { nil: undefined }),
  issue: fc.option(fc.boolean(), { nil: undefined }),
});

/** Letters and codes in another order, some of them gone, some words new; each code stays at most once. */
function shuffled({ text, codes }: CodedText, { order, drop, insert }: Review): CodedText {
  const letters = [...text];
  order.forEach((to, i) => {
    const from = (i * 7) % letters.length;
    const [moved] = letters.splice(from, 1);
    if (moved !== undefined && !drop[i]) letters.splice(to % (letters.length + 1), 0, moved);
  });
  letters.splice(letters.length / 2, 0, insert);
  const now = letters.join('');
  const left = (codes ?? []).filter(({ sign }) => now.includes(sign));
  left.sort((a, b) => now.indexOf(a.sign) - now.indexOf(b.sign));
  return { text: now, ...(left.length > 0 && { codes: left }) };
}

function reviewed(unit: Unit, made: Review): Unit {
  const revision = made.isRevised && unit.machine ? shuffled(unit.machine, made) : unit.revision;
  const side = revision ? ('revision' as const) : unit.machine ? ('machine' as const) : ('original' as const);
  const length = (revision ?? unit.machine ?? unit.original)?.text.length ?? 0;
  const isStale = ({ side: about }: Note | Issue) => about === 'revision' && revision !== unit.revision;
  // The place that a note was about is gone with the text; notes themselves are never taken back.
  const placed = (each: Note): Note => {
    const { span: _span, until: _until, ...rest } = each;
    return isStale(each) ? rest : each;
  };
  const note: Note = { text: made.note ?? '', author: '王芳', at: '2025-05-05T05:05:05.000Z', side };
  const issue: Issue = {
    type: 'numbers',
    check: 'figures/amount',
    severity: 75,
    comment: 'The amount differs.',
    side,
    ...(length > 2 && {
      span: { start: 0, end: [...((revision ?? unit.machine ?? unit.original)?.text ?? '')][0]?.length ?? 1 },
    }),
    enabled: made.issue ?? true,
  };
  return {
    ...unit,
    ...(revision && { revision }),
    ...(made.state && { state: made.state, decidedBy: '赵敏', decidedAt: '2025-06-06T06:06:06.000Z' }),
    notes: [...unit.notes.map(placed), ...(made.note === undefined ? [] : [note])],
    issues: [...unit.issues.filter((each) => !isStale(each)), ...(made.issue === undefined ? [] : [issue])],
  };
}

/** What a desk may do to a document that was read: new revisions, decisions, notes and issues, here and there. */
export function reviewOf(document: BilingualDocument): fc.Arbitrary<(read: BilingualDocument) => BilingualDocument> {
  return fc
    .array(fc.option(review, { nil: undefined }), {
      minLength: document.units.length,
      maxLength: document.units.length,
    })
    .map((reviews) => (read) => ({
      ...read,
      units: read.units.map((unit, i) => {
        const made = reviews[i];
        return made ? reviewed(unit, made) : unit;
      }),
    }));
}

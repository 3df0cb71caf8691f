import { describe, expect, it } from 'vitest';
import type { RowIndexEntry } from '../../../shared/contract/model.ts';
import { approvalHold, bulkNames, countBulks, planBulk } from '../../../shared/review/bulk.ts';

const me = { by: 2, approveOwnEdits: false };

function row(id: number, given: Partial<RowIndexEntry> = {}): RowIndexEntry {
  return { id, passage: id, state: 'open', changed: false, findings: 0, advice: 0, length: 80, ...given };
}

const index = [
  row(1),
  row(2, { findings: 1 }),
  row(3, { state: 'edited', changed: true, editedBy: [1] }),
  row(4, { state: 'confirmed' }),
  row(5, { state: 'confirmed', findings: 2, serious: 1 }),
  row(6, { state: 'confirmed', changed: true, editedBy: [2] }),
  row(7, { state: 'confirmed', changed: true, findings: 1, editedBy: [1] }),
  row(8, { state: 'returned' }),
  row(9, { state: 'approved' }),
  row(10, { state: 'edited' }),
];

describe('a bulk decision', () => {
  it('hands over whatever is not confirmed', () => {
    expect(planBulk('hand-over', index, me)).toEqual({
      rowIds: [1, 2, 3, 8, 10],
      minor: 1,
      left: { findings: 0, edited: 0, own: 0 },
    });
  });

  it('confirms untouched rows in which every finding is decided, and says what it leaves', () => {
    expect(planBulk('confirm-untouched', index, me)).toEqual({
      rowIds: [1],
      minor: 0,
      left: { findings: 1, edited: 2, own: 0 },
    });
  });

  it('approves confirmed rows but for major findings and one’s own edits', () => {
    expect(planBulk('approve-confirmed', index, me)).toEqual({
      rowIds: [4, 7],
      minor: 1,
      left: { findings: 1, edited: 0, own: 1 },
    });
  });

  it('approves one’s own edits where the desk allows it', () => {
    expect(planBulk('approve-confirmed', index, { ...me, approveOwnEdits: true }).rowIds).toEqual([4, 6, 7]);
  });

  it('approves rows without findings or edits, confirmed or not', () => {
    expect(planBulk('approve-clean', index, me)).toEqual({
      rowIds: [1, 4],
      minor: 0,
      left: { findings: 2, edited: 4, own: 0 },
    });
  });
});

it('the counts of all bulk decisions are those of their plans', () => {
  const counts = countBulks(index, me);
  expect(counts).toEqual(Object.fromEntries(bulkNames.map((bulk) => [bulk, planBulk(bulk, index, me).rowIds.length])));
});

describe('an approval', () => {
  it('is held up by an own edit only as long as the text differs', () => {
    expect(approvalHold(row(1, { changed: true, editedBy: [1, 2] }), me)).toBe('own');
    expect(approvalHold(row(1, { changed: false, editedBy: [2] }), me)).toBeUndefined();
  });

  it('is not held up by minor findings', () => {
    expect(approvalHold(row(1, { findings: 3 }), me)).toBeUndefined();
  });
});

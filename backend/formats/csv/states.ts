import type { RowState } from '../../../shared/contract/model.ts';

/** What people write for the state of a row, in lower case; the first is what we write. */
const words: Readonly<Record<RowState, readonly string[]>> = {
  open: ['open', 'new', 'untranslated', 'initial', 'not started', '未处理', '待处理', '未开始'],
  edited: ['edited', 'draft', 'in progress', 'translated', '已编辑', '已修改', '草稿', '进行中'],
  confirmed: ['confirmed', 'done', 'finished', 'complete', 'completed', '已确认', '已完成', '完成'],
  returned: ['returned', 'rejected', 'needs work', '已退回', '退回', '退改'],
  approved: ['approved', 'final', 'reviewed', 'signed off', 'signed-off', '已批准', '通过', '已通过', '已审'],
};

const states = Object.keys(words) as RowState[];

export function readState(cell: string): RowState | undefined {
  const word = cell.trim().toLowerCase();
  return states.find((state) => words[state].includes(word));
}

export function writeState(state: RowState): string {
  return words[state][0] ?? state;
}

import { describe, expect, it } from 'vitest';
import { rowAsTyped } from '../../../renderer/features/story/model/typed-row.ts';
import { finding, row } from './build.ts';

const machine = 1;
const revision = 2;
const text = 'The harbour the harbour opened.';

function told(changed = false) {
  const span = { rowId: 1, start: 12, end: 23 };
  const beyond = { rowId: 2, start: 0, end: 4 };
  return row(1, [finding({ id: 7, machineSpans: [span], revisionSpans: [span, beyond] })], {
    changed,
    cells: { [machine]: text, [revision]: text },
  });
}

describe('rowAsTyped', () => {
  it('has what was typed in place of the revision, and is as far as is told otherwise', () => {
    const typed = rowAsTyped(told(), `Today ${text}`, revision, machine);
    expect(typed.cells).toEqual({ [machine]: text, [revision]: `Today ${text}` });
    expect(typed.changed).toBe(true);
    expect(typed.state).toBe('open');
  });

  it('moves its findings with the words that they are about', () => {
    const [moved] = rowAsTyped(told(), `Today ${text}`, revision, machine).findingList;
    expect(moved?.revisionSpans).toEqual([
      { rowId: 1, start: 18, end: 29 },
      { rowId: 2, start: 0, end: 4 },
    ]);
    expect(moved?.machineSpans).toEqual([{ rowId: 1, start: 12, end: 23 }]);
  });

  it('leaves out the place of a finding whose words were typed over', () => {
    const [moved] = rowAsTyped(told(), 'The harbour opened.', revision, machine).findingList;
    expect(moved?.revisionSpans).toEqual([{ rowId: 2, start: 0, end: 4 }]);
  });

  it('is not changed any more where the machine’s text was typed again', () => {
    const edited = { ...told(true), cells: { [machine]: text, [revision]: 'The harbour opened.' } };
    expect(rowAsTyped(edited, text, revision, machine).changed).toBe(false);
  });

  it('is the same row where nothing was typed', () => {
    const same = told();
    expect(rowAsTyped(same, text, revision, machine)).toBe(same);
  });
});

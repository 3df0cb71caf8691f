import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../shared/contract/api.ts';
import type { Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, reviewer, translator } from '../../helpers/desk.ts';

const text = 'It was was late. More than 5000 came.\n\nThey left in in June. Nobody said why.';
const rowCount = 4;

/** Something that a person may do; what the desk refuses at that point does nothing. */
type Action =
  | { readonly kind: 'edit'; readonly row: number; readonly text: string; readonly session: string }
  | { readonly kind: 'confirm' | 'approve' | 'return' | 'reopen' | 'restore'; readonly rows: readonly number[] }
  | { readonly kind: 'apply' | 'dismiss'; readonly finding: number; readonly scope: Input<'review.dismiss'>['scope'] }
  | { readonly kind: 'undo' | 'redo' };

const someRows = fc.uniqueArray(fc.nat(rowCount - 1), { minLength: 1 });
const words = fc.array(fc.constantFrom('it', 'was', 'was', 'late', '5000', 'in', 'June', '，', ' '), { maxLength: 8 });
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      row: fc.nat(rowCount - 1),
      text: words.map((each) => each.join(' ')),
      session: fc.constantFrom('a', 'b'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('confirm', 'approve', 'return', 'reopen', 'restore'),
      rows: someRows,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('apply', 'dismiss'),
      finding: fc.nat(9),
      scope: fc.constantFrom('here', 'story', 'everywhere'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo', 'redo') }) },
);

async function perform(desk: Desk, storyId: Id, todo: Action): Promise<void> {
  const rows = await desk.rows(storyId);
  const idOf = (row: number): Id => rows[row]?.id ?? 0;
  if (todo.kind === 'undo' || todo.kind === 'redo') {
    await desk.backend.invoke(`history.${todo.kind}`, { storyId, by: translator });
  } else if (todo.kind === 'edit') {
    const { version = 0 } = rows[todo.row] ?? {};
    await desk.call('review.edit', {
      rowId: idOf(todo.row),
      text: todo.text,
      version,
      session: todo.session,
      by: translator,
    });
  } else if ('rows' in todo) {
    const input = { rowIds: todo.rows.map(idOf), by: reviewer };
    if (todo.kind === 'return') await desk.call('review.return', { ...input, comment: 'Why?' });
    else await desk.backend.invoke(`review.${todo.kind}`, input);
  } else if ('finding' in todo) {
    const open = rows.flatMap(({ findingList }) => findingList).filter(({ state }) => state === 'open');
    const finding = open[todo.finding % Math.max(1, open.length)];
    if (!finding) return;
    const input = { findingId: finding.id, by: translator };
    if (todo.kind === 'dismiss') await desk.call('review.dismiss', { ...input, scope: todo.scope });
    else await desk.backend.invoke('review.apply', { ...input, suggestion: 0 });
  }
}

/** All that people see of a story, once the checks have seen it too; versions only ever go up. */
async function seen(desk: Desk, storyId: Id) {
  // Checked from the beginning, so that nothing depends on how often the checks came between.
  const progress = desk.heard('analysis-progress');
  await desk.call('analysis.run', { storyId });
  await desk.until(() => progress.some((each) => each.storyId === storyId && each.state === 'done'));
  const rows = (await desk.rows(storyId)).map(({ version: _, ...row }) => row);
  const { state, counts } = (await desk.openStory(storyId)).story;
  return { rows, state, counts };
}

async function all(desk: Desk, storyId: Id, direction: 'undo' | 'redo'): Promise<number> {
  for (let steps = 0; ; steps++) {
    const result = await desk.backend.invoke(`history.${direction}`, { storyId, by: translator });
    if (!result.ok) return steps;
  }
}

describe('whatever was done', () => {
  it('undoing all leads back to the beginning, redoing all to the end, also across restarts', async () => {
    let desk = await openDesk();
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 14 }), async (actions) => {
        const storyId = await desk.newStory(text);
        const beginning = await seen(desk, storyId);
        for (const each of actions) await perform(desk, storyId, each);
        await all(desk, storyId, 'redo');
        const furthest = await seen(desk, storyId);
        const steps = await all(desk, storyId, 'undo');
        expect(await seen(desk, storyId)).toEqual(beginning);
        await desk.close();
        desk = await openDesk({ dataFolder: desk.dataFolder });
        expect(await all(desk, storyId, 'redo')).toBe(steps);
        expect(await seen(desk, storyId)).toEqual(furthest);
        // Nothing of it may reach the next story of this test.
        await all(desk, storyId, 'undo');
      }),
      { numRuns: 20 },
    );
  }, 300_000);
});

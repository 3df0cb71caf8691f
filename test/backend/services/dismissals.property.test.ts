import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingState, Id } from '../../../shared/contract/model.ts';
import { type Desk, openDesk, reviewer, translator } from '../../helpers/desk.ts';

const by = translator;
const doubled = 'duplication/doubled-word';

/** Words that no check says anything of beside each other, in any order and number. */
const word = fc.constantFrom('boats', 'market', 'harbour', 'people', 'morning', 'river');
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 5 });

/** What stands left and right of the flaw, well away from it. */
const surroundings = fc.record({ left: words, right: words });
type Surroundings = { readonly left: readonly string[]; readonly right: readonly string[] };

function sentence({ left, right }: Surroundings, flaw = 'said it was was late again'): string {
  return `The ${left.join(' and ')} crew ${flaw} near the ${right.join(' and ')}.`;
}

async function stateOf(desk: Desk, storyId: Id, position: number): Promise<FindingState | undefined> {
  const { findingList } = await desk.row(storyId, position);
  return findingList.find(({ check }) => check === doubled)?.state;
}

/** Waits until the checks have seen what was typed. */
async function checked(desk: Desk, storyId: Id): Promise<void> {
  const progress = desk.heard('analysis-progress');
  await desk.call('analysis.run', { storyId });
  await desk.until(() => progress.some((each) => each.storyId === storyId && each.state === 'done'));
}

describe('a dismissal', () => {
  it.each(['here', 'story', 'everywhere'] as const)(
    '%s: survives any edits elsewhere in its row',
    async (scope) => {
      const desk = await openDesk();
      await fc.assert(
        fc.asyncProperty(surroundings, fc.array(surroundings, { minLength: 1, maxLength: 4 }), async (first, edits) => {
          const storyId = await desk.newStory(sentence(first));
          const { id: findingId } = await desk.finding(storyId, doubled);
          await desk.call('review.dismiss', { findingId, scope, by });
          for (const each of edits) {
            await desk.edit(storyId, 0, sentence(each));
            expect(await stateOf(desk, storyId, 0)).toBe('dismissed');
          }
          await checked(desk, storyId);
          expect(await stateOf(desk, storyId, 0)).toBe('dismissed');
          // Nothing of it may reach the next story of this test.
          for (let done = true; done; ) done = (await desk.backend.invoke('history.undo', { storyId, by })).ok;
        }),
        { numRuns: 8 },
      );
    },
    120_000,
  );

  it('everywhere: holds wherever the sentence stands, whatever stands around it', async () => {
    const desk = await openDesk();
    const dismissed = await desk.newStory(sentence({ left: ['boats'], right: ['market'] }));
    const { id: findingId } = await desk.finding(dismissed, doubled);
    await desk.call('review.dismiss', { findingId, scope: 'everywhere', by: reviewer });
    await fc.assert(
      fc.asyncProperty(fc.nat(4), fc.nat(4), surroundings, async (before, after, around) => {
        const filler = (count: number) => Array.from({ length: count }, (_, n) => `Boat ${n + 11} came home.`);
        const rows = [...filler(before), sentence(around), ...filler(after)];
        const storyId = await desk.newStory(rows.join('\n\n'));
        expect(await stateOf(desk, storyId, before)).toBe('dismissed');
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('of all alike holds whatever stands right beside the words', async () => {
    const desk = await openDesk();
    const dismissed = await desk.newStory('They said it was was late again.');
    const { id: findingId } = await desk.finding(dismissed, doubled);
    await desk.call('dismissals.dismissAlike', { findingId, scope: 'everywhere', by });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('he', 'she', 'nobody'), word, async (who, what) => {
        const storyId = await desk.newStory(`The crew said ${who} was was at the ${what}.`);
        expect(await stateOf(desk, storyId, 0)).toBe('dismissed');
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

import type { Input } from '../../../../shared/contract/api.ts';
import type { Desk } from '../model/desk.ts';
import { reportRefusal } from '../model/refusals.ts';

/** Replaces in many rows as one step; answers whether it was done. What was typed is saved: the editor is closed. */
export function replaceAll(
  desk: Desk,
  what: Pick<Input<'replace.apply'>, 'find' | 'replaceWith' | 'rows'>,
): Promise<boolean> {
  return desk.inTurn(async () => {
    const input = { storyId: desk.store.storyId, by: desk.person().id, ...what };
    const answer = await desk.client.invoke('replace.apply', input);
    if (answer.ok) desk.store.take(answer.data);
    else reportRefusal(desk, answer.error);
    return answer.ok;
  });
}

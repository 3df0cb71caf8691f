import type { Client } from '../../../../shared/contract/client.ts';
import type { Id, TermEntry } from '../../../../shared/contract/model.ts';
import { reportError } from '../../../transport/report-error.ts';
import { showToast } from '../../../ui/toast-store.ts';
import { inInterfaceLanguage } from '../../story/model/say.ts';

const undo = { en: 'Undo', zh: '撤销' };

/** Says that a term is in the term base, with a way back. */
export function showTermSaved(client: Client, saved: TermEntry, was: TermEntry | undefined, by: Id): void {
  const words = pairOf(saved);
  showToast({
    text: was
      ? { en: `Changed: ${words}.`, zh: `已修改：${words}。` }
      : { en: `In the term base: ${words}.`, zh: `已加入术语库：${words}。` },
    topic: 'term',
    action: {
      label: inInterfaceLanguage(undo),
      run: () => void (was ? put(client, was, by, saved.id) : take(client, saved.id)),
    },
  });
}

/** Says that terms are gone, with a way back. */
export function showTermRemoved(client: Client, removed: TermEntry, by: Id): void {
  const words = pairOf(removed);
  showToast({
    text: { en: `Removed from the term base: ${words}.`, zh: `已从术语库删除：${words}。` },
    topic: 'term',
    action: { label: inInterfaceLanguage(undo), run: () => void put(client, removed, by) },
  });
}

async function put(client: Client, { chinese, english, status, note }: TermEntry, by: Id, termId?: Id): Promise<void> {
  const term = { chinese, english, status, ...(note !== undefined && { note }) };
  const answer = await client.invoke('terms.put', { ...term, by, ...(termId !== undefined && { termId }) });
  if (!answer.ok) reportError(answer.error);
}

async function take(client: Client, termId: Id): Promise<void> {
  const answer = await client.invoke('terms.remove', { termId });
  if (!answer.ok) reportError(answer.error);
}

function pairOf({ chinese, english }: TermEntry): string {
  return chinese === '' ? english : `${chinese} – ${english}`;
}

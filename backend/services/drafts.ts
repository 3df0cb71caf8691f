import { randomUUID } from 'node:crypto';
import { CopydeskError } from '../../shared/contract/errors.ts';

/** Things read but not yet imported, by an id that the interface sends back. They live as long as the backend. */
export function createDrafts<T>() {
  const drafts = new Map<string, T>();
  return {
    put(draft: T): string {
      const id = randomUUID();
      drafts.set(id, draft);
      return id;
    },
    /** Throws `not-found`. */
    get(id: string): T {
      const draft = drafts.get(id);
      if (draft === undefined) throw gone(id);
      return draft;
    },
    /** Puts another in the place of one that is there. */
    replace(id: string, draft: T): void {
      if (!drafts.has(id)) throw gone(id);
      drafts.set(id, draft);
    },
    discard(ids: readonly string[]): void {
      for (const id of ids) drafts.delete(id);
    },
  };
}

function gone(draftId: string): CopydeskError {
  return new CopydeskError({
    code: 'not-found',
    message: { en: 'One of the texts to import is no longer there.', zh: '待导入的文本之一已不存在。' },
    mend: { en: 'Choose the files again.', zh: '请重新选择文件。' },
    details: { draftId },
  });
}

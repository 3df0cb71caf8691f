import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { notFound } from './errors.ts';

export type TermService = Pick<Handlers, 'terms.list' | 'terms.put' | 'terms.remove'>;

/** @param onChange called after the term base has changed, with what the checks are to know. */
export function createTermService({ queries, transact, emit }: Desk, onChange: () => void): TermService {
  function changed(): void {
    emit('terms-changed', {});
    onChange();
  }
  return {
    'terms.list': () => queries.terms.list(),
    'terms.put': (term) => {
      const id = transact(() => queries.terms.put(term));
      changed();
      return { id, ...term };
    },
    'terms.remove': ({ termId }) => {
      if (!transact(() => queries.terms.remove(termId))) throw notFound('term', termId);
      changed();
      return null;
    },
  };
}

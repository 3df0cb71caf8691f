import { createContext, useContext } from 'react';
import type { Id } from '../../../shared/contract/model.ts';

/** What pages may ask of the import, which itself stands once in the desk. */
export interface Import {
  /** Lets the person choose files. */
  choose(): void;
  /** Lets the person choose files that are a newer version of a story's. */
  chooseVersion(storyId: Id): void;
  /** Files are in hand: what can wait does. */
  readonly isOpen: boolean;
}

const Context = createContext<Import | null>(null);

export const ImportProvider = Context.Provider;

export function useImport(): Import {
  const value = useContext(Context);
  if (!value) throw new Error('useImport is called outside of ImportDesk.');
  return value;
}

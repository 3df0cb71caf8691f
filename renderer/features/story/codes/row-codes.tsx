import { createContext, type ReactNode, useContext } from 'react';
import type { InlineCode } from '../../../../shared/text/codes.ts';

const context = createContext<readonly InlineCode[]>([]);

export interface RowCodesProps {
  /** What the signs in the row's texts stand for; nothing in most rows. */
  readonly codes: readonly InlineCode[] | undefined;
  readonly children: ReactNode;
}

/** Tells the texts of a row what the inline codes in them are. */
export function RowCodes({ codes, children }: RowCodesProps) {
  return codes ? <context.Provider value={codes}>{children}</context.Provider> : children;
}

/** What the signs in this row's texts stand for. */
export function useRowCodes(): readonly InlineCode[] {
  return useContext(context);
}

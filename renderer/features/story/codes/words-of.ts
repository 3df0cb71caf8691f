import { codeNumber, type InlineCode } from '../../../../shared/text/codes.ts';

/** What stands on a code: its label, with a stroke where it ends a pair; its number where it is not known. */
export function wordsOf(sign: string, code: InlineCode | undefined): string {
  if (!code) return String((codeNumber(sign) ?? 0) + 1);
  return code.kind === 'close' && !code.label.startsWith('/') ? `/${code.label}` : code.label;
}

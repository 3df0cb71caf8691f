import { CopydeskError, type ErrorCode } from '../shared/contract/errors.ts';
import type { Locale } from '../shared/localized.ts';
import { exitCodes, explain, UsageError, write } from './terminal.ts';

/** What is wrong with a file or with the command line, as opposed to what the desk refuses. */
const misuse: readonly ErrorCode[] = ['bad-input', 'unreadable-file', 'too-large'];

/**
 * Runs a command whose refusals scripts act on: 1 where the desk refuses, 2 where the command or a file is wrong. With
 * `json` what is said goes to standard output, as `{"error": {"code", "message", "mend"?}}`.
 */
export async function refusing(json: boolean, locale: Locale, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CopydeskError || error instanceof UsageError)) throw error;
    const isRefusal = error instanceof CopydeskError && !misuse.includes(error.code);
    if (json) await write(process.stdout, `${JSON.stringify({ error: saidOf(error, locale) })}\n`);
    else await write(process.stderr, `${explain(error, locale)}\n`);
    return isRefusal ? exitCodes.refused : exitCodes.badUse;
  }
}

function saidOf(error: CopydeskError | UsageError, locale: Locale) {
  if (error instanceof UsageError) return { code: 'usage', message: error.said[locale] };
  const { code, message, mend } = error.shape;
  return { code, message: message[locale], ...(mend && { mend: mend[locale] }) };
}

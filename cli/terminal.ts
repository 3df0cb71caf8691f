import { inspect } from 'node:util';
import { CopydeskError } from '../shared/contract/errors.ts';
import type { Locale, Localized } from '../shared/localized.ts';

/** Exit codes: what a script may rely on. */
export const exitCodes = { ok: 0, findings: 1, refused: 1, badUse: 2 } as const;

/** The command line itself is wrong; the message says what would be right. */
export class UsageError extends Error {
  readonly said: Localized;

  constructor(said: Localized) {
    super(said.en);
    this.name = 'UsageError';
    this.said = said;
  }
}

/** The language of the terminal, from the variables that POSIX names for it, in POSIX's order. */
export function terminalLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  const said = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return said.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Writes to a standard stream and waits until it is taken; results can be larger than any pipe. */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** What is said about anything that ended a command, with its mend. A bug shows its stack: it must be reported. */
export function explain(thrown: unknown, locale: Locale): string {
  if (thrown instanceof UsageError) return thrown.said[locale];
  if (thrown instanceof CopydeskError) {
    const { message, mend } = thrown.shape;
    return mend ? `${message[locale]}\n${mend[locale]}` : message[locale];
  }
  return inspect(thrown);
}

/** A check that failed on a passage. Its findings there are missing, those of the other checks are not. */
export interface Problem {
  readonly check: string;
  /** Nothing where the check failed while it compared the passages. */
  readonly passage: string | undefined;
  /** For the log, as the error says it. */
  readonly error: string;
}

export function problemOf(check: string, passage: string | undefined, error: unknown): Problem {
  return { check, passage, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

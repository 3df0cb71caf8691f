import type { Localized } from '../localized.ts';

/** What can go wrong, as far as the interface or a script acts on it. */
export type ErrorCode =
  /** The call itself is wrong: unknown method, or input that its schema refuses. */
  | 'bad-input'
  | 'not-found'
  /** Somebody else changed the same thing meanwhile; `details` has what stands there now. */
  | 'conflict'
  /** The desk's rules forbid it, e.g. approving one's own edit. */
  | 'not-allowed'
  | 'cancelled'
  | 'unreadable-file'
  | 'too-large'
  | 'database-in-use'
  | 'database-read-only'
  | 'database-corrupt'
  | 'database-newer'
  | 'disk-full'
  /** The backend went away with the call in flight: it is unknown whether it was done. */
  | 'backend-gone'
  | 'internal';

/** An error as it travels: thrown errors lose their shape between processes. */
export interface ErrorShape {
  readonly code: ErrorCode;
  /** What happened, and where. */
  readonly message: Localized;
  /** What is safe and what the person can do. */
  readonly mend?: Localized;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Every error that is meant for a person or a script. Anything else thrown is a bug and becomes `internal`. */
export class CopydeskError extends Error {
  readonly shape: ErrorShape;

  constructor(shape: ErrorShape, options?: ErrorOptions) {
    super(shape.mend ? `${shape.message.en} ${shape.mend.en}` : shape.message.en, options);
    this.name = 'CopydeskError';
    this.shape = shape;
  }

  get code(): ErrorCode {
    return this.shape.code;
  }
}

/** What `invoke` answers, over every host. */
export type Result<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: ErrorShape };

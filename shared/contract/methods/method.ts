import { z } from 'zod';

/** One call of the backend: the schema of its input, and the type of its output. */
export interface Method<I extends z.ZodType, O> {
  readonly input: I;
  /** Carries the output's type; there is no such property at run time. */
  readonly output?: O;
}

/** `method<Output>()(input schema)`: in two steps, since the output is named and the input inferred. */
export function method<O>() {
  return <I extends z.ZodType>(input: I): Method<I, O> => ({ input });
}

export const id = z.int().positive();
export const offset = z.int().nonnegative();
export const name = z.string().trim().min(1).max(200);
/** Who does it. Every call that changes a story says so; there is no hidden session. */
export const by = id;
export const rowIds = z.array(id).min(1).max(200_000);
export const nothing = z.strictObject({});

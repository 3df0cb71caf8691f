import { CopydeskError } from '../../../shared/contract/errors.ts';

/** The error that a call must end in. */
export function errorOf(call: () => unknown): CopydeskError {
  try {
    call();
  } catch (error) {
    if (error instanceof CopydeskError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

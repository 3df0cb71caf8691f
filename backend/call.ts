import type { CallProgress } from '../shared/contract/client.ts';
import { cancelled } from '../shared/contract/client-channel.ts';
import { CopydeskError } from '../shared/contract/errors.ts';
import type { Localized } from '../shared/localized.ts';

/** One call under way, for handlers whose work takes its time. */
export interface Call {
  /**
   * To be awaited again and again in long work, before anything is written: tells how far it is, lets other calls come
   * in between, and throws `cancelled` once the caller gave the call up. What was read before may be old afterwards.
   *
   * @param doing what is being done now, where the call does one thing after the other
   */
  step(done: number, total: number, doing?: Localized): Promise<void>;
}

/** Milliseconds of work in one go: well below what a person notices in another window. */
const atOnce = 25;

/** A call and the function that gives it up. */
export function createCall(onProgress: (progress: CallProgress) => void = () => undefined) {
  let given = false;
  let since = performance.now();
  let said: Localized | undefined;
  const call: Call = {
    async step(done, total, doing) {
      if (performance.now() - since >= atOnce || doing !== said) {
        said = doing;
        onProgress({ done, total, ...(doing && { doing }) });
        // A macrotask: what carries messages gets its turn.
        await new Promise((resolve) => setImmediate(resolve));
        since = performance.now();
      }
      if (given) throw new CopydeskError(cancelled);
    },
  };
  const cancel = (): void => {
    given = true;
  };
  return { call, cancel };
}

import type { Backend } from './backend.ts';
import type { DeskEvents } from './services/desk.ts';

/** A desk on one database. */
export interface RunningDesk extends Pick<Backend, 'invoke' | 'close'> {
  /** Resolves when no call is under way that may still write. */
  settled(): Promise<void>;
}

/** What happens between two databases. */
export interface Replacement {
  /** Keeps what is there, when nobody writes to it any more. */
  keep(): Promise<unknown>;
  /** Puts another file in the place of the database, which is closed. */
  swap(): void;
}

/** Begins anew on another file. Rejects when it cannot. */
export type Replace = (replacement: Replacement) => Promise<void>;

/**
 * A backend whose database can be replaced under it. Calls that come meanwhile wait for the new one; listeners stay, and
 * are told by `desk-replaced`. When the swap fails, the desk goes on with what it had.
 */
export async function createReplaceable(
  events: DeskEvents,
  begin: (replace: Replace) => Promise<RunningDesk>,
): Promise<Backend> {
  let desk = await begin(replace);
  let replacing: Promise<void> | undefined;
  let closed: Promise<void> | undefined;

  async function swapDesk({ keep, swap }: Replacement): Promise<void> {
    await desk.settled();
    await keep();
    await desk.close();
    try {
      swap();
    } finally {
      desk = await begin(replace);
    }
  }

  async function replace(replacement: Replacement): Promise<void> {
    replacing = swapDesk(replacement);
    try {
      await replacing;
    } finally {
      replacing = undefined;
    }
    events.emit('desk-replaced', {});
  }

  async function close(): Promise<void> {
    await replacing?.catch(() => undefined);
    await desk.close();
  }

  return {
    subscribe: events.subscribe,
    async invoke(method, input, watch) {
      // No turn may pass when nothing is replaced: a restore would begin between this call and its work.
      if (replacing) await replacing.catch(() => undefined);
      return desk.invoke(method, input, watch);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

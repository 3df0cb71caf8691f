import type { CommandId } from '../../shared/commands.ts';

/** What is on screen says what it can do by registering handlers; keys, palette and native menus find them here. */
export interface Registry {
  /** The newest registration of a command wins until its end (the answered function). */
  register(id: CommandId, handler: () => void): () => void;
  isAvailable(id: CommandId): boolean;
  /** Answers whether anything handled it. */
  run(id: CommandId): boolean;
  /** The available commands; the same set object until something changes. */
  available(): ReadonlySet<CommandId>;
  onChange(listener: () => void): () => void;
  /** Until the work is done keys run no command: they are meant for what it opens. Answers the work. */
  hold<T>(work: Promise<T>): Promise<T>;
  isHeld(): boolean;
}

export function createRegistry(): Registry {
  const handlers = new Map<CommandId, (() => void)[]>();
  const listeners = new Set<() => void>();
  let available: ReadonlySet<CommandId> = new Set();
  let holds = 0;

  function changed(): void {
    available = new Set(handlers.keys());
    for (const listener of listeners) listener();
  }

  return {
    register(id, handler) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      changed();
      return () => {
        const rest = (handlers.get(id) ?? []).filter((each) => each !== handler);
        if (rest.length > 0) handlers.set(id, rest);
        else handlers.delete(id);
        changed();
      };
    },
    isAvailable: (id) => handlers.has(id),
    run(id) {
      const handler = handlers.get(id)?.at(-1);
      handler?.();
      return handler !== undefined;
    },
    available: () => available,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async hold(work) {
      holds++;
      try {
        return await work;
      } finally {
        holds--;
      }
    },
    isHeld: () => holds > 0,
  };
}

/** The one registry of this window. */
export const registry = createRegistry();

/** See {@link Registry.hold}. */
export function holdKeys<T>(work: Promise<T>): Promise<T> {
  return registry.hold(work);
}

/** Runs a command as if its key had been pressed, e.g. for a native menu. Answers whether it is available now. */
export function runCommand(id: CommandId): boolean {
  return registry.run(id);
}

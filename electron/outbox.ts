/**
 * Messages for a page that may not be there yet, or not listen yet: kept until it says that it listens.
 *
 * @param send hands messages over, all that waited together.
 */
export function createOutbox<T>(send: (messages: T[]) => void): {
  add(...messages: T[]): void;
  /** The page listens. */
  open(): void;
  /** The page is gone, or loads again. */
  shut(): void;
} {
  let waiting: T[] = [];
  let isOpen = false;
  function flush(): void {
    if (!isOpen || waiting.length === 0) return;
    const messages = waiting;
    waiting = [];
    send(messages);
  }
  return {
    add(...messages) {
      waiting.push(...messages);
      flush();
    },
    open() {
      isOpen = true;
      flush();
    },
    shut() {
      isOpen = false;
    },
  };
}

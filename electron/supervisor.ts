import type { ErrorShape } from '../shared/contract/errors.ts';

/** A backend in a process of its own; `Port` is what connects a page to it. */
export interface RunningBackend<Port> {
  readonly pid: number | undefined;
  connect(): Port;
  /** Asks it to end in order, and kills it after `patience` ms. */
  close(patience: number): Promise<void>;
  /** `code` is null when it was killed by a signal. */
  onExit(listener: (code: number | null) => void): void;
}

export interface SupervisorOptions<Port> {
  launch(): RunningBackend<Port>;
  readonly dataFolder: string;
  /** A backend runs (again). */
  onUp(): void;
  /** It ended by itself; another one follows. */
  onLost(): void;
  /** It ended by itself once too often. */
  onGone(error: ErrorShape): void;
  /** Waits before each restart in a row, in ms: when they are used up, it is given up. */
  readonly waits?: readonly number[];
  /** A backend that ran for so many ms was well; the waits begin anew. */
  readonly wellAfter?: number;
}

export interface Supervisor<Port> {
  /** The running backend, if one runs now. */
  readonly backend: RunningBackend<Port> | undefined;
  /** Starts another one, whatever became of the last. */
  restart(): Promise<void>;
  /** Ends it for good; waits for it to end in order, but not longer than `patience` ms. */
  close(patience: number): Promise<void>;
}

function gaveUp(dataFolder: string, times: number, code: number | null): ErrorShape {
  return {
    code: 'backend-gone',
    message: {
      en: `The part of Copydesk that keeps the stories stopped ${times} times in a row.`,
      zh: `Copydesk 负责保存稿件的部分连续 ${times} 次停止运行。`,
    },
    mend: {
      en: `Everything confirmed as saved is safe in ${dataFolder}. Try again; if it stops again, restart the computer, or keep a copy of this folder and report the problem.`,
      zh: `已确认保存的内容都安全地存放在 ${dataFolder}。请重试；若再次停止，请重启计算机，或备份该文件夹并反馈问题。`,
    },
    details: { dataFolder, exitCode: code },
  };
}

/** Starts a backend and keeps one running: after a crash another is started, with growing waits, a few times in a row. */
export function supervise<Port>(options: SupervisorOptions<Port>): Supervisor<Port> {
  const { launch, dataFolder, waits = [100, 500, 2000, 5000], wellAfter = 60_000 } = options;
  let backend: RunningBackend<Port> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let crashes = 0;
  let closed = false;
  let restarting: Promise<void> | undefined;

  function start(): void {
    const started = performance.now();
    const current = launch();
    backend = current;
    current.onExit((code) => {
      // One that was replaced or closed on purpose.
      if (backend !== current) return;
      backend = undefined;
      if (performance.now() - started >= wellAfter) crashes = 0;
      crashes += 1;
      const wait = waits[crashes - 1];
      if (wait === undefined) return options.onGone(gaveUp(dataFolder, crashes, code));
      options.onLost();
      timer = setTimeout(start, wait);
    });
    options.onUp();
  }

  async function stop(patience: number): Promise<void> {
    clearTimeout(timer);
    const current = backend;
    backend = undefined;
    await current?.close(patience);
  }

  async function replace(): Promise<void> {
    crashes = 0;
    await stop(5000);
    if (!closed) start();
  }

  start();
  return {
    get backend() {
      return backend;
    },
    restart() {
      // Asked twice, it is one restart: two backends on one database would be in each other's way.
      restarting ??= replace().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
    async close(patience) {
      closed = true;
      await restarting;
      await stop(patience);
    },
  };
}

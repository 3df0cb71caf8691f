import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallProgress, CallWatch } from '../../shared/contract/client.ts';

/** Milliseconds that work may take before anything is said of it: below this a person has not begun to wait. */
const patience = 300;

/** One piece of work that a person waits for. */
export interface WorkState {
  /** Finished words, e.g. “Importing Harbours…”. */
  readonly label: string;
  readonly progress: CallProgress;
  /** It takes long enough to be shown. */
  readonly slow: boolean;
  /** It was given up, and the answer is awaited. */
  readonly ending: boolean;
}

export interface Work {
  /** Nothing while nothing runs. */
  readonly state: WorkState | undefined;
  /** Does the work; hand `watch` to `client.invoke`. Answers what the call answered, also when it was given up. */
  run<T>(label: string, call: (watch: CallWatch) => Promise<T>): Promise<T>;
  /** Gives up what runs. */
  cancel(): void;
}

/**
 * For every call that may take longer than 300 ms: `const work = useWork()`, `await work.run(label, (watch) =>
 * client.invoke(method, input, watch))`, and `<WorkProgress work={work} />` where its progress and its way out belong.
 */
export function useWork(): Work {
  const [state, setState] = useState<WorkState>();
  const end = useRef<() => void>(() => undefined);
  const latest = useRef(0);
  // What is left running when the page goes has nobody left to tell.
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );
  const run = useCallback(async <T>(label: string, call: (watch: CallWatch) => Promise<T>): Promise<T> => {
    latest.current += 1;
    const mine = latest.current;
    const change = (next: Partial<WorkState>): void => {
      if (mine === latest.current) setState((now) => (now ? { ...now, ...next } : now));
    };
    setState({ label, progress: { done: 0, total: 0 }, slow: false, ending: false });
    const timer = setTimeout(() => change({ slow: true }), patience);
    try {
      return await call({
        onProgress: (progress) => change({ progress }),
        onBegun: (cancel) => {
          end.current = cancel;
        },
      });
    } finally {
      clearTimeout(timer);
      if (mine === latest.current) setState(undefined);
    }
  }, []);
  const cancel = useCallback(() => {
    setState((now) => (now ? { ...now, ending: true, slow: true } : now));
    end.current();
  }, []);
  return { state, run, cancel };
}

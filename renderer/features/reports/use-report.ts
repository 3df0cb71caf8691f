import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import { useClient, useConnectionState } from '../../transport/use-client.ts';
import type { QueryState } from '../../transport/use-query.ts';
import { useWork, type Work } from '../../transport/use-work.ts';

type ReportMethod = 'reports.story' | 'reports.desk';

export interface CountedReport<T> {
  readonly state: QueryState<T>;
  readonly work: Work;
  /** Something has changed since it was counted. */
  readonly isStale: boolean;
  readonly countAgain: () => void;
}

/** Milliseconds: a report that was counted sooner follows every change by itself. */
const quick = 200;
/** Milliseconds without another change before it is counted again. */
const rest = 400;

/**
 * Has a report counted, with progress and a way out, and again when the input changes. What is shown stays meanwhile.
 * When stories change, a report that takes no time is counted again, and any other says that it is old.
 */
export function useReport<M extends ReportMethod>(method: M, input: Input<M>, label: string): CountedReport<Output<M>> {
  const client = useClient();
  const connected = useConnectionState().kind === 'connected';
  const work = useWork();
  const { run } = work;
  const [state, setState] = useState<QueryState<Output<M>>>({ status: 'loading' });
  const [isStale, setStale] = useState(false);
  const end = useRef<() => void>(() => undefined);
  const took = useRef(Number.POSITIVE_INFINITY);
  const inputKey = JSON.stringify(input);

  const countAgain = useCallback(() => {
    end.current();
    let given = false;
    const began = performance.now();
    void run(label, (watch) =>
      client.invoke(method, JSON.parse(inputKey) as Input<M>, {
        ...watch,
        onBegun: (cancel) => {
          end.current = () => {
            given = true;
            cancel();
          };
          watch.onBegun?.(cancel);
        },
      }),
    ).then((result) => {
      // Given up for another one, or for another page; a backend that went away is asked again when it is back.
      if (given || (!result.ok && result.error.code === 'backend-gone')) return;
      took.current = performance.now() - began;
      setStale(false);
      setState((before) => {
        if (result.ok) return { status: 'ready', data: result.data };
        // A person who stops the counting keeps what was shown.
        return result.error.code === 'cancelled' && before.status === 'ready'
          ? before
          : { status: 'error', error: result.error };
      });
    });
  }, [client, method, inputKey, label, run]);

  useEffect(() => {
    if (connected) countAgain();
    return () => end.current();
  }, [connected, countAgain]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = (): void => {
      clearTimeout(timer);
      if (took.current > quick) setStale(true);
      else timer = setTimeout(countAgain, rest);
    };
    const ends = [
      client.subscribe('stories-changed', changed),
      client.subscribe('analysis-progress', ({ state: of }) => (of === 'running' ? undefined : changed())),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of ends) stop();
    };
  }, [client, countAgain]);

  return { state, work, isStale, countAgain };
}

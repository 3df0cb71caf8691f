import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, MethodName, Output } from '../../shared/contract/api.ts';
import type { ErrorShape } from '../../shared/contract/errors.ts';
import type { EventName } from '../../shared/contract/events.ts';
import { useClient, useConnectionState } from './use-client.ts';

/** Milliseconds after an event before it is asked again: events come in bursts, and what they are about comes first. */
const rest = 150;

export type QueryState<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly data: T }
  | { readonly status: 'error'; readonly error: ErrorShape };

export type Query<T> = QueryState<T> & {
  /** Asks again; what is shown stays until the answer is there. */
  readonly reload: () => void;
};

export interface QueryOptions {
  /** An answer that says what the last one said is new all the same: for lists of ids, whose lines are read apart. */
  readonly alwaysNew?: boolean;
}

/** An event often changes nothing of what is shown here: then the same is kept, and nothing is drawn again. */
function ready<T>(shown: QueryState<T>, data: T): QueryState<T> {
  const isSame = shown.status === 'ready' && JSON.stringify(shown.data) === JSON.stringify(data);
  return isSame ? shown : { status: 'ready', data };
}

/**
 * Asks the backend and keeps the answer current: again when the input changes, soon after one of the events arrives, and
 * when the backend came back after a restart. What is shown stays while it is asked again; answers that come late
 * are dropped.
 */
export function useQuery<M extends MethodName>(
  method: M,
  input: Input<M>,
  refreshOn: readonly EventName[] = [],
  { alwaysNew = false }: QueryOptions = {},
): Query<Output<M>> {
  const client = useClient();
  const connected = useConnectionState().kind === 'connected';
  const [state, setState] = useState<QueryState<Output<M>>>({ status: 'loading' });
  const latest = useRef(0);
  const inputKey = JSON.stringify(input);
  const events = refreshOn.join(' ');

  const reload = useCallback(() => {
    latest.current += 1;
    const mine = latest.current;
    void client.invoke(method, JSON.parse(inputKey) as Input<M>).then((result) => {
      if (mine !== latest.current) return;
      // What is shown stays: it is asked again as soon as the backend is back.
      if (!result.ok && result.error.code === 'backend-gone') return;
      setState((shown) => {
        if (!result.ok) return { status: 'error', error: result.error };
        return ready(alwaysNew ? { status: 'loading' } : shown, result.data);
      });
    });
  }, [client, method, inputKey, alwaysNew]);

  useEffect(() => {
    if (connected) reload();
  }, [connected, reload]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        reload();
      }, rest);
    };
    const ends = (events ? (events.split(' ') as EventName[]) : []).map((event) => client.subscribe(event, soon));
    return () => {
      clearTimeout(timer);
      latest.current += 1;
      for (const end of ends) end();
    };
  }, [client, events, reload]);

  return { ...state, reload };
}

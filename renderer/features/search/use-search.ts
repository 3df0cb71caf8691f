import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/api.ts';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { SearchProgress, SearchStory } from '../../../shared/contract/methods/search.ts';
import { useClient, useConnectionState } from '../../transport/use-client.ts';
import { mergeStories } from './merge-stories.ts';

export type SearchWhat = Pick<Input<'search.find'>, 'query' | 'places' | 'states'>;

export interface Search {
  readonly stories: readonly SearchStory[];
  /** What `stories` answers; another while the newest question is on its way. */
  readonly answered: string;
  readonly busy: boolean;
  readonly isMore: boolean;
  readonly loadMore: () => void;
  readonly again: () => void;
  readonly error: ErrorShape | undefined;
  readonly indexing: SearchProgress | undefined;
}

/** Pages without a hit that are gone through before the person is asked: a filter may leave out thousands of stories. */
const emptyPages = 40;

interface State {
  readonly stories: readonly SearchStory[];
  readonly next: Output<'search.find'>['next'];
  readonly answered: string;
}

const nothing: State = { stories: [], next: undefined, answered: '' };

/** Asks while one types: the newest question counts, answers to older ones are dropped. */
export function useSearch(what: SearchWhat): Search {
  const client = useClient();
  const connected = useConnectionState().kind === 'connected';
  const [state, setState] = useState(nothing);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorShape>();
  const [indexing, setIndexing] = useState<SearchProgress>();
  const turn = useRef(0);
  const key = JSON.stringify(what);

  const ask = useCallback(
    async (from: State) => {
      turn.current += 1;
      const mine = turn.current;
      const question = JSON.parse(key) as SearchWhat;
      setBusy(true);
      let { stories, next } = from;
      for (let page = 0; page < emptyPages; page++) {
        const answer = await client.invoke('search.find', { ...question, ...(next && { after: next }) });
        if (mine !== turn.current) return;
        if (!answer.ok) {
          setBusy(false);
          if (answer.error.code !== 'backend-gone') setError(answer.error);
          return;
        }
        setIndexing(answer.data.indexing);
        stories = mergeStories(stories, answer.data.stories);
        next = answer.data.next;
        if (!next || answer.data.stories.length > 0) break;
      }
      setError(undefined);
      setState({ stories, next, answered: question.query });
      setBusy(false);
    },
    [client, key],
  );

  useEffect(() => {
    if (connected) void ask(nothing);
  }, [connected, ask]);
  useEffect(
    () =>
      client.subscribe('search-progress', (progress) => {
        setIndexing(progress.done < progress.total ? progress : undefined);
        // What was read last may be what is looked for.
        if (progress.done === progress.total) void ask(nothing);
      }),
    [client, ask],
  );

  return {
    stories: state.stories,
    answered: state.answered,
    busy,
    isMore: state.next !== undefined,
    loadMore: () => {
      if (!busy && state.next) void ask(state);
    },
    again: () => void ask(nothing),
    error,
    indexing,
  };
}

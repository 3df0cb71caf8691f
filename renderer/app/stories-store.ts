import { createContext, useContext } from 'react';
import type { StorySummary } from '../../shared/contract/model.ts';
import type { Query } from '../transport/use-query.ts';

/** All stories, unfiltered and newest first: for whatever names stories on any page. */
export type Stories = Query<readonly StorySummary[]>;

const Context = createContext<Stories | null>(null);

export const StoriesProvider = Context.Provider;

export function useStories(): Stories {
  const stories = useContext(Context);
  if (!stories) throw new Error('useStories is called outside of StoriesProvider.');
  return stories;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { FindWhat } from '../../../../shared/search/find.ts';
import { reportError } from '../../../transport/report-error.ts';
import { useDesk } from '../desk-context.ts';
import { currentPosition, goToPosition } from '../model/walk.ts';
import { type Hits, type Place, placeFrom, readHits, step } from './hits.ts';

export interface Find {
  readonly hits: Hits | undefined;
  /** What the hits are of: while one types the backend is a letter behind. */
  readonly found: FindWhat;
  readonly place: Place | undefined;
  move(direction: 1 | -1): void;
}

const nothing: FindWhat = { query: '', matchCase: false, wholeWord: false };

/** Milliseconds after a change of the story until it is looked through again. */
const rest = 200;

/**
 * Looks through the story while one types, and walks what it finds. The backend has all of the text; the page only the
 * rows near the window.
 *
 * @param goes whether typing moves to the first hit from where one was
 */
export function useFind(what: FindWhat, sourceIds: readonly number[], goes: boolean): Find {
  const desk = useDesk();
  const [hits, setHits] = useState<Hits>();
  const [found, setFound] = useState(nothing);
  const [place, setPlace] = useState<Place>();
  const turn = useRef(0);
  const start = useRef(currentPosition(desk));
  const key = JSON.stringify({ ...what, sourceIds });

  const look = useCallback(
    async (moves: boolean) => {
      turn.current += 1;
      const mine = turn.current;
      const question = JSON.parse(key) as FindWhat & { sourceIds: number[] };
      if (question.query === '' || question.sourceIds.length === 0) {
        setHits(undefined);
        setFound(nothing);
        setPlace(undefined);
        return;
      }
      const answer = await desk.client.invoke('search.inStory', { storyId: desk.store.storyId, ...question });
      if (mine !== turn.current) return;
      if (!answer.ok) {
        reportError(answer.error);
        return;
      }
      const now = readHits(answer.data);
      setHits(now);
      setFound(question);
      if (!moves) return;
      const first = placeFrom(now, start.current);
      setPlace(first);
      if (first && first.position !== currentPosition(desk)) await goToPosition(desk, first.position);
    },
    [desk, key],
  );

  useEffect(() => void look(goes), [look, goes]);
  useEffect(() => {
    let timer: number | undefined;
    const again = (event: { readonly storyId: number }): void => {
      if (event.storyId !== desk.store.storyId) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void look(false), rest);
    };
    const ends = [desk.client.subscribe('rows-changed', again), desk.client.subscribe('story-reloaded', again)];
    return () => {
      window.clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [desk, look]);

  return {
    hits,
    found,
    place,
    move(direction) {
      if (!hits) return;
      const here = currentPosition(desk);
      const from = place?.position === here ? place : { position: here, ordinal: direction === 1 ? -1 : 0 };
      const next = step(hits, from, direction);
      if (!next) return;
      setPlace(next);
      start.current = next.position;
      void goToPosition(desk, next.position);
    },
  };
}

import { useEffect } from 'react';
import { putLayout, type SessionStore } from '../../app/session-store.ts';
import { useSessionStore } from '../../app/use-session.ts';
import type { Desk } from './model/desk.ts';
import { readPlaces, readView, type StoryPlace, viewOf, withPlace } from './model/place.ts';

const placesKey = 'story.places';
const viewKey = 'story.view';

/** Milliseconds of rest before a place is stored: who walks rows is not held up by the disk. */
const rest = 400;

function layoutOf(session: SessionStore, key: string): unknown {
  const state = session.get();
  return state.status === 'ready' ? state.session.settings.layout[key] : undefined;
}

/** How the person left the story page, and where they were in this story; a link to a row goes before the latter. */
export function rememberedDesk(session: SessionStore, storyId: number, toRow: boolean) {
  const place = toRow ? undefined : readPlaces(layoutOf(session, placesKey)).find(([id]) => id === storyId)?.[1];
  return { place, view: readView(layoutOf(session, viewKey)) };
}

/** Remembers row, finding and scroll of the story, and how the page is laid out. */
export function useStoryPlace(desk: Desk): void {
  const session = useSessionStore();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastPlace = JSON.stringify(placeOf(desk));
    let lastView = JSON.stringify(viewOf(desk.view.get()));

    function save(): void {
      clearTimeout(timer);
      timer = undefined;
      const place = placeOf(desk);
      const placeNow = JSON.stringify(place);
      if (place && placeNow !== lastPlace) {
        lastPlace = placeNow;
        const places = withPlace(readPlaces(layoutOf(session, placesKey)), desk.store.storyId, place);
        putLayout(session, placesKey, places);
      }
      const view = viewOf(desk.view.get());
      const viewNow = JSON.stringify(view);
      if (viewNow !== lastView) {
        lastView = viewNow;
        putLayout(session, viewKey, view);
      }
    }
    function soon(): void {
      clearTimeout(timer);
      timer = setTimeout(save, rest);
    }
    function saveIfDue(): void {
      if (timer !== undefined) save();
    }

    const ends = [desk.store.subscribe(soon), desk.view.subscribe(soon), desk.scrolling.subscribe(soon)];
    window.addEventListener('pagehide', saveIfDue);
    return () => {
      for (const end of ends) end();
      window.removeEventListener('pagehide', saveIfDue);
      saveIfDue();
    };
  }, [desk, session]);
}

function placeOf(desk: Desk): StoryPlace | undefined {
  const { status, selection } = desk.store.get();
  if (status !== 'ready' || selection.rowId === undefined) return undefined;
  const { place } = desk.scrolling.get();
  return {
    row: selection.rowId,
    ...(selection.findingId !== undefined && { finding: selection.findingId }),
    ...(place && { scroll: place }),
  };
}
